/** What a drawing thread does: trees of boxes come, their PNG goes back. An error ends the thread, and is its answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { laidOver, opaqueRows } from './layers.ts';
import { png, type Size } from './png.ts';
import type { Job } from './threads.ts';

const fonts: Parameters<typeof satori>[1]['fonts'] = workerData;

/** What lies below is the same on every card: each thread draws it once. */
const drawn = new Map<string, Promise<Uint8Array>>();

parentPort?.on('message', async ({ below, above, size }: Job) => {
  const key = JSON.stringify([below, size]);
  const lower = drawn.get(key) ?? draw(below, size).then((picture) => opaqueRows(picture, size));
  drawn.set(key, lower);
  const rows = laidOver(await lower, await draw(above, size), size);
  parentPort?.postMessage(png(rows, size));
});

/** Four bytes a pixel. */
async function draw(tree: unknown, size: Size): Promise<Uint8Array> {
  // satori's types are React's; it reads plain objects of this form.
  const svg = await satori(tree as Parameters<typeof satori>[0], { ...size, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}
