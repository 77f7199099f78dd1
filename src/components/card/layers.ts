/** One picture over another. Pure. Pictures have four bytes a pixel, colours multiplied by alpha, as resvg draws them. */
import type { Size } from './png.ts';

/** The rows of a PNG without alpha: before each a 0, then red, green and blue. The picture leaves nothing transparent. */
export function opaqueRows(picture: Uint8Array, size: Size): Uint8Array {
  return laidOver(new Uint8Array((size.width * 3 + 1) * size.height), picture, size);
}

/** Those of `lower`, with the picture over them. */
export function laidOver(lower: Uint8Array, picture: Uint8Array, { width, height }: Size): Uint8Array {
  const rows = new Uint8Array(lower);
  // Most of a picture is transparent: one look at a pixel, not four.
  const pixels = new Uint32Array(new Uint8Array(picture).buffer);
  for (let y = 0, i = 0; y < height; y++) {
    let to = y * (width * 3 + 1) + 1;
    for (const end = i + width; i < end; i++, to += 3) if (pixels[i] !== 0) blend(rows, to, picture, i * 4);
  }
  return rows;
}

function blend(rows: Uint8Array, to: number, picture: Uint8Array, from: number): void {
  const below = 255 - (picture[from + 3] ?? 0);
  for (let i = 0; i < 3; i++)
    rows[to + i] = (picture[from + i] ?? 0) + (below && Math.round(((rows[to + i] ?? 0) * below) / 255));
}
