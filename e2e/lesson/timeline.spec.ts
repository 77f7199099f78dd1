/** The timeline under a reader's hands: pointing, zooming, folding, taking a picture of it along. */
import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page, test } from '@playwright/test';
import { mixed, roundRobin } from '../../src/components/timeline/traces.ts';
import { faults } from '../axe.ts';
import { nextFrame, openDrawn } from './drawing.ts';
import { LESSON } from './reader.ts';

const four = roundRobin(4, 243);
/** The same, with the program's eighth line at each handover. */
const lined = {
  ...four,
  events: four.events.map((event) => (event.type === 'drop' ? { ...event, line: 8 } : event)),
};

test('hovering a block tells who, when, how long and why, marks the line, and nothing moves', async ({
  page,
}) => {
  const { timeline } = await openDrawn(page, lined);
  const below = timeline.locator('.tl-key');
  const under = (): Promise<number> =>
    below.evaluate(
      (key) => key.getBoundingClientRect().y - (key.parentElement?.getBoundingClientRect().y ?? 0),
    );
  const before = await under();
  await hoverAt(timeline, 0.5, 0.8);
  await expect(timeline.locator('[data-says]')).toHaveText(
    /^T\d (held the stick|was ready and waited for the stick) from [\d.]+ to [\d.]+ ms: [\d.]+ ms\./,
  );
  await expect(timeline.locator('.tl-mark')).not.toHaveCount(0);
  expect(await under()).toBe(before);
});

test('by keyboard: from span to span and lane to lane, with the stick, and the listing shows the line', async ({
  page,
}) => {
  const { timeline } = await openDrawn(page, lined);
  const cursor = timeline.locator('[data-cursor]');
  await cursor.focus();
  const says = timeline.locator('[data-says]');
  await expect(says).toHaveText(/^T\d held the stick .* Its time was up, and another thread was waiting\.$/);
  await expect(timeline.locator('[data-line]')).toHaveText('Line 8: result *= i');
  await expect(page.locator('[data-file="broken.py"] [data-at]')).toHaveText(/result \*= i/);
  const first = await says.textContent();
  await page.keyboard.press('PageDown');
  await expect(says).toHaveText(/held the stick/);
  await expect(says).not.toHaveText(first ?? '');
  await expect(cursor).toHaveAttribute('aria-valuetext', /Line 8/);
  await page.keyboard.press('ArrowRight');
  await expect(says).toHaveText(/waited for the stick/);
  await page.keyboard.press('End');
  const lens = timeline.locator('[data-grip]');
  const at = async (): Promise<number> => Number(await lens.getAttribute('aria-valuenow'));
  await expect.poll(at, 'the lens follows').toBeGreaterThan(1000);
});

test('the lens pans by arrows, zooms by plus and minus and by its buttons, and stays within the run', async ({
  page,
}) => {
  const { timeline } = await openDrawn(page, four);
  const lens = timeline.locator('[data-grip]');
  await lens.focus();
  const { from, to } = await shown(lens);
  await page.keyboard.press('ArrowRight');
  expect((await shown(lens)).from).toBeGreaterThan(from);
  await page.keyboard.press('Home');
  expect((await shown(lens)).from).toBe(0);
  await page.keyboard.press('+');
  await expect.poll(async () => length(await shown(lens))).toBeLessThan((to - from) * 0.7);
  for (let i = 0; i < 12; i++) await page.keyboard.press('-');
  expect(await shown(lens)).toEqual({ from: 0, to: 1217 });
  await timeline.getByRole('button', { name: 'Look closer' }).click();
  await expect.poll(async () => length(await shown(lens))).toBeLessThan(700);
});

test('dragging the magnified part moves it, and the page still scrolls over it', async ({ page }) => {
  const { timeline } = await openDrawn(page, four);
  const lens = timeline.locator('[data-grip]');
  const before = await shown(lens);
  await hoverAt(timeline, 0.6, 0.7);
  await page.mouse.down();
  await hoverAt(timeline, 0.3, 0.7);
  await page.mouse.up();
  expect((await shown(lens)).from).toBeGreaterThan(before.from);
  const stage = timeline.locator('[data-stage]');
  expect(await stage.evaluate((element) => getComputedStyle(element).touchAction)).toBe('pan-y');
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, -120);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(top);
});

test('two hundred lanes on a phone: folded, then each with its row, and never sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const { timeline } = await openDrawn(page, mixed(200, 4000, 20_000));
  const names = timeline.locator('.tl-magnified .tl-name');
  await expect(names).toHaveCount(17);
  await timeline.getByRole('button', { name: 'Show the other 184 lanes' }).click();
  await expect(names).toHaveCount(200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await smallTargets(timeline)).toEqual([]);
  await timeline.getByText('The same run as a table').click();
  await expect(timeline.locator('tbody tr')).toHaveCount(201);
  await timeline.getByRole('button', { name: 'Fold 184 lanes' }).click();
  await expect(names).toHaveCount(17);
});

