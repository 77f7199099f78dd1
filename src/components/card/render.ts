/** Cards as PNG files, 1200 × 630, for those places where a link is shown with a picture. */
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { LessonContext } from '../../lesson/context.ts';
import { highlight } from '../program/highlight.ts';
import { excerpt } from './excerpt.ts';
import { cardFonts } from './fonts.ts';
import { kept } from './kept.ts';
import { strings } from './strings.ts';
import { type CardContent, cardSize, cardTree, mostRows } from './tree.ts';

/** What is kept is of one way to draw: raise this when satori or resvg draws otherwise. */
const version = 1;

export async function lessonCard(lesson: LessonContext): Promise<Buffer> {
  const { title, summary } = lesson.data;
  return draw({ title, summary, code: await brokenRows(lesson) });
}

/** The card of every page that is no lesson: a program of the site, and what the site is. */
export async function siteCard(lesson: LessonContext): Promise<Buffer> {
  return draw({ title: strings.siteTitle, summary: strings.siteSummary, code: await brokenRows(lesson) });
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

function draw(content: CardContent): Promise<Buffer> {
  const tree = cardTree(content);
  return kept(`${version} ${JSON.stringify(tree)}`, 'png', async () => {
    const fonts = (await cardFonts()).map(({ name, weight, data }) => ({ name, weight, data }));
    // satori's types are React's; it reads plain objects of this form.
    const svg = await satori(tree as unknown as Parameters<typeof satori>[0], { ...cardSize, fonts });
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  });
}
