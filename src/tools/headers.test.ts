import { expect, test } from 'vitest';
import { headersFor, parseHeaders } from './headers.ts';

test('a later rule wins over an earlier one, header by header', () => {
  const headers = parseHeaders('/*\n  A: 1\n  B: x:y\n/deep/*\n  A: 2\n');
  expect(headers('/')).toEqual({ A: '1', B: 'x:y' });
  expect(headers('/deep/page')).toEqual({ A: '2', B: 'x:y' });
});

test('a line that is neither a path nor a header is refused', () => {
  expect(() => parseHeaders('/*\n  nonsense\n')).toThrow('received "nonsense"');
});

test('every page is isolated, and the engine’s files are kept for ever', () => {
  expect(headersFor('/')['Cross-Origin-Embedder-Policy']).toBe('require-corp');
  expect(headersFor('/engine/pyodide-0.mjs')['Cache-Control']).toContain('immutable');
});
