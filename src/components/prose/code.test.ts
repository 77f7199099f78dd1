import { expect, test } from 'vitest';
import { pieces } from './code.ts';

test('what stands between backticks is code', () => {
  expect(pieces('`join()` waits, `wait()` too')).toEqual([
    { text: 'join()', isCode: true },
    { text: ' waits, ', isCode: false },
    { text: 'wait()', isCode: true },
    { text: ' too', isCode: false },
  ]);
  expect(pieces('a ` alone')).toEqual([{ text: 'a ` alone', isCode: false }]);
});
