/** Addresses within the site, whatever folder it is served from. Slugs never change. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `/favicon.svg` as the browser must ask for it. */
export const href = (path: string): string => `${base}${path}`;
export const homeUrl = (): string => href('/');
export const lessonUrl = (id: string): string => href(`/lessons/${id}/`);
export const recordingsUrl = (id: string): string => href(`/recordings/${id}.json`);
export const playgroundUrl = (): string => href('/playground/');
export const programsUrl = (): string => href('/playground/programs.json');
