/** Everything that a machine can tell about a lesson without running it, beyond its schema. */
import type { Finding, LessonFiles, Rule } from './finding.ts';
import { namedMisconceptions, noElimination, noNegations, realFeedback } from './options.ts';
import { shortPrograms } from './programs.ts';
import { nothingMeasured, nothingToDo, plainWords } from './prose.ts';
import { freshRecordings } from './recordings.ts';
import { spelling } from './spelling.ts';

export type { Finding, LessonFiles };

const rules: readonly Rule[] = [
  nothingToDo,
  noNegations,
  noElimination,
  realFeedback,
  namedMisconceptions,
  shortPrograms,
  freshRecordings,
  plainWords,
  nothingMeasured,
  spelling,
];

export const lint = (lesson: LessonFiles): Finding[] => rules.flatMap((rule) => rule(lesson));
