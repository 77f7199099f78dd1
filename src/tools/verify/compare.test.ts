import { expect, test } from 'vitest';
import { difference, isIdentical } from './compare.ts';

const run = (text: string, exitCode = 0) => ({ text, exitCode });

test('the same words and numbers of the same size are no difference', () => {
  expect(difference([run('took 0.41 s')], [run('took 0.30 s')])).toBeUndefined();
  expect(difference([run('lost 0\n')], [run('lost 0\n')])).toBeUndefined();
  expect(isIdentical([run('a')], [run('a'), run('a')])).toBe(true);
  expect(isIdentical([run('a')], [run('b')])).toBe(false);
});

test('other words, other exit codes and numbers far apart are', () => {
  expect(difference([run('deadlock')], [run('done')])).toContain('natively');
  expect(difference([run('', 1)], [run('', 0)])).toBe('exit codes 1 here, 0 natively');
  expect(difference([run('lost 0')], [run('lost 200')])).toBe('number 1: 0 to 0 here, 200 to 200 natively');
  expect(difference([run('lost 0'), run('lost 90')], [run('lost 200')])).toBeUndefined();
});
