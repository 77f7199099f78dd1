/** Before the reader commits: nothing is revealed, and nothing is loaded that was not asked for. */
import { expect, test } from '@playwright/test';
import { faults } from '../axe.ts';
import { pageWeight, sentBytes } from '../weight.ts';
import { LESSON, press, Reader } from './reader.ts';

/** Words of the answer, of its explanation and of the fix. */
const SPOILERS = [
  'They took turns.',
  'you predicted',
  'it printed',
  'solid block',
  'reference counts',
  'eval breaker',
  'three of the four',
  'ProcessPoolExecutor',
  'Black Friday',
  'Celery',
  'recording:',
];
/** A time as a program would print it. The program's own text has `{seconds:.2f}` there. */
const PRINTED_TIME = /Time taken: \d/;

test('no output, time or explanation is in the visible text or in the accessibility tree', async ({
  page,
}) => {
  const reader = await new Reader(page).open();
  await reader.answer(/They take turns/);
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count
  const visible = await page.locator('body').innerText();
  const accessible = await page.locator('body').ariaSnapshot();
  expect(visible).toContain('What does this print?');
  expect(accessible).toContain('Commit and run it');
  for (const text of [visible, accessible]) {
    expect(text).not.toMatch(PRINTED_TIME);
    for (const spoiler of SPOILERS) expect(text.toLowerCase()).not.toContain(spoiler.toLowerCase());
  }
});

test('nothing is chosen for the reader', async ({ page }) => {
  const reader = await new Reader(page).open();
  await expect(reader.quiz.locator('input:checked')).toHaveCount(0);
  await expect(reader.quiz.locator('[data-mark]')).toHaveText('no mark yet');
});

test('a commit that says too little says what is missing, and loses nothing', async ({ page }) => {
  const reader = await new Reader(page).open();
  await reader.quiz.getByRole('radio', { name: /They take turns/ }).check();
  await reader.commit();
  await expect(
    reader.quiz.getByText('Still to say: a mark on the scale, and how sure you are.'),
  ).toBeVisible();
  await expect(reader.quiz.getByRole('radio', { name: /They take turns/ })).toBeChecked();
  await expect(reader.lesson).toHaveAttribute('data-state', 'asking');
});

/** A script that the page cannot be drawn before. */
const BLOCKING = 'head script[src]:not([type=module]):not([async]):not([defer])';

test('every lesson weighs at most 60 KB, fonts included; no script blocks its drawing', async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  const { lessons } = (await (await request.get('lessons.json')).json()) as { lessons: { id: string }[] };
  expect(lessons.length).toBeGreaterThan(1);
  const weigh = async (id: string): Promise<void> => {
    const page = await browser.newPage();
    const weight = await pageWeight(page, `lessons/${id}/`);
    expect.soft(weight.total, `${id}\n${weight.list}`).toBeLessThanOrEqual(60 * 1024);
    expect.soft(await page.locator(BLOCKING).count(), id).toBe(0);
    await page.close();
  };
  // Most of it is waiting whether more is fetched: some at a time.
  for (let next = 0; next < lessons.length; next += 5)
    await Promise.all(lessons.slice(next, next + 5).map(({ id }) => weigh(id)));
});

test('neither Python nor the editor is fetched by a skimmer; the question’s first touch fetches Python only, which measures one call, the scale’s unit, on this machine; nothing moves when that arrives', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const reader = await new Reader(page).open();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /^\/(engine|editor)\//.test(path))).toEqual([]);
  await reader.quiz.getByRole('radio', { name: /They take turns/ }).check();
  const button = reader.quiz.getByRole('button', { name: 'Commit and run it' });
  const before = await button.boundingBox();
  await expect(reader.quiz.locator('[data-python]')).toHaveText(/Python .* is ready/, { timeout: 30_000 });
  expect(fetched.some((path) => path.startsWith('/engine/'))).toBe(true);
  expect(fetched.filter((path) => path.startsWith('/editor/'))).toEqual([]);
  const hint = reader.quiz.locator('[data-hint]');
  await expect(hint).toHaveText(/One call, alone, takes [0-9.]+ s on this machine\./, { timeout: 30_000 });
  const seconds = Number(/takes ([0-9.]+) s/.exec((await hint.textContent()) ?? '')?.[1]);
  expect(seconds).toBeGreaterThan(0.02);
  expect(seconds).toBeLessThan(5);
  expect(await button.boundingBox()).toEqual(before);
});

test('a touch that begins before the elements are there, and ends after, fetches Python too', async ({
  page,
}) => {
  const elements = Promise.withResolvers<void>();
  await page.route(/_astro\/elements/, async (route) => {
    await elements.promise;
    await route.continue();
  });
  const reader = await new Reader(page).open();
  await reader.quiz.getByRole('radio', { name: /They take turns/ }).hover();
  await page.mouse.down();
  elements.resolve();
  await page.evaluate(() => customElements.whenDefined('stick-lesson').then(() => {}));
  await page.mouse.up();
  await expect(reader.quiz.locator('[data-python]')).toHaveText(/Python .* is ready/, { timeout: 30_000 });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing, in ${colorScheme}, on the index, the lesson and the 404`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['', LESSON, 'nowhere/']) {
      await page.goto(path);
      expect(await faults(page)).toEqual([]);
    }
  });

for (const width of [320, 390, 768, 1280])
  test(`no page scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['', LESSON, 'nowhere/']) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

test('the index lists the lesson by its track, and leads to it', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { name: 'One interpreter' })).toBeVisible();
  await page.getByRole('link', { name: 'Four threads, four cores' }).first().click();
  await expect(page).toHaveURL(/lessons\/gil\/what-it-blocks\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Four threads, four.cores/);
});

test('a commit pressed before the elements have come is kept and carried out', async ({ page }) => {
  // The elements are held back until the reader has committed in the plain form.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/_astro\/elements/, async (route) => {
    await held;
    await route.continue();
  });
  const reader = await new Reader(page).open();
  await reader.quiz.getByRole('radio', { name: /All four run at once/ }).check();
  await reader.quiz.getByRole('slider').fill('700');
  await press(reader.quiz, 'Certain');
  await reader.commit();
  letGo();
  await reader.revealed();
  await expect(page.locator('[data-said-note]')).toHaveText(/All four run at once, certain/);
});

test('a first run ever needs at most 5.8 MB, and no file of Python is fetched twice or needlessly', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const reader = await new Reader(page).open();
  await reader.reveal();
  const engine = fetched.filter((path) => path.startsWith('/engine/'));
  expect(new Set(engine).size).toBe(engine.length);
  expect(engine.filter((path) => path.includes('stdlib'))).toEqual([]);
  const sizes = await Promise.all(engine.map((path) => sentBytes(path)));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5_800_000);
});
