import { expect, test } from 'vitest';
import { type PackedEvent, recordingsSchema } from './recording-schema.ts';

const withEvents = (events: readonly unknown[]) => ({
  python: '3.14.2',
  browser: 'Chromium 140',
  cores: 4,
  date: '2026-11-22',
  programs: {},
  runs: {
    'broken.py': { kind: 'printed', output: '', elapsed: 1, trace: { end: 1, clockStep: 0.1, events } },
  },
});

const events: PackedEvent[] = [
  [0, 0, 'start', 1, 'MainThread'],
  [0, 0, 'take'],
  [0.5, 0, 'drop', 'asked', 12],
  [0.5, 0, 'drop', 'asked'],
  [0.6, 0, 'wait', 'lock', 'stock', 1],
  [0.7, 0, 'wait', 'sleep'],
  [0.8, 0, 'wake'],
  [1, 0, 'end'],
];

test('events of every type pass as they are', () => {
  expect(recordingsSchema.parse(withEvents(events)).runs['broken.py']?.trace.events).toEqual(events);
});

test.each([
  [['0', 0, 'take']],
  [[0, 0, 'start', 1]],
  [[0, 0, 'drop', 'asked', '12']],
  [[0, 0, 'take', 'more']],
  [[0, 0, 'leap']],
  [[0, 0]],
  ['take'],
  [null],
])('no event: %j, and its place is told', (event) => {
  const { error } = recordingsSchema.safeParse(withEvents([...events, event]));
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([
    `runs.broken.py.trace.events.${events.length}`,
  ]);
});
