/**
 * `npm run screenshot`: takes the README's pictures in real Chromium on the built site, of a lesson that is answered as a reader
 * would answer it. Every wait is for a state of the page; nothing sleeps.
 */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { sliderOfCalls } from '../components/quiz/scale.ts';
import { chromiumLaunch, ensureBrowser } from './browser.ts';
import { buildSite } from './build.ts';
import { root } from './paths.ts';
import { serve } from './serve.ts';

const LESSON = 'lessons/gil/what-it-blocks/';
const folder = path.join(root, 'src/tools/pictures');
/** Everybody who opens the project's page loads them. */
const MOST_BYTES = 250_000;
/** Above and below what is shown, in CSS pixels. The rail's slanted names need the room above. */
const [ABOVE, BELOW] = [68, 12];

interface Shot {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** Brings the lesson to the state that is shown. */
  readonly act: (page: Page) => Promise<void>;
  /** The first and the last element of the picture. */
  readonly from: string;
  readonly to: string;
}

const wide = { width: 1180, height: 900 };
const question = { act: answer, from: '#ask stick-program', to: '#ask [data-part="calls"]' };
const result = { act: reveal, from: '#output > h2', to: '#output [data-aside]' };

const shots: readonly Shot[] = [
  { name: 'lesson-dark', scheme: 'dark', ...wide, ...question },
  { name: 'lesson-phone', scheme: 'light', width: 390, height: 844, ...result },
  { name: 'lesson-light', scheme: 'light', ...wide, ...result },
];

ensureBrowser();
await buildSite();
await mkdir(folder, { recursive: true });
const server = await serve({ port: 0 });
const browser = await chromium.launch(chromiumLaunch());
for (const shot of shots) await take(browser, server.address, shot);
await browser.close();
server.close();
process.exit(0);

async function take(browser: Browser, address: string, shot: Shot): Promise<void> {
  const { width, height, scheme } = shot;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await page.goto(address + LESSON);
  await shot.act(page);
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(folder, `${shot.name}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled', clip: await area(page, shot) });
  await page.close();
  const { size } = await stat(file);
  if (size > MOST_BYTES)
    throw new Error(
      `${path.relative(root, file)} has ${size} bytes, more than ${MOST_BYTES}. Show less of the page.`,
    );
  console.log(path.relative(root, file), `${Math.round(size / 1000)} KB`);
}

/** A prediction as many make it: four at once, and so the time of one call or a little more. */
async function answer(page: Page): Promise<void> {
  // The elements come when a reader stirs.
  await page.mouse.wheel(0, 1);
  await page.evaluate(() => customElements.whenDefined('stick-lesson'));
  const quiz = page.locator('stick-quiz');
  await quiz.getByRole('radio', { name: 'All four run at once' }).check();
  await quiz.getByText(/takes [0-9.]+ s on this machine/).waitFor();
  await quiz.getByRole('slider').fill(String(sliderOfCalls(1.2)));
  await quiz.getByRole('radio', { name: 'Fairly sure' }).check();
}

async function reveal(page: Page): Promise<void> {
  await answer(page);
  await page.getByRole('button', { name: 'Commit and run it' }).click();
  await page.locator('stick-lesson[data-state="revealed"]').waitFor();
  await page.getByRole('heading', { name: 'in the run you just made' }).waitFor();
}

/** From the one element to the other, as wide as the window. Scrolls there, so that the rail stands beside them. */
async function area(page: Page, { from, to, width }: Shot) {
  const scrolled = await page.locator(from).evaluate((element, above) => {
    scrollBy({ top: element.getBoundingClientRect().top - above, behavior: 'instant' });
    return scrollY;
  }, ABOVE);
  const [first, last] = await Promise.all([from, to].map((each) => page.locator(each).boundingBox()));
  if (!first || !last) throw new Error(`The lesson shows no "${first ? to : from}". Correct it in "shots".`);
  const y = first.y + scrolled - ABOVE;
  return { x: 0, y, width, height: last.y + last.height + scrolled + BELOW - y };
}
