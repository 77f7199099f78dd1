/** The link to the playground: to the program as it was written, or with the reader's own version in it. */

import { hashOf } from '../playground/link.ts';
import { projectOf } from '../playground/project.ts';
import { isSameText } from '../same-text.ts';
import type { State } from './program.ts';

/** Undefined where the reader's version is too long for a link. */
export async function playgroundHash(
  { source, mode }: Pick<State, 'source' | 'mode'>,
  original: string,
  written: string,
): Promise<string | undefined> {
  if (isSameText(source, original) && mode === 'freely') return written;
  const made = await hashOf({ ...projectOf(source), mode });
  return made.type === 'hash' ? made.hash : undefined;
}
