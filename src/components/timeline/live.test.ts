import { expect, test } from 'vitest';
import { LiveRun, noExpectation } from './live.ts';
import { toMarkup } from './svg.ts';
import { lane, roundRobin, traceOf } from './traces.ts';

const names = (markup: string): string[] =>
  [...markup.matchAll(/class="tl-name">([^<]+)</g)].map(([, name]) => name ?? '');

test('the lanes that are expected stand ready before anything has happened', () => {
  const run = new LiveRun({ names: ['T1', 'T2'], end: 1000, hasLens: true });
  expect(names(toMarkup(run.draw(0, 700)))).toEqual(['T1', 'T2']);
});

test('threads appear as they start, and the main one steps back for them', () => {
  const run = new LiveRun(noExpectation);
  run.push([{ at: 0, lane: 0, type: 'start', process: 0, name: 'MainThread' }]);
  expect(names(toMarkup(run.draw(1, 700)))).toEqual(['main']);
  run.push(roundRobin(3, 9).events.slice(1));
  expect(names(toMarkup(run.draw(50, 700)))).toEqual(['T1', 'T2', 'T3']);
});

test('a second process turns lanes of threads into lanes of processes', () => {
  const run = new LiveRun(noExpectation);
  run.push(
    traceOf(
      [
        [0, 0, 'start', 'MainThread'],
        [0, 0, 'take'],
        [1, 1, 'start', 'helper'],
      ],
      1,
    ).events,
  );
  run.push(
    traceOf(
      [
        [5, lane(1, 0), 'start', 'MainThread'],
        [9, lane(1, 0), 'take'],
      ],
      9,
    ).events,
  );
  expect(names(toMarkup(run.draw(20, 700)))).toEqual(['P1']);
});

test('a run that outgrows its scale is drawn on a longer one, and the clock tells the truth', () => {
  const run = new LiveRun({ names: ['T1'], end: 1000, hasLens: false });
  expect(toMarkup(run.draw(900, 700))).not.toContain('>1.50<');
  const late = toMarkup(run.draw(1600, 700));
  expect(late).toContain('>1.00<');
  expect(late).toContain('1.60 s');
});
