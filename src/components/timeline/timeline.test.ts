import { expect, test } from 'vitest';
import { band } from './band.ts';
import { pointed } from './cursor.ts';
import { figure } from './draw.ts';
import { firstLens } from './lens.ts';
import { mark } from './mark.ts';
import { namesOf, shortened } from './names.ts';
import { plan } from './plan.ts';
import { strings } from './strings.ts';
import { toMarkup } from './svg.ts';
import { tableOf } from './table.ts';
import { tell } from './tell.ts';
import { excerpt, mostLanes, timeline, unfolded } from './timeline.ts';
import { lane, roundRobin, traceOf } from './traces.ts';

test('an empty trace has no lanes and can still be drawn', () => {
  const drawn = timeline(traceOf([], 0));
  expect(drawn.lanes).toEqual([]);
  expect(drawn.isOneStick).toBe(true);
  expect(toMarkup(figure(drawn, plan(700, 1, [], false), undefined))).toContain('<svg');
});

test('a program with one thread is one lane called main, and drawn', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [10, 0, 'drop', 'ended'],
        [10, 0, 'end'],
      ],
      10,
    ),
  );
  expect(drawn.lanes.map(({ name, tally, end }) => [name, tally.held, end])).toEqual([['main', 10, 10]]);
  expect(drawn.aside).toEqual([]);
});

test('four threads are four lanes; the main thread, which only starts them, stands aside', () => {
  const drawn = timeline(roundRobin(4, 200));
  expect(drawn.lanes.map(({ name }) => name)).toEqual(['T1', 'T2', 'T3', 'T4']);
  expect(drawn.aside.map(({ name, tally }) => [name, tally.held])).toEqual([['main', 2]]);
  expect(drawn.lanes[0]?.tally).toMatchObject({ turns: 50, held: 250 });
  expect(drawn.isOneStick).toBe(true);
});

test('a main thread that held a twentieth of the run is drawn beside the others', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [6, 0, 'drop', 'blocked'],
        [6, 1, 'start', 'Thread-1 (a)'],
        [6, 1, 'take'],
        [100, 1, 'end'],
      ],
      100,
    ),
  );
  expect(drawn.lanes.map(({ name }) => name)).toEqual(['main', 'T1']);
});

test('what a thread waited for the stick is told apart from what it slept or was blocked', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [1, 1, 'start', 'Thread-1 (a)'],
        [3, 0, 'drop', 'blocked'],
        [3, 0, 'wait', 'join'],
        [3, 1, 'take'],
        [5, 1, 'drop', 'blocked'],
        [5, 1, 'wait', 'sleep'],
        [25, 1, 'wake'],
        [27, 1, 'take'],
        [30, 1, 'drop', 'blocked'],
        [30, 1, 'wait', 'lock'],
        [40, 1, 'wake'],
        [40, 1, 'take'],
        [50, 1, 'drop', 'ended'],
        [50, 1, 'end'],
      ],
      51,
    ),
  );
  expect(drawn.lanes.find(({ isMain }) => !isMain)?.tally).toEqual({
    turns: 3,
    held: 15,
    waited: 4,
    blocked: 10,
    locks: [],
    slept: 20,
    native: 0,
    idle: 0,
  });
});

test('a thread that is kept waiting for the stick is drawn, though it hardly ever holds', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [0.1, 1, 'start', 'patient'],
        [0.2, 2, 'start', 'busy'],
        [0.3, 0, 'drop', 'blocked'],
        [0.3, 0, 'wait', 'join'],
        [0.3, 1, 'take'],
        [0.4, 1, 'drop', 'blocked'],
        [0.4, 1, 'wait', 'join'],
        [0.4, 2, 'take'],
        [20, 1, 'wake'],
        [100, 2, 'drop', 'preempted'],
        [100, 1, 'take'],
        [100.1, 1, 'end'],
      ],
      100.2,
    ),
  );
  expect(drawn.lanes.map(({ name }) => name)).toEqual(['patient', 'busy']);
});

