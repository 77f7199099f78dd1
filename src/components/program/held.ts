/** What the lesson claims of the fix, and whether the reader's version of it still bears that out: a list below its output. */
import type { HeldClaim } from '../../lesson/one-run.ts';
import { strings } from './strings.ts';

/** An empty list takes away what was there. */
export function paintHeld(runLine: Element, claims: readonly HeldClaim[]): void {
  const box = runLine.querySelector('[data-held]') ?? made(runLine);
  if (claims.length === 0) {
    box.replaceChildren();
    return;
  }
  const title = document.createElement('p');
  title.className = 'label';
  title.textContent = strings.heldTitle;
  const list = document.createElement('ul');
  for (const { says, held } of claims) {
    const item = document.createElement('li');
    item.dataset['is'] = held;
    const word = document.createElement('b');
    word.textContent = strings.held[held];
    item.append(word, ' ', says);
    list.append(item);
  }
  box.replaceChildren(title, list);
}

/** Made here and not on the server: only somebody who edits a program needs it. */
function made(runLine: Element): HTMLElement {
  const box = document.createElement('div');
  box.dataset['held'] = '';
  box.setAttribute('role', 'status');
  runLine.append(box);
  return box;
}
