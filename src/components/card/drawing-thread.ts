/** What a drawing thread does: a tree of boxes comes, its PNG goes back. An error ends the thread, and is its answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Job } from './threads.ts';

const fonts: Parameters<typeof satori>[1]['fonts'] = workerData;

parentPort?.on('message', async ({ tree, size }: Job) => {
  // satori's types are React's; it reads plain objects of this form.
  const svg = await satori(tree as Parameters<typeof satori>[0], { ...size, fonts });
  parentPort?.postMessage(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
});
