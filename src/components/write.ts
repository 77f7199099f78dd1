/** A live region that is written to speaks: it is left alone where nothing is new. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
