import { expect, test } from 'vitest';
import { firstCursor, pointed, spanAt, stepped } from './cursor.ts';
import { tell } from './tell.ts';
import { timeline } from './timeline.ts';
import { lane, roundRobin, traceOf } from './traces.ts';
import { next, viewOf } from './view.ts';

const drawn = timeline(roundRobin(4, 240));
const told = (cursor: ReturnType<typeof firstCursor>): string => {
  const found = pointed(drawn, cursor);
  return found ? `${found.lane.name} ${found.span.doing} ${found.span.from}` : 'nothing';
};

test('a place on a lane points at the span there; near a span counts, far from one does not', () => {
  expect(told(spanAt(drawn, 1, 8, 0))).toBe('T2 hold 6');
  expect(spanAt(drawn, 1, drawn.end + 50, 1)).toBeUndefined();
  expect(told(spanAt(drawn, 1, drawn.end + 0.5, 5))).toMatch(/^T2/);
  expect(spanAt(drawn, 99, 8, 5)).toBeUndefined();
});

test('keys step along a lane, between lanes at one moment, and from holder to holder', () => {
  const start = firstCursor(drawn, 100);
  expect(told(start)).toBe('T1 hold 101');
  if (!start) return;
  const go = (key: string): string => told(stepped(key, drawn, start));
  expect(go('ArrowRight')).toBe('T1 wait 106');
  expect(go('ArrowLeft')).toBe('T1 wait 86');
  expect(go('ArrowUp')).toBe('T1 hold 101');
  expect(go('ArrowDown')).toBe('T2 wait 91');
  expect(go('PageDown')).toBe('T2 hold 106');
  expect(go('PageUp')).toBe('T4 hold 96');
  expect(go('Home')).toMatch(/^T1 wait 0/);
  expect(stepped('x', drawn, start)).toBeUndefined();
});

test('going to a span out of sight takes the lens along; pointing at one does not', () => {
  const view = viewOf(drawn, false);
  const far = { lane: 0, span: (drawn.lanes[0]?.spans.length ?? 0) - 1 };
  expect(next(view, { type: 'point', cursor: far }).lens).toBe(view.lens);
  const gone = next(view, { type: 'go', cursor: far });
  expect(gone.lens?.at).toBeGreaterThan((view.lens?.at ?? 0) + 100);
});

test('pointing where one points already changes nothing', () => {
  const view = next(viewOf(drawn, false), { type: 'point', cursor: { lane: 0, span: 3 } });
  expect(next(view, { type: 'point', cursor: { lane: 0, span: 3 } })).toBe(view);
});

test('a run that needs no lens gets one when a reader looks closer', () => {
  const view = viewOf(timeline(roundRobin(2, 8)), false);
  expect(view.lens).toBeUndefined();
  expect(next(view, { type: 'zoom', factor: 2 }).lens).toBeUndefined();
  expect(next(view, { type: 'zoom', factor: 0.5 }).lens?.span).toBeCloseTo(view.drawn.end / 2);
});

test('unfolding shows every lane, folding goes back, and neither keeps pointing at what has moved', () => {
  const view = viewOf(timeline(roundRobin(40, 400)), false);
  const all = next({ ...view, cursor: { lane: 16, span: 0 } }, { type: 'fold', isFolded: false });
  expect(all.drawn.lanes).toHaveLength(40);
  expect(all.lens).toBeDefined();
  expect(all.cursor).toBeUndefined();
  expect(next(all, { type: 'fold', isFolded: true }).drawn).toBe(view.drawn);
});

const blocked = timeline(
  traceOf(
    [
      [0, 0, 'start', 'MainThread'],
      [0, 0, 'take'],
      [50, 0, 'drop', 'blocked'],
      [50, 0, 'wait', 'join'],
      [50, 1, 'start', 'Thread-1 (a)'],
      [51, 1, 'take'],
      [60, 1, 'drop', 'preempted'],
      [60.4, 1, 'take'],
      [70, 1, 'drop', 'blocked'],
      [70, 1, 'wait', 'sleep'],
      [99, 1, 'end'],
    ],
    100,
  ),
);
const words = (lane: number, span: number, source?: string) => {
  const found = pointed(blocked, { lane, span });
  return found && tell(found, blocked, source);
};

test('a span is told with its times, its reason and what came after', () => {
  expect(words(0, 0)?.says).toBe('main held the stick from 0.0 to 50.0 ms: 50.0 ms. Then it had to wait.');
  expect(words(0, 1)?.says).toBe('main waited for a thread to end from 50.0 to 100.0 ms: 50.0 ms.');
  expect(words(1, 1)?.says).toBe(
    'T1 held the stick from 51.0 to 60.0 ms: 9.0 ms. Its time was up, and another thread was waiting.',
  );
  expect(words(1, 2)?.says).toBe('T1 was ready and waited for the stick from 60.000 to 60.400 ms: 0.400 ms.');
  expect(words(1, 3)?.says).toMatch(/Then it slept\.$/);
});

test('where the line is known it is told, with its source where that is known too', () => {
  const trace = roundRobin(2, 40);
  const events = trace.events.map((event) => (event.type === 'drop' ? { ...event, line: 2 } : event));
  const lined = timeline({ ...trace, events });
  const found = pointed(lined, firstCursor(lined, 20));
  expect(found && tell(found, lined, 'import x\n    work()\n').line).toBe('Line 2: work()');
  expect(found && tell(found, lined, undefined).line).toBe('Line 2');
});

test('processes are told as processes', () => {
  const two = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [50, 0, 'drop', 'shared-lock'],
        [50, lane(1, 0), 'start', 'x'],
        [50, lane(1, 0), 'take'],
        [90, lane(1, 0), 'drop', 'ended'],
        [90, lane(1, 0), 'end'],
      ],
      90,
    ),
  );
  const found = pointed(two, { lane: 0, span: 0 });
  expect(found && tell(found, two, undefined).says).toMatch(/another process was waiting\.$/);
});
