import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { headersFor } from '../tools/headers.ts';
import { root } from '../tools/paths.ts';
import { pagePolicy } from './policy.ts';

test.each([
  '/',
  '/404.html',
  '/lessons/gil/what-it-blocks/',
  '/playground/',
  '/answers/',
  '/tracks/gil/',
  '/glossary/',
])('the header of %s says what the page itself says, and who may frame it', (path) => {
  expect(headersFor(path)['Content-Security-Policy']).toBe(`${pagePolicy};frame-ancestors 'self'`);
});

test('the README gives the same policy for other hosts', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  expect(readme.split(`${pagePolicy};frame-ancestors 'self'`)).toHaveLength(3);
});

test('the engine’s frame is sandboxed also where it is opened by itself', () => {
  expect(headersFor('/engine/frame-0123.html')['Content-Security-Policy']).toBe('sandbox allow-scripts');
});
