import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import type { RunNews } from '../outcome.ts';
import { RunRecord } from './record.ts';

function setUp() {
  const news: RunNews[] = [];
  return { news, record: new RunRecord(0.005, (each) => news.push(each)) };
}

test('the run’s clock starts when its first thread first holds the GIL', () => {
  const { record, news } = setUp();
  record.addEvents(0, 'main', [
    { type: 'start', thread: 1, name: 'MainThread', at: 999 },
    { type: 'take', thread: 1, at: 1000 },
    { type: 'drop', thread: 1, why: 'ended', at: 1012 },
  ]);
  const outcome = record.close({ kind: 'printed' }, 1020);
  expect(news[0]).toEqual({ type: 'begun' });
  expect(outcome.trace.events.map((event) => event.at)).toEqual([0, 0, 12]);
  expect(outcome.elapsed).toBe(12);
});

test('events of several processes come out in the order of time, a child named by its process', () => {
  const { record } = setUp();
  record.addEvents(0, 'main', [{ type: 'take', thread: 1, at: 1000 }]);
  record.addEvents(1, 'SpawnProcess-1', [{ type: 'start', thread: 1, name: 'MainThread', at: 1005 }]);
  record.addEvents(0, 'main', [{ type: 'drop', thread: 1, why: 'blocked', at: 1002 }]);
  const { events } = record.close({ kind: 'printed' }, 1010).trace;
  expect(events.map((event) => event.type)).toEqual(['take', 'drop', 'start']);
  expect(events[2]).toMatchObject({ process: 1, name: 'SpawnProcess-1' });
});

test('output beyond the limit is counted, not kept', () => {
  const { record } = setUp();
  record.addOutput('out', 'x'.repeat(limits.outputChars - 1));
  record.addOutput('out', 'yyy');
  record.addOutput('err', 'z');
  const { output, outputDropped } = record.close({ kind: 'printed' }, 0);
  expect(output).toHaveLength(1);
  expect(output[0]?.text).toHaveLength(limits.outputChars);
  expect(outputDropped).toBe(3);
});

test('lines beyond the limit are counted, and nothing follows the cut', () => {
  const { record } = setUp();
  record.addOutput('out', 'a line\n'.repeat(limits.outputLines - 1));
  record.addOutput('err', 'the last\nand more\n');
  record.addOutput('out', 'one\ntwo\nthree');
  const { output, outputDropped, linesDropped } = record.close({ kind: 'printed' }, 0);
  expect(output.at(-1)).toEqual({ stream: 'err', text: 'the last\n' });
  expect(outputDropped).toBe('and more\none\ntwo\nthree'.length);
  expect(linesDropped).toBe(4);
});

test('a flood of prints leaves room for the handovers', () => {
  const { record } = setUp();
  record.addEvents(0, 'main', [{ type: 'take', thread: 1, at: 0 }]);
  const print = { type: 'print', thread: 1, stream: 'out', text: 'x', at: 1 } as const;
  record.addEvents(0, 'main', new Array(limits.tracePrints + 10).fill(print));
  record.addEvents(0, 'main', [{ type: 'drop', thread: 1, why: 'ended', at: 2 }]);
  const { events, dropped } = record.close({ kind: 'printed' }, 2).trace;
  expect(dropped).toBe(10);
  expect(events.at(-1)?.type).toBe('drop');
});

test('what a process has only counted is counted as dropped', () => {
  const { record } = setUp();
  record.addEvents(0, 'main', [{ type: 'take', thread: 1, at: 0 }]);
  record.addEvents(0, 'main', [], 12);
  const { events, dropped } = record.close({ kind: 'printed' }, 5).trace;
  expect([events.length, dropped]).toEqual([1, 12]);
});
