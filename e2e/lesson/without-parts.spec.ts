/** Where a part of the engine is missing or damaged, or storage is refused, the lesson runs all the same. */
import { expect } from '@playwright/test';
import { kind, test } from './fixtures.ts';

test('a file of the engine that does not come is a sentence and a retry that works', async ({
  page,
  reader,
}) => {
  let isBroken = true;
  await page.route(/engine\/pyodide\.asm.*\.wasm/, (route) => (isBroken ? route.abort() : route.continue()));
  await reader.open(kind('time'));
  await reader.mark();
  await expect(reader.quiz.locator('[data-python]')).toContainText('Python could not be loaded');
  isBroken = false;
  await reader.quiz.getByRole('button', { name: 'Try again' }).click();
  await reader.commit();
  await reader.revealed();
  await expect(page.locator('stick-reveal')).toContainText('The run you just made');
});

test('an engine whose snapshot is damaged starts from scratch, and runs', async ({ page, reader }) => {
  await page.route(/engine\/snapshot/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body.fill(0, 0, 64);
    await route.fulfill({ response, body });
  });
  await reader.open(kind('time'));
  await reader.mark();
  await reader.commit();
  await reader.revealed();
  expect(await reader.printedSeconds()).toBeGreaterThan(0.05);
});

test('where storage is refused the lesson works from memory', async ({ page, reader }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await reader.open(kind('time'));
  await reader.mark();
  await reader.commit();
  await reader.revealed();
  expect(await reader.printedSeconds()).toBeGreaterThan(0.05);
});
