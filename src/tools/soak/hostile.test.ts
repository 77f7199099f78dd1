import { expect, test } from 'vitest';
import { printed } from '../../components/lesson/samples.ts';
import { hostileProgram, told } from './hostile.ts';

test('the first round has every hostile program once, and later ones are drawn by the seed', () => {
  const names = Array.from({ length: 20 }, (_, index) => hostileProgram(1, index).name);
  expect(new Set(names).size).toBe(20);
  expect(hostileProgram(1, 500)).toEqual(hostileProgram(1, 500));
});

test('an outcome is told in few words', () => {
  expect(told(printed('x'))).toBe('printed');
  expect(told({ ...printed('x'), linesDropped: 3 })).toBe('printed 3 dropped');
  expect(told({ ...printed('x'), kind: 'raised', exitCode: 1, error: 'KeyError' })).toBe('raised 1 KeyError');
});
