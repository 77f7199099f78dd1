/** From an analysis to Monaco's decorations: a mark beside each line that has code, a wave under what compile() complains of. Pure. */
import type * as monaco from 'monaco-editor/editor/editor.api.js';
import type { Analysis, Problem } from '../../engine/index.ts';
import { kindsOf, markOf } from '../checkpoints/marks.ts';

type Decoration = monaco.editor.IModelDeltaDecoration;

/** Lines beyond `count` belong to a source that is no longer there. */
export function decorationsOf({ lines, problems }: Analysis, count: number): Decoration[] {
  const faulty = new Set(problems.map(({ line }) => line));
  const marks = lines
    .filter(([line]) => line <= count && !faulty.has(line))
    .map((each): Decoration => beside(each[0], `cp-glyph is-${markOf(kindsOf(each))}`));
  const faults = problems
    .filter(({ line }) => line <= count)
    .flatMap((problem) => [beside(problem.line, 'cp-glyph is-problem'), under(problem)]);
  return [...marks, ...faults];
}

const beside = (line: number, className: string): Decoration => ({
  range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
  options: { linesDecorationsClassName: className },
});

/** Where no columns are told the whole line is meant; at the end of a line its last character. */
function under({ line, from, to }: Problem): Decoration {
  const isWhole = from === to;
  const startColumn = isWhole ? Math.max(from, 1) : from + 1;
  const endColumn = isWhole && from === 0 ? Number.MAX_SAFE_INTEGER : to + 1;
  return {
    range: { startLineNumber: line, startColumn, endLineNumber: line, endColumn },
    options: { inlineClassName: 'py-problem' },
  };
}
