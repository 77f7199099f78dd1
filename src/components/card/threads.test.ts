import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawInThread, threads } from './threads.ts';

const size = { width: 60, height: 40 };
const box = (background: string, style = {}) => ({
  type: 'div',
  props: { style: { ...size, background, ...style } },
});

/** The colour at a place of a PNG of one chunk, whose rows are not filtered. */
function pixel(png: Uint8Array, x: number, y: number): number[] {
  const view = Buffer.from(png);
  const at = view.indexOf('IDAT', 0, 'latin1');
  const rows = inflateSync(view.subarray(at + 4, at + 4 + view.readUInt32BE(at - 4)));
  const from = y * (size.width * 3 + 1) + 1 + x * 3;
  return [...rows.subarray(from, from + 3)];
}

test('more cards than threads are all drawn, each its own', { timeout: 20_000 }, async () => {
  const blues = Array.from({ length: 2 * threads + 1 }, (_, i) => i + 16);
  const below = box('#ffffff');
  const pngs = await Promise.all(
    blues.map((blue) => drawInThread({ below, above: box(`#0000${blue.toString(16)}`), size })),
  );
  pngs.forEach((png, i) => {
    const view = Buffer.from(png);
    expect(view.toString('latin1', 1, 4)).toBe('PNG');
    expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([60, 40]);
    expect(pixel(png, 30, 20)).toEqual([0, 0, blues[i]]);
  });
});

test('what lies below shows where nothing is above, and through what is half there', {
  timeout: 20_000,
}, async () => {
  const above = box('#00000080', { width: 30 });
  const on = async (below: string): Promise<Uint8Array> => drawInThread({ below: box(below), above, size });
  const [red, white] = [await on('#ff0000'), await on('#ffffff')];
  expect([pixel(red, 45, 20), pixel(white, 45, 20)]).toEqual([
    [255, 0, 0],
    [255, 255, 255],
  ]);
  expect([pixel(red, 15, 20), pixel(white, 15, 20)]).toEqual([
    [127, 0, 0],
    [127, 127, 127],
  ]);
});

test('what cannot be drawn says why, and leaves the threads to the others', { timeout: 20_000 }, async () => {
  const below = box('#ffffff');
  const bad = { type: 'img', props: {} };
  const errors = Array.from({ length: threads + 1 }, () =>
    expect(drawInThread({ below, above: bad, size })).rejects.toThrow('source is not provided'),
  );
  const good = drawInThread({ below, above: box('#123456'), size });
  await Promise.all(errors);
  expect((await good).length).toBeGreaterThan(60);
});
