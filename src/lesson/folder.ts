/** What lies beside a lesson's text: its programs, and the recordings of their runs. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from '../components/quiz/kinds/asked.ts';
import { sidesOf } from './claims.ts';
import { experimentFile } from './experiment-file.ts';
import { type Recordings, recordingsSchema } from './recording-schema.ts';
import type { LessonData } from './schema.ts';

/** Every program the front matter speaks of, once. */
export function programsOf(data: LessonData): string[] {
  const claimed = data.claims.flatMap((claim) => sidesOf(claim).map(({ program }) => program));
  const { broken, fixed } = data.programs;
  const { estimate } = ask(data.quiz);
  const also = [...(estimate ? [estimate.unit] : []), ...(data.experiment ? [experimentFile] : [])];
  const measured = data.measures?.runs.map(({ of }) => of.program) ?? [];
  return [...new Set([broken.file, fixed.file, ...also, ...claimed, ...measured])];
}

export async function readPrograms(folder: string, data: LessonData): Promise<Record<string, string>> {
  const pairs = programsOf(data).map(async (name) => {
    const source = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (source === undefined) throw new Error(noProgram(folder, name));
    return [name, source] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

export async function readRecordings(folder: string): Promise<Recordings | undefined> {
  const file = join(folder, 'recordings.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = recordingsSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${parsed.error.message}\nMake the recordings anew with \`npm run record\`.`);
}

const noProgram = (folder: string, name: string): string =>
  `${join(folder, 'index.mdx')}: the front matter names a program that is not there.\nReceived: "${name}". Expected: a file ${join(folder, name)}.\nAdd the file, or correct the name.`;
