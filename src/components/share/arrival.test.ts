import { expect, test } from 'vitest';
import { hashOf } from '../playground/link.ts';
import { projectOf } from '../playground/project.ts';
import { answerHash } from './answer.ts';
import { arrivalOf } from './arrival.ts';

test('a place, a prediction and nothing are told apart', async () => {
  expect(await arrivalOf('#fix')).toEqual({ type: 'place', id: 'fix' });
  expect(await arrivalOf('')).toEqual({ type: 'nothing' });
  expect(await arrivalOf('#seed=7')).toEqual({ type: 'nothing' });
  const draft = { said: { pick: 'a' }, confidence: undefined, because: '' };
  expect(await arrivalOf(answerHash(draft))).toEqual({ type: 'answer' });
});

test('somebody’s version comes with the name of its program, and a damaged one is a fault', async () => {
  const made = await hashOf(projectOf('print("mine")'));
  const hash = made.type === 'hash' ? made.hash : '';
  expect(await arrivalOf(hash)).toEqual({ type: 'code', source: 'print("mine")', file: undefined });
  expect(await arrivalOf(`${hash}&in=fixed.py`)).toMatchObject({ file: 'fixed.py' });
  expect(await arrivalOf('#code=1.@@@')).toEqual({ type: 'fault' });
  expect(await arrivalOf('#code=9.abc')).toEqual({ type: 'fault' });
});
