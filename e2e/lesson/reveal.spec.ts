/** From commit to reveal, and what the reader can do from there. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { faults } from '../axe.ts';
import { press, Reader, tabTo } from './reader.ts';

/** One run serves all that look at what it left, and at what can be done from there. */
test.describe('after one run', () => {
  let page: Page;
  let reader: Reader;

  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    reader = await new Reader(page).open();
    await reader.reveal(/All four run at once/);
  });
  test.afterAll(() => page.close());

  test('the timeline is also a table: four threads that held the stick about equally long', async () => {
    await page.getByText('The same run as a table').first().click();
    const rows = page.locator('#output table tbody tr');
    await expect(rows.filter({ hasText: /^\s*T[1-4]/ })).toHaveCount(4);
  });

  test('after the reveal nothing scrolls sideways at 320 px', async () => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    if (size) await page.setViewportSize(size);
  });

  test('the fix runs freely and behind one shared lock, and the bars compare all three', async () => {
    const fixed = reader.program('fixed.py');
    await fixed.scrollIntoViewIfNeeded();
    const seconds: number[] = [];
    for (const mode of ['Freely', 'Behind one shared lock']) {
      await press(fixed, mode);
      await fixed.getByRole('button', { name: /^Run/ }).click();
      await expect(fixed.locator('[data-status]')).toHaveText(/^Finished after/, { timeout: 30_000 });
      const tape = await fixed.locator('[data-tape]').textContent();
      seconds.push(Number(/Time taken: ([0-9.]+)/.exec(tape ?? '')?.[1]));
    }
    const [free = 0, locked = 0] = seconds; // how they compare is a claim of the lesson, and measured there
    const bars = page.locator('stick-compare');
    await expect(bars).toContainText(`${locked.toFixed(2)} s`);
    await expect(bars).toContainText(`${free.toFixed(2)} s`);
  });

  test('either program can be edited in Monaco, run, and reset; nothing shifts when it opens', async () => {
    const broken = reader.program('broken.py');
    await broken.scrollIntoViewIfNeeded();
    const before = await placeOf(broken, 'pre .l');
    await broken.getByRole('button', { name: 'Edit' }).click();
    const editor = broken.locator('.monaco-editor');
    await expect(editor).toBeVisible({ timeout: 15_000 });
    // The editor draws a line anew when its mark comes.
    await expect.poll(() => placeOf(broken, '.view-line')).toEqual(before);
    await expect(page.locator('.monaco-editor :focus')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('print("my own version")');
    await broken.getByRole('button', { name: 'Run my version' }).click();
    await expect(broken.locator('[data-tape]')).toContainText('my own version');
    await broken.getByRole('button', { name: 'Reset to the original' }).click();
    await expect(editor).toContainText('threading.Thread');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing after the reveal, with the editor open, in ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      const broken = reader.program('broken.py');
      const editor = broken.locator('.monaco-editor');
      if (!(await editor.isVisible())) await broken.getByRole('button', { name: 'Edit' }).click();
      await expect(editor).toBeVisible({ timeout: 15_000 });
      expect(await faults(page)).toEqual([]);
    });

  test('the answer is kept across a reload, labelled as an earlier run, and can be asked afresh', async () => {
    const seconds = await reader.printedSeconds();
    await page.reload();
    await reader.revealed();
    await expect(page.locator('stick-reveal')).toContainText('Your run of');
    expect(await reader.printedSeconds()).toBe(seconds);
    await page.goto('');
    await expect(page.locator('li[data-lesson="gil/what-it-blocks"]')).toHaveClass(/surp/);
    await reader.open();
    await page.getByRole('button', { name: 'Ask me afresh' }).click();
    await expect(reader.lesson).toHaveAttribute('data-state', 'asking');
    await expect(reader.quiz.locator('input:checked')).toHaveCount(0);
  });
});

test('the prediction decides the feedback: mine first and open, the others folded; “I don’t know, show me” is an answer too', async ({
  page,
}) => {
  const reader = await new Reader(page).open();
  await reader.reveal(/They get in each other/);
  const items = page.locator('stick-feedback details');
  await expect(items.first()).toHaveAttribute('open', '');
  await expect(items.first().locator('summary')).toContainText('your answer');
  await expect(items).toHaveCount(5);
  await expect(page.locator('stick-feedback details[open]')).toHaveCount(1);
  await expect(page.locator('stick-feedback summary', { hasText: 'They take turns' })).toContainText(
    'this is what happened',
  );
  await page.getByRole('button', { name: 'Ask me afresh' }).click();
  await reader.quiz.getByRole('button', { name: 'I don’t know, show me' }).click();
  await reader.revealed();
  await expect(page.locator('stick-reveal')).toContainText('You asked to be shown.');
  expect(await reader.printedSeconds()).toBeGreaterThan(0.05);
});

test('by keyboard alone, from the top of the page to the reveal', async ({ page }) => {
  const reader = await new Reader(page).open();
  await tabTo(page, 'stick-quiz input[name=pick]');
  // The first Tab has the elements fetched; digits are keys of theirs.
  await expect(async () => {
    await page.keyboard.press('2');
    await expect(reader.quiz.getByRole('radio', { name: /They take turns/ })).toBeChecked({ timeout: 500 });
  }).toPass();
  await tabTo(page, 'stick-quiz input[type=range]');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'stick-quiz input[name=confidence]');
  await page.keyboard.press('Space');
  await tabTo(page, 'stick-quiz button[value=commit]');
  await page.keyboard.press('Enter');
  await reader.revealed();
  await expect(page.locator('#output h2')).toBeFocused();
  await tabTo(page, '.tl-grip');
  const lens = page.locator('.tl-grip').first();
  const before = await lens.getAttribute('aria-valuetext');
  await page.keyboard.press('PageDown');
  // The drawing follows with the next frame.
  await expect(lens).not.toHaveAttribute('aria-valuetext', before ?? '');
});

/** Where the program's first line stands within its frame, how wide its text is, and how tall all the code: in whole pixels. */
async function placeOf(program: Locator, lines: string): Promise<readonly number[]> {
  const first = program.locator(lines).filter({ hasText: 'import threading' }).first();
  const text = await first.evaluate((line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    const mark = line.querySelector('.cp');
    if (mark) range.setStartAfter(mark);
    const { x, width } = range.getBoundingClientRect();
    return { x, width };
  });
  const [frame, line, code] = await Promise.all(
    [program, first, program.locator('[data-code]')].map((each) => each.boundingBox()),
  );
  if (!frame || !line || !code) throw new Error('The program is not on the page.');
  return [text.x - frame.x, line.y - frame.y, line.height, text.width, code.height].map(Math.round);
}
