import { expect, test } from 'vitest';
import { measuredKey, openMeasured } from './measured.ts';

const memory = (text: string | null = null) => {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
  };
};

test('the newest run of each program is kept', () => {
  const storage = memory();
  const measured = openMeasured(() => storage);
  measured.write('gil/a', 'broken.py', 1.5);
  measured.write('gil/a', 'fixed.py', 0.5);
  measured.write('gil/a', 'broken.py', 1.4);
  expect(measured.read('gil/a')?.runs).toEqual({ 'broken.py': 1.4, 'fixed.py': 0.5 });
  expect(measured.read('gil/b')).toBeUndefined();
});

test('what is no time is not kept, and what makes no sense is passed over', () => {
  const storage = memory(
    '{"v":1,"lessons":{"gil/a":{"at":"2026-11-22T10:00:00.000Z","runs":{"a.py":-1,"b.py":2}},"gil/b":7}}',
  );
  const measured = openMeasured(() => storage);
  measured.write('gil/a', 'c.py', Number.NaN);
  expect(measured.read('gil/a')?.runs).toEqual({ 'b.py': 2 });
  expect(measured.read('gil/b')).toBeUndefined();
});

test('what a newer site wrote is left alone', () => {
  const storage = memory('{"v":2,"lessons":{}}');
  openMeasured(() => storage).write('gil/a', 'b.py', 1);
  expect(storage.getItem()).toBe('{"v":2,"lessons":{}}');
});

test('refused storage is no error', () => {
  const measured = openMeasured(() => {
    throw new Error(`No ${measuredKey} here.`);
  });
  measured.write('gil/a', 'b.py', 1);
  expect(measured.read('gil/a')).toBeUndefined();
});
