/** Addresses within the site, whatever folder it is served from. Slugs never change. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `/favicon.svg` as the browser must ask for it. */
export const href = (path: string): string => `${base}${path}`;
export const homeUrl = (): string => href('/');
export const lessonUrl = (id: string): string => href(`/lessons/${id}/`);
/** The question alone, to be framed by any page; the script for such pages; what they are told of it. */
export const embedUrl = (id: string): string => href(`/embed/${id}/`);
export const embedScriptUrl = (): string => href('/embed.js');
export const oembedUrl = (id: string): string => href(`/oembed/${id}.json`);
export const cardUrl = (id = 'site'): string => href(`/cards/${id}.png`);
export const recordingsUrl = (id: string): string => href(`/recordings/${id}.json`);
export const trackUrl = (track: string): string => href(`/tracks/${track}/`);
/** The page that explains them all, or one of them. */
export const misconceptionUrl = (id = ''): string => href(`/misconceptions/${id && `#${id}`}`);
export const glossaryUrl = (id = ''): string => href(`/glossary/${id && `#${id}`}`);
export const toolsUrl = (): string => href('/which-tool/');
/** What is kept of the reader, and how to take it along or away. */
export const answersUrl = (): string => href('/answers/');
export const searchUrl = (): string => href('/search/');
export const playgroundUrl = (): string => href('/playground/');
/** The playground, with one of the lesson's programs. */
export const programUrl = (lesson: string, file: string): string =>
  `${playgroundUrl()}#open=${lesson}/${file}`;
export const programsUrl = (): string => href('/playground/programs.json');
export const feedUrl = (track?: string): string =>
  href(track === undefined ? '/rss.xml' : `/rss/${track}.xml`);

/** With the site's origin before it, for those who read it elsewhere. `site`: `Astro.site`, or that of an endpoint. */
export function absolute(path: string, site: URL | undefined): string {
  if (!site) throw new Error('The site’s address is not known: astro.config.mjs sets `site`, from SITE_URL.');
  return new URL(path, site).href;
}
