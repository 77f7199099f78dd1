/** Which lessons have an option that stands for a misconception. Pure. */
import { type MisconceptionId, misconceptionIds } from './misconceptions/index.ts';
import type { QuizData } from './schema.ts';

/** The misconceptions of a quiz's options, each once, in their order. */
export function misconceptionsOf({ options }: QuizData): MisconceptionId[] {
  const ids = (options as readonly { readonly misconception?: MisconceptionId }[]).flatMap(
    ({ misconception }) => misconception ?? [],
  );
  return [...new Set(ids)];
}

/** The misconception that an option of a quiz stands for. */
export const misconceptionOf = ({ options }: QuizData, option: string): MisconceptionId | undefined =>
  (options as readonly { readonly id: string; readonly misconception?: MisconceptionId }[]).find(
    ({ id }) => id === option,
  )?.misconception;

/** Lessons by misconception, in the order of the path; an empty list for one that no lesson uses yet. */
export function usesOf<L extends { readonly data: { readonly quiz: QuizData } }>(
  path: readonly L[],
): ReadonlyMap<MisconceptionId, readonly L[]> {
  const uses = new Map<MisconceptionId, L[]>(misconceptionIds.map((id) => [id, []]));
  for (const lesson of path) for (const id of misconceptionsOf(lesson.data.quiz)) uses.get(id)?.push(lesson);
  return uses;
}
