/** Cards as PNG files, 1200 × 630, for those places where a link is shown with a picture. */

import type { CollectionEntry } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { getContext, type LessonContext } from '../../lesson/context.ts';
import { highlight } from '../program/highlight.ts';
import { excerpt } from './excerpt.ts';
import { kept } from './kept.ts';
import { mostRows } from './program.ts';
import { strings } from './strings.ts';
import { drawInThread, threads } from './threads.ts';
import { type CardContent, cardSize, cardTree, sharedTree } from './tree.ts';

/** What is kept is of one way to draw: raise this when satori or resvg draws otherwise. */
const version = 2;

export const lessonCard = async (lesson: LessonContext): Promise<Buffer> =>
  readFile(await lessonFile(lesson));

/** The card of every page that is no lesson: a program of the site, and what the site is. */
export async function siteCard(lesson: LessonContext): Promise<Buffer> {
  const code = await brokenRows(lesson);
  return readFile(await draw({ title: strings.siteTitle, summary: strings.siteSummary, code }));
}

/** Draws all that are not kept, some at a time, while the caller goes on with other things. */
export async function drawAhead(lessons: readonly CollectionEntry<'lessons'>[]): Promise<void> {
  const left = lessons.values();
  const drawSome = async (): Promise<void> => {
    // Whoever asks for a card that could not be drawn gets the error.
    for (const lesson of left)
      await getContext(lesson)
        .then(lessonFile)
        .catch(() => {});
  };
  await Promise.all(Array.from({ length: threads }, drawSome));
}

const files = new Map<string, Promise<string>>();

/** Made once for a whole build, ahead or when it is asked for; anew each time where lessons change under way. */
function lessonFile(lesson: LessonContext): Promise<string> {
  if (!import.meta.env.PROD) return makeLessonFile(lesson);
  const file = files.get(lesson.id) ?? makeLessonFile(lesson);
  files.set(lesson.id, file);
  return file;
}

async function makeLessonFile(lesson: LessonContext): Promise<string> {
  const { title, summary } = lesson.data;
  try {
    return await draw({ title, summary, code: await brokenRows(lesson) });
  } catch (cause) {
    throw new Error(`${lesson.id}: its card could not be drawn. ${String(cause)}`, { cause });
  }
}

function brokenRows({ data, programs }: LessonContext): Promise<CardContent['code']> {
  const { file, lines } = data.programs.broken;
  return rowsOf(programs[file] ?? '', lines);
}

async function rowsOf(source: string, broken: readonly [number, number]): Promise<CardContent['code']> {
  const textOf = (line: readonly { readonly text: string }[]): string =>
    line.map(({ text }) => text).join('');
  return excerpt(await highlight(source), textOf, broken, mostRows);
}

/** Gives the place of the PNG. */
function draw(content: CardContent): Promise<string> {
  const job = { below: sharedTree(), above: cardTree(content), size: cardSize };
  return kept(`${version} ${JSON.stringify(job)}`, 'png', () => drawInThread(job));
}
