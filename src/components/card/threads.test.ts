import { expect, test } from 'vitest';
import { drawInThread, threads } from './threads.ts';

const size = { width: 60, height: 40 };
const box = (background: string) => ({ type: 'div', props: { style: { ...size, background } } });

test('more cards than threads are all drawn, each its own', { timeout: 20_000 }, async () => {
  const colours = Array.from({ length: 2 * threads + 1 }, (_, i) => `#0000${(i + 16).toString(16)}`);
  const pngs = await Promise.all(colours.map((colour) => drawInThread({ tree: box(colour), size })));
  for (const png of pngs) {
    const view = Buffer.from(png);
    expect(view.toString('latin1', 1, 4)).toBe('PNG');
    expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([60, 40]);
  }
  expect(new Set(pngs.map((png) => Buffer.from(png).toString('hex'))).size).toBe(colours.length);
});

test('what cannot be drawn says why, and leaves the threads to the others', { timeout: 20_000 }, async () => {
  const bad = { type: 'img', props: {} };
  const errors = Array.from({ length: threads + 1 }, () =>
    expect(drawInThread({ tree: bad, size })).rejects.toThrow('source is not provided'),
  );
  const good = drawInThread({ tree: box('#123456'), size });
  await Promise.all(errors);
  expect((await good).length).toBeGreaterThan(60);
});
