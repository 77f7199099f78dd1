/** A part that an element's own server-rendered HTML must have. */
export function find<T extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found)
    throw new Error(
      `<${root.localName}> has no ${selector}. Its HTML is written by the .astro file of the same folder.`,
    );
  return found;
}
