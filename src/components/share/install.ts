/** Puts a copy button beside the lesson's title and every section's heading, and shows what came with the link. */
import { addSheet } from '../late-sheet.ts';
import { lessonAddress } from './hand-over.ts';
import { receive } from './receive.ts';
import css from './share.css?inline';
import { ShareElement } from './share-element.ts';
import type { Target } from './snippets.ts';

/** Once a page, when its elements are there. In an embed there is nothing to copy. */
export function installShare(root: HTMLElement): void {
  const title = root.querySelector('h1')?.textContent?.trim();
  if (title === undefined) return;
  addSheet(css);
  const source = root.querySelector('[data-source]')?.textContent ?? '';
  const common = { url: lessonAddress(), title, source };
  add(root.querySelector('.hero'), { ...common, kind: 'lesson', id: '', heading: title });
  for (const section of root.querySelectorAll('.body > section[id]')) {
    const heading = section.querySelector('h2')?.textContent ?? '';
    const kind = section.querySelector('stick-quiz') ? 'quiz' : 'section';
    // The first section has no heading to be seen: the title's button stands for it.
    if (section.previousElementSibling) add(section, { ...common, kind, id: section.id, heading });
  }
  void receive(root, location.hash);
  addEventListener('hashchange', () => void receive(root, location.hash));
}

function add(place: Element | null, target: Target): void {
  const share = new ShareElement();
  share.target = target;
  // Before the heading: there it stands at the height of its first line, however many it has.
  place?.querySelector('h1, h2')?.before(share);
}
