/** Tests of CPython's suite that cannot pass here, with the reason. Whatever else fails is a bug of the engine. */
import type { Expected } from './verdict.ts';

export const expected: readonly Expected[] = [];
