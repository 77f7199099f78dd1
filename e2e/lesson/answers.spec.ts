/**
 * Every lesson, whatever it asks: a wrong answer is committed and the program is run for real; the page must say what that run did,
 * and the feedback to that answer. The right answer, held against the same run, must be right in the page; all others, by the
 * functions that the page judges with.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Answered } from '../../src/components/progress/entry.ts';
import { draftsKey, storageKey } from '../../src/components/progress/key.ts';
import { type Asked, ask } from '../../src/components/quiz/kinds/asked.ts';
import type { Said } from '../../src/components/quiz/prediction.ts';
import { words } from '../../src/components/reveal/strings.ts';
import { howSure } from '../../src/components/reveal/verdict.ts';
import { type LessonData, lessonSchema } from '../../src/lesson/schema.ts';
import { root } from '../../src/tools/paths.ts';
import { frontMatter } from './front-matter.ts';
import { Reader } from './reader.ts';
import { saidFor } from './said.ts';

const lessons = path.join(root, 'content/lessons');
const SURE = 'fairly';

for (const id of await lessonIds())
  test(`${id}: each answer meets its verdict and its feedback`, async ({ page }) => {
    const { quiz, behaviour } = lessonSchema.parse(await frontMatter(path.join(lessons, id, 'index.mdx')));
    const asked = ask(quiz);
    const wrong = asked.options.find((option) => option.id !== asked.answer && option.id !== 'otherwise');
    const entry = await commit(page, id, saidFor(quiz, wrong?.id ?? ''));
    const { result } = entry;
    expect(result.source, 'a real run, and no recording').toBe('run');
    if (behaviour === 'deterministic') expect([undefined, asked.answer]).toContain(asked.shows(result));
    await expectReveal(page, asked, entry);

    for (const option of quiz.options) {
      const said = saidFor(quiz, option.id);
      if (quiz.kind !== 'time') expect(asked.isRight(said, result)).toBe(option.id === asked.answer);
      await expect(feedbackOf(page, asked.optionOf(said))).toContainText(option.feedback.slice(0, 40));
    }
    await expectRight(page, id, { quiz, entry, asked });
  });

interface Seen {
  readonly quiz: LessonData['quiz'];
  readonly entry: Answered;
  readonly asked: Asked;
}

/** The right answer, kept with the run that was just made, as the page shows it after a reload. */
async function expectRight(page: Page, id: string, { quiz, entry, asked }: Seen): Promise<void> {
  const said = saidFor(quiz, asked.answer, entry.result);
  const right: Answered = {
    ...entry,
    right: true,
    commitment: { type: 'prediction', said, confidence: SURE, because: '' },
  };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    storageKey,
    JSON.stringify({ v: 2, lessons: { [id]: right } }),
  ] as const);
  await page.reload();
  await new Reader(page).revealed();
  expect(asked.isRight(said, entry.result)).toBe(true);
  await expectReveal(page, asked, right);
}

/** Fills in the form as a reader left it, commits, waits for the run, and gives what is kept of it. */
async function commit(page: Page, id: string, said: Said): Promise<Answered> {
  const draft = JSON.stringify({ said, confidence: SURE, because: '' });
  await page.addInitScript(([key, text]) => sessionStorage.setItem(key, text), [
    `${draftsKey}:${id}`,
    draft,
  ] as const);
  const reader = await new Reader(page).open(`lessons/${id}/`);
  await expect(reader.lesson).toHaveAttribute('data-state', 'asking');
  await reader.commit();
  await page.locator('stick-lesson[data-state="revealed"]').waitFor({ timeout: 40_000 });
  const text = await page.evaluate((key) => localStorage.getItem(key), storageKey);
  return (JSON.parse(text ?? '') as { lessons: Record<string, Answered> }).lessons[id] as Answered;
}

const feedbackOf = (page: Page, option: string) => page.locator(`stick-feedback [data-option="${option}"]`);

async function expectReveal(page: Page, asked: Asked, { commitment, result }: Answered): Promise<void> {
  if (commitment.type !== 'prediction') throw new Error('Nobody asked to be shown.');
  const mine = asked.optionOf(commitment.said);
  const expected = asked.options.find(({ id }) => id === mine)?.expected ?? '';
  const isAsMarked = (asked.shows(result) ?? asked.answer) === asked.answer;
  const reveal = page.locator('stick-reveal');
  await expect(reveal.locator('[data-expected]')).toHaveText(expected);
  await expect(reveal.locator('[data-happened]')).toHaveText(isAsMarked ? asked.happened : words.otherwise);
  await expect(reveal.locator('[data-how-far]')).toContainText(
    howSure(SURE, asked.isRight(commitment.said, result)),
  );
  await expect(page.locator('stick-feedback details').first()).toHaveAttribute('data-option', mine);
  await expect(feedbackOf(page, mine)).toHaveAttribute('open', '');
}

async function lessonIds(): Promise<string[]> {
  const entries = await readdir(lessons, { recursive: true });
  return entries
    .filter((entry) => path.basename(entry) === 'index.mdx')
    .map((entry) => path.dirname(entry).replaceAll(path.sep, '/'))
    .sort();
}
