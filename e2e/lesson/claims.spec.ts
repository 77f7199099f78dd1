/** Lessons can't lie: every claim of every lesson is run for real, and the marked answer must be what happens. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ask } from '../../src/components/quiz/kinds/asked.ts';
import type { Outcome, RunRequest } from '../../src/engine/index.ts';
import { bearsOut } from '../../src/lesson/answer.ts';
import { check, runsOf } from '../../src/lesson/claims.ts';
import { lessonSchema } from '../../src/lesson/schema.ts';
import { root } from '../../src/tools/paths.ts';
import { expect, test } from '../engine/lab.ts';
import { frontMatter } from './front-matter.ts';

const lessons = path.join(root, 'content/lessons');
/**
 * Rounds of what is timed: the first is the browser's, to compile what is hot; three count. The runs of a round follow one another, so
 * that a slower machine slows them all. What is only read is run in the last two.
 */
const ROUNDS = 3;
const READ_FROM = 2;

for (const folder of await lessonFolders()) {
  test(`every claim of ${folder} holds`, async ({ lab }) => {
    test.setTimeout(180_000);
    const data = lessonSchema.parse(await frontMatter(path.join(lessons, folder, 'index.mdx')));
    const { claims, quiz, programs } = data;
    const keys = [...new Set([programs.broken.file, ...claims.flatMap(runsOf)])];
    const timed = new Set([
      programs.broken.file,
      ...claims.filter(({ kind }) => kind !== 'prints').flatMap(runsOf),
    ]);
    await lab.warm(5);
    const measured: Record<string, Outcome[]> = {};
    for (let round = 0; round <= ROUNDS; round++)
      for (const key of keys) {
        if (round < READ_FROM && !timed.has(key)) continue;
        const { outcome } = await lab.run(await requestOf(folder, key));
        if (round > 0) measured[key] = [...(measured[key] ?? []), outcome];
      }
    await lab.warm(1);
    const answer = bearsOut(data, measured[programs.broken.file] ?? []);
    expect.soft(answer.holds, `The answer of the quiz: ${answer.found}`).toBe(true);
    for (const claim of claims) {
      const { says, holds, found } = check(claim, measured, ask(quiz).estimate?.reads);
      expect.soft(holds, `${says} Found: ${found}`).toBe(true);
      console.log(`      ${holds ? '✓' : '✘'} ${says} ${found}`);
    }
  });
}

async function lessonFolders(): Promise<string[]> {
  const entries = await readdir(lessons, { recursive: true });
  return entries.filter((entry) => path.basename(entry) === 'index.mdx').map((entry) => path.dirname(entry));
}

/** `fixed.py behind-the-lock` */
async function requestOf(folder: string, key: string): Promise<RunRequest> {
  const [filename = '', mode = 'freely'] = key.split(' ');
  const source = await readFile(path.join(lessons, folder, filename), 'utf8');
  return { filename, source, mode: mode as RunRequest['mode'] };
}
