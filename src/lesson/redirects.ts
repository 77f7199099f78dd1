/** Lessons that have moved, or whose place another has taken: `redirects.json` beside the lessons, from an old id to a new one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export type Redirects = Readonly<Record<string, string>>;

/** Of the lessons that are being built. */
export async function readRedirects(): Promise<Redirects> {
  const lessons = process.env['LESSONS'] ?? './content/lessons';
  return JSON.parse(await readFile(path.join(path.dirname(lessons), 'redirects.json'), 'utf8')) as Redirects;
}

/** One sentence for each published id that leads nowhere, and for each redirect that makes no sense. Pure. */
export function lostIds(
  published: readonly string[],
  lessons: readonly string[],
  redirects: Redirects,
): string[] {
  const lost = published
    .filter((id) => !lessons.includes(id) && redirects[id] === undefined)
    .map(
      (id) =>
        `content/lessons/${id} was published and is not there. Expected: the lesson, or a line in content/redirects.json from "${id}" to the lesson that took its place.`,
    );
  const senseless = Object.entries(redirects).flatMap(([from, to]) => {
    if (lessons.includes(from))
      return [
        `content/redirects.json: received "${from}", which is a lesson. Expected an id that no lesson has any more.`,
      ];
    if (!lessons.includes(to))
      return [
        `content/redirects.json: received "${to}" as the new place of "${from}". Expected the id of a lesson.`,
      ];
    return [];
  });
  return [...lost, ...senseless];
}
