import { expect, test } from 'vitest';
import { analysisOf } from './analysis.ts';
import type { Outcome } from './outcome.ts';

const printed = (text: string, outputDropped = 0): Outcome => ({
  kind: 'printed',
  output: [{ stream: 'out', text }],
  outputDropped,
  linesDropped: 0,
  elapsed: 1,
  trace: { events: [], end: 1, dropped: 0, clockStep: 0.1 },
});

const honest = {
  lines: [
    [1, []],
    [2, [['call', 'print']]],
  ],
  problems: [{ kind: 'error', message: 'invalid syntax', line: 3, from: 0, to: 4 }],
};

test('an honest analysis passes unchanged', () => {
  expect(analysisOf(printed(JSON.stringify(honest)))).toEqual(honest);
});

test.each([
  ['no JSON', 'Traceback'],
  ['no lines', '{"problems":[]}'],
  ['a line that is no number', '{"lines":[["<b>",[]]],"problems":[]}'],
  ['a kind that there is not', '{"lines":[[1,[["magic","x"]]]],"problems":[]}'],
  ['a problem without words', '{"lines":[],"problems":[{"line":1}]}'],
  ['a problem that is null', '{"lines":[],"problems":[null]}'],
])('%s counts as nothing', (_, text) => {
  expect(analysisOf(printed(text))).toBeUndefined();
});

test('what was cut off counts as nothing', () => {
  expect(analysisOf(printed(JSON.stringify(honest), 5))).toBeUndefined();
});
