/** Light or dark, as the page around the embed asks: `?theme=light|dark|auto`. Without it, as the reader's system. */

export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

/** Runs in the head, before anything is painted. Kept as text, so that a content security policy can carry its hash. */
export const headScript = `(function(r){r.classList.replace('no-js','js');var t=/[?&]theme=(light|dark)(&|$)/.exec(location.search);if(t)r.dataset.theme=t[1]})(document.documentElement)`;

export const toTheme = (value: unknown): Theme | undefined => themes.find((each) => each === value);

export function show(theme: Theme, root: HTMLElement): void {
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
