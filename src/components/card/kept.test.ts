import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, writeFile: vi.fn(real.writeFile) };
});

const folder = await fs.mkdtemp(path.join(tmpdir(), 'kept-'));
vi.stubEnv('CARDS', folder);
const { kept } = await import('./kept.ts');

afterAll(() => fs.rm(folder, { recursive: true }));

test('a file is made once, and found by what it is made from', async () => {
  const make = vi.fn(async () => Buffer.from('drawn'));
  const place = await kept('one', 'png', make);
  expect(await kept('one', 'png', make)).toBe(place);
  expect(await fs.readFile(place, 'utf8')).toBe('drawn');
  expect(make).toHaveBeenCalledOnce();
  expect(await kept('two', 'png', make)).not.toBe(place);
});

test('a file that was cut off while it was written is not taken for whole', async () => {
  const make = vi.fn(async () => Buffer.from('a whole picture'));
  const half = async (place: Parameters<typeof fs.writeFile>[0]): Promise<void> => {
    const file = await fs.open(String(place), 'w');
    await file.write('a who');
    await file.close();
    throw new Error('interrupted');
  };
  vi.mocked(fs.writeFile).mockImplementationOnce(half);
  await expect(kept('three', 'png', make)).rejects.toThrow('interrupted');
  expect(await fs.readFile(await kept('three', 'png', make), 'utf8')).toBe('a whole picture');
  expect(make).toHaveBeenCalledTimes(2);
});
