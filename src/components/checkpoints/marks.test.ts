import { expect, test } from 'vitest';
import { markOf, shortly, whyOf } from './marks.ts';
import { strings } from './strings.ts';
import { placesFor, whoIn } from './who.ts';

test('a line with a look that stays lets threads in, whatever else is in it', () => {
  expect(markOf(['loop'])).toBe('in');
  expect(markOf(['quick', 'call'])).toBe('in');
  expect(markOf(['await', 'call'])).toBe('in');
});

test('len() alone lets threads in only until it has warmed up; an await alone, only tasks', () => {
  expect(markOf(['quick', 'append'])).toBe('warm');
  expect(markOf(['await'])).toBe('task');
  expect(markOf([])).toBe('none');
});

test('a mark says its line and what is there', () => {
  expect(
    shortly([
      19,
      [
        ['call', 't.start'],
        ['loop', '18'],
      ],
    ]),
  ).toBe('Line 19: A thread can get in at the call of t.start and the jump back to line 18.');
  expect(shortly([9, []])).toBe('Line 9: No thread can get in.');
});

test('each kind is explained once; a line without any says why', () => {
  expect(whyOf(['call', 'call', 'loop'])).toEqual([strings.why.call, strings.why.loop]);
  expect(whyOf([])).toEqual([strings.whyNone.thread]);
});

test('where an event loop has the only thread, tasks are spoken of, and only awaits let them in', () => {
  expect(whoIn('import asyncio\nasyncio.run(main())')).toBe('task');
  expect(whoIn('import asyncio\nawait asyncio.to_thread(work)')).toBe('thread');
  expect(whoIn('from threading import Thread')).toBe('thread');
  const [at, by] = placesFor(
    [
      [
        4,
        [
          ['call', 'fetch'],
          ['await', ''],
        ],
      ],
      [5, [['call', 'print']]],
    ],
    'task',
  );
  expect(at && shortly(at, 'task')).toBe('Line 4: Another task can get in at the await, if it has to wait.');
  expect(by && shortly(by, 'task')).toBe('Line 5: No other task can get in.');
  expect(whyOf([], 'task')).toEqual([strings.whyNone.task]);
});
