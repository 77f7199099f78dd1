/** What an embed needs of a lesson: the program that is asked about, the one that gives the scale its unit, and no more. */
import type { LessonContext } from '../../lesson/context.ts';
import { ask } from '../quiz/kinds/asked.ts';

export function slim(lesson: LessonContext): LessonContext {
  const { data, programs, recordings } = lesson;
  const kept = new Set([data.programs.broken.file, ask(data.quiz).estimate?.unit]);
  return {
    ...lesson,
    data: { ...data, claims: [] },
    programs: pick(programs, kept),
    // Without the places where threads can be switched: those are the lesson's to explain.
    recordings: recordings && { ...recordings, checkpoints: undefined, runs: pick(recordings.runs, kept) },
  };
}

const pick = <T>(of: Readonly<Record<string, T>>, kept: ReadonlySet<string | undefined>): Record<string, T> =>
  Object.fromEntries(Object.entries(of).filter(([name]) => kept.has(name)));
