/** The page's theme as it is, and whenever it changes: the reader's choice, else the system's. */

export type PageTheme = 'light' | 'dark';

/** Calls `tell` now and at every change; returns what ends it. */
export function onTheme(tell: (theme: PageTheme) => void): () => void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const now = (): void => {
    const chosen = root.dataset['theme'];
    tell(chosen === 'dark' || chosen === 'light' ? chosen : system.matches ? 'dark' : 'light');
  };
  const observer = new MutationObserver(now);
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme'] });
  system.addEventListener('change', now);
  now();
  return () => {
    observer.disconnect();
    system.removeEventListener('change', now);
  };
}
