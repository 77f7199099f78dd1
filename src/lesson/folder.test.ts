import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleQuiz } from '../components/lesson/samples.ts';
import { programsOf, readPrograms, readRecordings } from './folder.ts';
import type { LessonData } from './schema.ts';

const run = (program: string) => ({ program, mode: 'freely' as const });
const data = {
  programs: { broken: { file: 'broken.py' }, fixed: { file: 'fixed.py' } },
  quiz: sampleQuiz,
  claims: [
    { kind: 'ratio', of: run('broken.py'), to: run('serial.py') },
    { kind: 'prints', of: run('broken.py') },
  ],
} as unknown as LessonData;

const folderWith = async (...names: string[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'lesson-'));
  for (const name of names) await writeFile(join(folder, name), `# ${name}\n`);
  return folder;
};

test('every program of the front matter is read once, the claims’ own too', async () => {
  expect(programsOf(data)).toEqual(['broken.py', 'fixed.py', 'one_call.py', 'serial.py']);
  const folder = await folderWith('broken.py', 'fixed.py', 'one_call.py', 'serial.py');
  expect(await readPrograms(folder, data)).toMatchObject({ 'serial.py': '# serial.py\n' });
});

test('a program that is named and missing fails, and says which file to add', async () => {
  const folder = await folderWith('broken.py', 'fixed.py', 'one_call.py');
  await expect(readPrograms(folder, data)).rejects.toThrow(
    /Received: "serial\.py"\. Expected: a file .*serial\.py/,
  );
});

test('a lesson without recordings has none', async () => {
  expect(await readRecordings(await folderWith())).toBeUndefined();
});

test('recordings that are not what they should be fail, and say how to make them anew', async () => {
  const folder = await folderWith();
  await writeFile(join(folder, 'recordings.json'), '{"python":3}');
  await expect(readRecordings(folder)).rejects.toThrow(/npm run record/);
});
