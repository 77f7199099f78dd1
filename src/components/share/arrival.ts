/** What a lesson's address brings besides the lesson: a prediction, somebody's version of a program, or a part that is covered. Pure. */
import { type Link, readLink } from '../playground/link.ts';
import { fieldsOf } from '../run/hash.ts';
import { answerIn } from './answer.ts';

export type Arrival =
  | { readonly type: 'nothing' }
  | { readonly type: 'answer' }
  /** `file` is what the link says; whether the lesson has it is for the page to see. Undefined: the broken program. */
  | { readonly type: 'code'; readonly source: string; readonly file: string | undefined }
  | { readonly type: 'fault' }
  /** The id of a section. */
  | { readonly type: 'place'; readonly id: string };

/** From `location.hash`. Never throws. */
export async function arrivalOf(hash: string): Promise<Arrival> {
  if (answerIn(hash)) return { type: 'answer' };
  const fields = fieldsOf(hash);
  if (fields.has('code')) return codeOf(await readLink(hash), fields.get('in') ?? undefined);
  const id = hash.slice(1);
  return /^[a-z][\w-]*$/.test(id) ? { type: 'place', id } : { type: 'nothing' };
}

function codeOf(link: Link, file: string | undefined): Arrival {
  if (link.type !== 'project') return { type: 'fault' };
  return { type: 'code', source: link.project.files[0].text, file };
}
