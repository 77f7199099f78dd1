/** Files that are slow to make and always come out the same: made once, and kept below `.cache`. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.resolve('.cache/cards');

/** `of`: all that the file is made from. */
export async function kept(of: string, ending: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const name = createHash('sha256').update(of).digest('hex');
  const place = path.join(folder, `${name}.${ending}`);
  const there = await readFile(place).catch(() => undefined);
  if (there) return there;
  const made = await make();
  await mkdir(folder, { recursive: true });
  await writeFile(place, made);
  return made;
}
