/** Hands the reader a picture of the run: as a file, or on the clipboard. */
import type { Poster } from './poster.ts';
import { standalone } from './standalone.ts';
import { strings } from './strings.ts';

/** Twice the size on screen: sharp on a projector. Fewer where the picture would be too large for a canvas. */
const scale = 2;
const mostPixels = 32_000_000;

export async function saveSvg(poster: Poster, host: HTMLElement, name: string): Promise<void> {
  const text = await standalone(poster.drawing, host);
  download(new Blob([text], { type: 'image/svg+xml' }), name);
}

export async function savePng(poster: Poster, host: HTMLElement, name: string): Promise<void> {
  download(await pngOf(poster, host), name);
}

/** Rejects where the browser does not let pages write to the clipboard. */
export const copyPng = (poster: Poster, host: HTMLElement): Promise<void> =>
  // The promise goes into the item: Safari wants the call itself within the press.
  navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(poster, host) })]);

export const canCopy = (): boolean => 'ClipboardItem' in globalThis && 'clipboard' in navigator;

async function pngOf(poster: Poster, host: HTMLElement): Promise<Blob> {
  const url = URL.createObjectURL(
    new Blob([await standalone(poster.drawing, host)], { type: 'image/svg+xml' }),
  );
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await rastered(image, poster);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function rastered(image: HTMLImageElement, { width, height }: Poster): Promise<Blob> {
  const factor = Math.min(scale, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(strings.tooLarge))), 'image/png');
  });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has to have begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
