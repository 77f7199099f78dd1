/** Makes a link of a program: into the address bar, and onto the clipboard where the browser lets us. */
import { copy } from '../run/clipboard.ts';
import { hashOf, linkBytes } from './link.ts';
import type { Project } from './project.ts';
import { strings } from './strings.ts';

export interface Shared {
  /** Undefined where the program is too large for a link. */
  readonly hash: string | undefined;
  /** What the reader is told. */
  readonly says: string;
}

export async function share(project: Project, zips: number): Promise<Shared> {
  const made = await hashOf(project);
  if (made.type === 'too-large') return { hash: undefined, says: strings.tooLarge(made.bytes, linkBytes) };
  history.replaceState(history.state, '', made.hash);
  const isCopied = await copy(location.href);
  const says = isCopied ? strings.shared : strings.sharedByHand;
  return { hash: made.hash, says: zips > 0 ? `${says} ${strings.noZips}` : says };
}