test('a thread that only sleeps is drawn, though it hardly ever holds', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [0.2, 1, 'start', 'Thread-1 (sleeper)'],
        [0.3, 0, 'drop', 'blocked'],
        [0.3, 0, 'wait', 'join'],
        [0.3, 1, 'take'],
        [0.4, 1, 'drop', 'blocked'],
        [0.4, 1, 'wait', 'sleep'],
        [100, 1, 'wake'],
        [100, 1, 'take'],
        [100.1, 1, 'end'],
      ],
      100.2,
    ),
  );
  expect(drawn.lanes.map(({ name }) => name)).toEqual(['T1']);
});

test('slices still open when the trace ended reach to its end, and no lane ends', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [2, 0, 'take'],
      ],
      20,
      7,
    ),
  );
  expect(drawn.lanes[0]?.spans.at(-1)).toEqual({ doing: 'hold', from: 2, to: 20 });
  expect(drawn.lanes[0]?.end).toBeUndefined();
  expect(drawn.isCut).toBe(true);
});

test('a main thread blocked for ever on a lock is drawn: that is what a deadlock looks like', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [0.2, 0, 'drop', 'blocked'],
        [0.2, 0, 'wait', 'lock'],
        [0.2, 1, 'start', 'Thread-1 (a)'],
        [0.2, 1, 'take'],
        [50, 1, 'drop', 'blocked'],
        [50, 1, 'wait', 'lock'],
      ],
      60,
    ),
  );
  expect(drawn.lanes.map(({ name }) => name)).toEqual(['main', 'T1']);
});

test('processes that run freely are one lane each, and have no one stick', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [2, 0, 'drop', 'blocked'],
        [3, lane(1, 0), 'start', 'MainThread'],
        [4, lane(2, 0), 'start', 'MainThread'],
        [10, lane(1, 0), 'take'],
        [12, lane(2, 0), 'take'],
        [300, lane(1, 0), 'end'],
        [310, lane(2, 0), 'end'],
      ],
      320,
    ),
  );
  expect(drawn.by).toBe('process');
  expect(drawn.lanes.map(({ name }) => name)).toEqual(['P1', 'P2']);
  expect(drawn.isOneStick).toBe(false);
  expect(firstLens(drawn, false)).toBeUndefined();
});

test('threads of one process are merged: it holds while any of them does, each at its turn, and ends with the last', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [0.5, 0, 'drop', 'blocked'],
        [1, lane(1, 0), 'start', 'MainThread'],
        [2, lane(1, 0), 'take'],
        [3, lane(1, 1), 'start', 'helper'],
        [50, lane(1, 0), 'drop', 'blocked'],
        [50, lane(1, 0), 'wait', 'sleep'],
        [50, lane(1, 1), 'take'],
        [80, lane(1, 1), 'drop', 'ended'],
        [80, lane(1, 1), 'end'],
        [90, lane(1, 0), 'end'],
      ],
      100,
    ),
  );
  const [process] = drawn.lanes;
  expect(process?.name).toBe('P1');
  expect(process?.spans.filter(({ doing }) => doing === 'hold')).toMatchObject([
    { doing: 'hold', from: 2, to: 50 },
    { doing: 'hold', from: 50, to: 80 },
  ]);
  expect(process?.spans.at(-1)).toMatchObject({ doing: 'sleep', from: 80, to: 90 });
  expect(process?.end).toBe(90);
});

test('a turn too short for the clock still counts', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', 'm'],
        [5, 0, 'take'],
        [5, 0, 'drop', 'blocked'],
        [5, 0, 'wait', 'sleep'],
      ],
      9,
    ),
  );
  expect(drawn.lanes[0]?.tally.turns).toBe(1);
});

