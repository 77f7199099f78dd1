/** Files that are slow to make and always come out the same: made once, and kept below `.cache`. */
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.resolve(process.env['CARDS'] ?? '.cache/cards');

/** Gives the place of the file. `of`: all that it is made from. */
export async function kept(of: string, ending: string, make: () => Promise<Uint8Array>): Promise<string> {
  const name = createHash('sha256').update(of).digest('hex');
  const place = path.join(folder, `${name}.${ending}`);
  if (await isThere(place)) return place;
  const made = await make();
  await mkdir(folder, { recursive: true });
  // Under its name only once it is whole: a build may be interrupted at any time, and two may write at once.
  const beside = `${place}.${randomUUID()}`;
  await writeFile(beside, made);
  await rename(beside, place);
  return place;
}

const isThere = (place: string): Promise<boolean> =>
  access(place).then(
    () => true,
    () => false,
  );
