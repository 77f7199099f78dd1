import { expect, test } from 'vitest';
import { against, atMost, between, row, skipped } from './row.ts';
import { figure } from './statistics.ts';
import { drawReport, insertReport, number } from './table.ts';

const cold = against(
  'cold start',
  figure([800, 820, 900], 'ms'),
  'Pyodide',
  figure([3200, 3280, 4000], 'ms'),
  {
    target: atMost(0.33, '×'),
    note: 'a fresh profile',
  },
);

test('a row shows medians with their spread, the ratio and whether the target is met', () => {
  const report = drawReport({ cores: '2' }, [{ title: 'Start', rows: [cold] }]);
  expect(report).toContain(
    '| cold start | 820 ms (800–900) | Pyodide: 3,280 ms (3,200–4,000) | 0.25 × | ≤ 0.33 × | yes |',
  );
  expect(report).toContain('cores: 2');
  expect(report).toContain('- cold start: a fresh profile');
});

test('a target that is missed stands out', () => {
  const slices = row('slices', figure([6.1], 'ms'), { target: between(5, 5.5, 'ms')(6.1) });
  expect(drawReport({}, [{ title: 'Threads', rows: [slices] }])).toContain('| 5–5.5 ms | **no** |');
});

test('a failure is a row of its own, on one line, and cannot break the table', () => {
  const rows = [
    { kind: 'failed', what: 'pool', why: 'a | b\nc' } as const,
    skipped('Lighthouse', 'not installed'),
  ];
  const report = drawReport({}, [{ title: 'Rest', rows }]);
  expect(report).toContain('| pool | failed: a \\| b c | | | | |');
  expect(report).toContain('| Lighthouse | skipped: not installed | | | | |');
});

test('numbers keep three digits that matter', () => {
  expect([1234.5, 100, 12.345, 1.2345, 3].map(number)).toEqual(['1,235', '100', '12.3', '1.23', '3']);
});

test('the report goes between the markers, replacing what was there; a page without markers is left alone', () => {
  const page = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter';
  expect(insertReport(page, 'new')).toBe('before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nafter');
  expect(insertReport('nothing here', 'new')).toBeUndefined();
});