test('an excerpt tells its times from its own beginning', () => {
  const drawn = excerpt(roundRobin(2, 40), 101, 151);
  expect(drawn.end).toBe(50);
  expect(drawn.lanes.map(({ tally }) => tally.held)).toEqual([25, 25]);
  expect(drawn.lanes.every(({ spans }) => spans.every(({ from, to }) => from >= 0 && to <= 50))).toBe(true);
});

test('of a hundred threads sixteen are drawn, and one lane stands for all the others until it is unfolded', () => {
  const drawn = timeline(roundRobin(100, 1000));
  expect(drawn.lanes).toHaveLength(mostLanes + 1);
  const rest = drawn.lanes.at(-1);
  expect([rest?.name, rest?.isRest, rest?.tally.turns]).toEqual(['+84', true, 840]);
  expect(drawn.lanes.reduce((sum, { tally }) => sum + tally.held, 0)).toBeCloseTo(5000);
  expect(drawn.folded).toHaveLength(100 - mostLanes);
  const all = unfolded(drawn);
  expect(all.lanes.map(({ name }) => name)).toEqual(Array.from({ length: 100 }, (_, i) => `T${i + 1}`));
  expect(all.folded).toEqual([]);
  expect(tableOf(drawn).rows).toHaveLength(101);
});

test('what a blocking call waits for begins where the stick was dropped, and tells its line and reason', () => {
  const { lanes } = timeline({
    events: [
      { at: 0, lane: 0, type: 'start', process: 0, name: 'MainThread' },
      { at: 0, lane: 0, type: 'take' },
      { at: 10, lane: 0, type: 'drop', why: 'blocked', line: 7 },
      { at: 10.02, lane: 0, type: 'wait', for: 'select' },
      { at: 30, lane: 0, type: 'wake' },
      { at: 31, lane: 0, type: 'take' },
      { at: 40, lane: 0, type: 'drop', why: 'ended' },
      { at: 40, lane: 0, type: 'end' },
    ],
    end: 40,
    dropped: 0,
    clockStep: 0.005,
  });
  expect(lanes[0]?.spans).toMatchObject([
    { doing: 'hold', from: 0, to: 10, why: 'blocked', line: 7 },
    { doing: 'events', from: 10, to: 30, for: 'select', line: 7 },
    { doing: 'wait', from: 30, to: 31 },
    { doing: 'hold', from: 31, to: 40, why: 'ended' },
  ]);
});

test('two hundred lanes fit a phone: a map of all, and below it a row each', () => {
  const drawn = unfolded(timeline(roundRobin(200, 2000)));
  const names = drawn.lanes.map(({ name }) => name);
  const lens = firstLens(drawn, true);
  const where = plan(288, drawn.end, names, true);
  expect(where.isCrowd).toBe(true);
  expect(where.axis).toBeLessThan(200);
  expect(where.overview.left).toBeLessThan(60);
  expect(where.height).toBeLessThan(200 * 14 + 400);
  expect(toMarkup(figure(drawn, where, lens)).match(/class="tl-name tl-small">T/g)).toHaveLength(200 + 2);
});

test('twenty thousand events are folded and drawn in a moment, as a drawing of bounded size', () => {
  const trace = roundRobin(4, 9_990);
  expect(trace.events.length).toBeGreaterThan(19_900);
  const began = performance.now();
  const drawn = timeline(trace);
  const where = plan(900, drawn.end, ['T1', 'T2', 'T3', 'T4'], true);
  const markup = toMarkup(figure(drawn, where, firstLens(drawn, false)));
  expect(performance.now() - began).toBeLessThan(1000);
  expect(markup.length).toBeLessThan(60_000);
});

test('turns thinner than a pixel are drawn as the share of time held, not as four threads holding at once', () => {
  const drawn = timeline(roundRobin(4, 9_990));
  const { overview } = plan(900, drawn.end, ['T1', 'T2', 'T3', 'T4'], true);
  const classes = band(drawn.lanes, overview).map(({ attributes }) => String(attributes['class']));
  expect(classes.filter((name) => name.startsWith('tl-hold')).every((name) => name.includes('tl-q1'))).toBe(
    true,
  );
});

