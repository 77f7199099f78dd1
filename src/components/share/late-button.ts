/** A button that only somebody needs who has run something: it comes with the script, so that a skimmer does not pay for it. */

/** The button before or after `beside`, hidden; the same one when asked again. */
export function lateButton(
  beside: HTMLElement,
  where: 'before' | 'after',
  className: string,
  text: string,
): HTMLButtonElement {
  const there = beside.parentElement?.querySelector<HTMLButtonElement>('[data-share]');
  if (there) return there;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.dataset['share'] = '';
  button.textContent = text;
  button.hidden = true;
  beside[where](button);
  return button;
}
