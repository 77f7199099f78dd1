/** "You be the scheduler": the reader steps threads from checkpoint to checkpoint, in the real interpreter. */
import { expect, type Locator, type Page } from '@playwright/test';
import { faults } from '../axe.ts';
import { kind, test } from './fixtures.ts';

const status = (game: Locator): Locator => game.locator('[data-status]');
const steps = (game: Locator): Locator => game.locator('[data-steps] li');
const place = (game: Locator, name: string): Locator =>
  game.getByRole('row', { name: new RegExp(`\\d: ${name}`) }).locator('td');

/** Lets a thread go on, and waits until it has stopped again. */
async function press(game: Locator, name: string): Promise<void> {
  const before = await steps(game).count();
  await game.getByRole('button', { name: new RegExp(`^\\d: ${name}$`) }).click();
  await expect(game).toHaveAttribute('aria-busy', 'false');
  await expect(steps(game)).toHaveCount(before + 1);
}

async function pressUntil(game: Locator, name: string, text: string): Promise<void> {
  for (let n = 0; n < 10 && !(await place(game, name).textContent())?.includes(text); n++)
    await press(game, name);
  await expect(place(game, name)).toContainText(text);
}

async function open(page: Page, hash = ''): Promise<{ race: Locator; deadlock: Locator }> {
  await page.goto(`${kind('schedule')}${hash}`);
  await page.locator('stick-quiz').getByRole('button', { name: 'I don’t know, show me' }).click();
  await page.locator('stick-lesson[data-state="revealed"]').waitFor();
  return { race: page.locator('stick-game').first(), deadlock: page.locator('stick-game').last() };
}

async function start(game: Locator): Promise<void> {
  await game.getByRole('button', { name: 'Start' }).click();
  await expect(place(game, 'MainThread')).toContainText('waits for the end of T1', { timeout: 40_000 });
  await expect(game).toHaveAttribute('aria-busy', 'false');
}

test('the reader makes the counter lose an update, goes back, and shares the schedule', async ({ page }) => {
  const { race } = await open(page);
  await start(race);
  for (const name of ['T1', 'T1', 'T2', 'T2']) await press(race, name);
  await expect(place(race, 'T1')).toContainText('n = 0');
  await expect(place(race, 'T2')).toContainText('n = 0');
  await expect(race.locator('.l', { hasText: 'def plus_one' }).locator('.gm-at')).toHaveCount(2);
  await race.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(race.locator('.l', { hasText: 'def plus_one' }).locator('.gm-at')).toHaveCount(1);
  const taken = await steps(race).count();
  await race.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page).toHaveURL(/#steps=[0-9.]+$/);
  await race.locator('[data-threads] button').first().focus();
  for (let n = 0; n < 12 && (await status(race).textContent())?.startsWith('Step'); n++) {
    const before = await status(race).textContent();
    await page.keyboard.press(n % 2 ? '2' : '3');
    if ((await status(race).textContent()) === before) await page.keyboard.press(n % 2 ? '3' : '2');
    if ((await status(race).textContent()) === before) await page.keyboard.press('1');
    await expect(race).toHaveAttribute('aria-busy', 'false');
  }
  await expect(status(race)).toContainText(/You did it: it printed [23], not 4\./);
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('stick-lesson[data-state="revealed"]').waitFor();
  await expect(status(race)).toContainText('A schedule came with the link');
  await race.getByRole('button', { name: 'Play it' }).click();
  await expect(steps(race)).toHaveCount(taken, { timeout: 40_000 });
  await expect(place(race, 'T1')).toContainText('n = 0');
});

test('the reader brings about a deadlock; the game is accessible, and fits a phone', async ({ page }) => {
  const { deadlock } = await open(page);
  await start(deadlock);
  await pressUntil(deadlock, 'T1', 'holds lock_a');
  await pressUntil(deadlock, 'T2', 'holds lock_b');
  await expect(deadlock.locator('[data-variables]')).toContainText('Lock, held by T1');
  await expectInReach(page, deadlock);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page, 'stick-game')).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // Whoever can still go on does, until nobody can.
  for (let n = 0; n < 12 && (await status(deadlock).textContent())?.startsWith('Step'); n++) {
    await deadlock.locator('[data-threads] button:not([aria-disabled="true"])').first().click();
    await expect(deadlock).toHaveAttribute('aria-busy', 'false');
  }
  await expect(status(deadlock)).toContainText('You did it: a deadlock.');
});

/** The listing and the buttons are in view together: side by side, and one over the other on a phone. */
async function expectInReach(page: Page, game: Locator): Promise<void> {
  const size = page.viewportSize();
  for (const [width, height] of [
    [1280, 900],
    [390, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await place(game, 'T1').scrollIntoViewIfNeeded();
    await game
      .locator('[data-source] .l')
      .nth(4)
      .evaluate((line) => line.scrollIntoView({ block: 'center' }));
    await expect(game.getByRole('button', { name: '2: T1' })).toBeInViewport({ ratio: 1 });
  }
  if (size) await page.setViewportSize(size);
}