test('saved as SVG it stands alone: well formed, in attributes, with address and versions', async ({
  page,
}) => {
  const { timeline } = await openDrawn(page, four);
  const download = await press(page, timeline, 'Save as SVG');
  expect(download.suggestedFilename()).toBe('speaking-stick-what-it-blocks-broken.svg');
  const text = await textOf(download);
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      root: parsed.documentElement.localName,
      errors: parsed.querySelectorAll('parsererror').length,
      classes: parsed.querySelectorAll('[class]').length,
      inner: parsed.querySelectorAll('svg svg').length,
      words: [...parsed.querySelectorAll('text')].map((each) => each.textContent),
      yellow: parsed.querySelectorAll('[stroke="rgb(246, 195, 36)"]').length,
    };
  }, text);
  expect(found).toMatchObject({ root: 'svg', errors: 0, classes: 0, inner: 0, yellow: 1 });
  expect(text).not.toMatch(/var\(--|light-dark|url\("?http/);
  const words = found.words.join('\n');
  expect(words).toContain(LESSON);
  expect(words).toMatch(/broken\.py {2}· {2}4 threads .* CPython 3\.14\.2/);
  expect(words).toMatch(/Speaking Stick \d+\.\d+\.\d+/);
  await expect(timeline.locator('[data-saved]')).toHaveText(/^Saved as speaking-stick/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`saved as PNG it has a ground of its own, in ${colorScheme}: readable on white and on black`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const { timeline } = await openDrawn(page, four);
    const download = await press(page, timeline, 'Save as PNG');
    const bytes = [...(await readFile((await download.path()) ?? ''))];
    const seen = await page.evaluate(async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      const colours = new Set<number>();
      let clear = 0;
      // The outermost pixels are half the frame's edge.
      for (let y = 4; y < image.height - 4; y += 3)
        for (let x = 4; x < image.width - 4; x += 3) {
          const i = (y * image.width + x) * 4;
          if (data[i + 3] !== 255) clear += 1;
          colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
        }
      return { width: image.width, clear, colours: colours.size };
    }, bytes);
    expect(seen).toMatchObject({ width: 2400, clear: 0 });
    expect(seen.colours).toBeGreaterThan(20);
  });

test('copied, it is a PNG on the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { timeline } = await openDrawn(page, four);
  await timeline.getByRole('button', { name: 'Copy as a picture' }).click();
  await expect(timeline.locator('[data-saved]')).toHaveText(/^Copied/);
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
  expect(types).toContain('image/png');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in a timeline with everything in it, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { timeline } = await openDrawn(page, mixed(30, 900, 4000));
    await timeline.locator('[data-cursor]').focus();
    expect(await faults(page, 'stick-timeline')).toEqual([]);
  });

test('a reader who wants no motion is offered no replay; on paper there are no buttons', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { timeline } = await openDrawn(page, four);
  await expect(timeline.locator('[data-replay]')).toBeHidden();
  await expect(timeline.locator('[data-zoom="in"]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const part of ['[data-zoom="in"]', '[data-save]', '[data-told]'])
    await expect(timeline.locator(part).first()).toBeHidden();
  await expect(timeline.locator('.tl-live')).toBeVisible();
});

/** The moments that the lens says it shows, in ms. */
async function shown(lens: Locator): Promise<{ from: number; to: number }> {
  await nextFrame(lens);
  const text = (await lens.getAttribute('aria-valuetext')) ?? '';
  const [, from, to] = /([\d.]+) to ([\d.]+) milliseconds/.exec(text) ?? [];
  return { from: Number(from), to: Number(to) };
}

const length = ({ from, to }: { from: number; to: number }): number => to - from;

/** Puts the pointer on the drawing, at shares of its width and height. */
async function hoverAt(timeline: Locator, x: number, y: number): Promise<void> {
  const stage = timeline.locator('[data-stage]');
  await stage.scrollIntoViewIfNeeded();
  const box = await stage.boundingBox();
  if (!box) throw new Error('The drawing is not in view.');
  await stage.page().mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 });
  await nextFrame(stage);
}

/** Names of buttons smaller than 24 pixels. */
const smallTargets = (timeline: Locator): Promise<string[]> =>
  timeline.locator('button:visible').evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const { width, height } = button.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((button) => button.textContent ?? ''),
  );

async function press(page: Page, timeline: Locator, name: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await timeline.getByRole('button', { name }).click();
  return download;
}

const textOf = async (download: Download): Promise<string> => readFile((await download.path()) ?? '', 'utf8');
