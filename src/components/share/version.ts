/** A link to the lesson with the reader's version of one of its programs: `#code=1.DATA&in=fixed.py`, and `&mode=` as in the playground. */
import type { Mode } from '../../engine/index.ts';
import { hashOf } from '../playground/link.ts';
import { projectOf } from '../playground/project.ts';
import { copy } from '../run/clipboard.ts';
import { lessonAddress } from './hand-over.ts';
import { strings } from './strings.ts';

/** Undefined where the version is too long for a link. */
export async function versionHash(source: string, mode: Mode, file: string): Promise<string | undefined> {
  const made = await hashOf({ ...projectOf(source), mode });
  return made.type === 'hash' ? `${made.hash}&in=${encodeURIComponent(file)}` : undefined;
}

/** Copies the link, and gives what the reader is told. */
export async function shareVersion(
  { source, mode }: { readonly source: string; readonly mode: Mode },
  file: string,
): Promise<string> {
  const hash = await versionHash(source, mode, file);
  if (hash === undefined) return strings.versionTooLong;
  if (await copy(lessonAddress() + hash)) return strings.versionCopied;
  history.replaceState(history.state, '', hash);
  return strings.versionByHand;
}