test('names of threads are text: markup in them stays harmless', () => {
  const drawn = timeline(
    traceOf(
      [
        [0, 0, 'start', '<img src=x onerror=alert(1)>'],
        [0, 0, 'take'],
      ],
      5,
    ),
  );
  const named = { ...drawn, lanes: drawn.lanes.map((each) => ({ ...each, label: '<b>"&' })) };
  expect(toMarkup(figure(named, plan(700, 5, ['x'], false), undefined))).toContain('&lt;b&gt;&quot;&amp;');
});

test('a lane has the name that the program gave its thread; the names that CPython gives are no better than a number', () => {
  const nameAll = (...called: readonly string[]): string[] =>
    namesOf(
      called.map((each) => ({ called: each })),
      'thread',
    );
  expect(nameAll('MainThread', 'producer', 'Thread-2 (work)', 'pool_0')).toEqual([
    'main',
    'producer',
    'T2',
    'pool_0',
  ]);
  expect(nameAll('MainThread', 'ThreadPoolExecutor-0_0', 'ThreadPoolExecutor-0_1')).toEqual([
    'main',
    'T1',
    'T2',
  ]);
  // Every lane has a name of its own, whatever the program does.
  expect(nameAll('MainThread', 'worker', 'worker', 'main')).toEqual(['main', 'T1', 'T2', 'T3']);
  expect(nameAll('MainThread', 'T2', 'Thread-2')).toEqual(['main', 'T1', 'T2']);
  expect(nameAll('MainThread', 'T2', 'T1')).toEqual(['main', 'T2', 'T1']);
  expect(shortened('transfer-12')).toBe('trans…-12');
});

test('a lock that a thread was blocked on is named, and so is who held it', () => {
  const drawn = timeline({
    ...traceOf([], 20),
    events: [
      { at: 0, lane: 1, type: 'start', process: 0, name: 'MainThread' },
      { at: 0, lane: 1, type: 'take' },
      { at: 1, lane: 2, type: 'start', process: 0, name: 'ada' },
      { at: 1, lane: 3, type: 'start', process: 0, name: 'bob' },
      { at: 2, lane: 1, type: 'drop', why: 'blocked' },
      { at: 2, lane: 1, type: 'wait', for: 'join', holder: 2 },
      { at: 2, lane: 2, type: 'take' },
      { at: 9, lane: 2, type: 'drop', why: 'blocked' },
      { at: 9, lane: 2, type: 'wait', for: 'lock', on: 'lock_b', holder: 3 },
      { at: 9, lane: 3, type: 'take' },
    ],
  });
  const [main, ada, bob] = ['main', 'ada', 'bob'].map((name) =>
    drawn.lanes.findIndex((lane) => lane.name === name),
  );
  const told = (lane = -1): string | undefined => {
    const found = pointed(drawn, { lane, span: (drawn.lanes[lane]?.spans.length ?? 0) - 1 });
    return found && tell(found, drawn, undefined).says;
  };
  expect(told(ada)).toBe('ada was blocked on lock_b, held by bob, from 9.0 to 20.0 ms: 11.0 ms.');
  expect(strings.summary(drawn)).toContain('was blocked on lock_b for 11');
  expect(tableOf(drawn).rows.find(({ name }) => name === 'ada')?.figures).toContain('11 ms on lock_b');
  const place = plan(700, drawn.end, ['main', 'ada', 'bob'], false);
  const marks = toMarkup(mark(drawn, place, undefined, { lane: ada ?? 0, span: 2 }));
  expect(marks).toContain('class="tl-tie"');
  expect(toMarkup(mark(drawn, place, undefined, { lane: bob ?? 0, span: 1 }))).not.toContain('tl-tie');
  expect(told(main)).toMatch(/^main waited for the end of ada/);
});
