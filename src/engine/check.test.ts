import { expect, test } from 'vitest';
import { checkInfo, checkNews, checkOutcome } from './check.ts';
import { limits } from './limits.ts';

const outcome = {
  kind: 'printed',
  output: [{ stream: 'out', text: 'hello\n' }],
  outputDropped: 0,
  linesDropped: 0,
  elapsed: 3,
  trace: { events: [{ at: 0, lane: 1, type: 'take' }], end: 3, dropped: 0, clockStep: 0.005 },
};

test('an honest outcome passes unchanged', () => {
  expect(checkOutcome(outcome)).toEqual(outcome);
});

test.each([
  ['an unknown kind', { ...outcome, kind: 'triumphed' }],
  ['a time that is no number', { ...outcome, elapsed: 'fast' }],
  ['an infinite time', { ...outcome, elapsed: Number.POSITIVE_INFINITY }],
  ['a negative time', { ...outcome, elapsed: -1 }],
  ['output that is not text', { ...outcome, output: [{ stream: 'out', text: { toString: 'x' } }] }],
  [
    'more output than the limit',
    { ...outcome, output: [{ stream: 'out', text: 'x'.repeat(limits.outputChars + 1) }] },
  ],
  [
    'an event of an unknown kind',
    { ...outcome, trace: { ...outcome.trace, events: [{ at: 0, lane: 1, type: 'x' }] } },
  ],
  ['no outcome at all', null],
])('%s is refused', (_, forged) => {
  expect(() => checkOutcome(forged)).toThrow('should not');
});

test('what was not asked for does not come through', () => {
  const forged = { ...outcome, html: '<img onerror=alert(1)>', trace: { ...outcome.trace, more: 1 } };
  expect(checkOutcome(forged)).toEqual(outcome);
  expect(
    checkInfo({ python: '3.14.2', isolated: 1, clockStep: 0.1, bootMs: 3, plainBecause: '', x: 1 }),
  ).toEqual({
    python: '3.14.2',
    isolated: false,
    clockStep: 0.1,
    bootMs: 3,
    plainBecause: '',
  });
});

test('news of an unknown kind is refused', () => {
  expect(() => checkNews({ type: 'revealed' })).toThrow('unknown kind');
});
