import { expect, test } from 'vitest';
import { takeAwayOutward } from './wall.ts';

test('what leads outward is gone, wherever on the chain of prototypes it was, and the rest stays', () => {
  class Scope {
    fetch(): void {}
    setTimeout = setTimeout;
    setInterval = setInterval;
  }
  const scope = Object.assign(new Scope(), { postMessage: () => {}, performance });
  const navigator = { storage: {}, hardwareConcurrency: 2 };
  takeAwayOutward(scope, navigator);
  expect('fetch' in scope || 'postMessage' in scope || 'storage' in navigator).toBe(false);
  expect(() => scope.setTimeout('1 + 1' as never)).toThrow('takes a function');
  expect('setTimeout' in scope && 'performance' in scope && 'hardwareConcurrency' in navigator).toBe(true);
});
