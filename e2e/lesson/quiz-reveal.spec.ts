/** What a reveal says to whom, and that a reload in the middle of anything loses nothing. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { howSure } from '../../src/components/reveal/verdict.ts';
import { root } from '../../src/tools/paths.ts';
import { kind, test } from './fixtures.ts';
import { press, type Reader } from './reader.ts';

const verdict = (page: Page) => page.locator('.verdict');

async function choose(reader: Reader, name: RegExp, sure: string): Promise<void> {
  await reader.quiz.getByRole('radio', { name }).check();
  await press(reader.quiz, sure);
}

test('certain and surprised; a right guess; “don’t know”: each has its words', async ({ page, reader }) => {
  await reader.open(kind('outcome'));
  await choose(reader, /It raises an error/, 'Certain');
  await reader.quiz.getByRole('textbox', { name: 'Because' }).fill('locks complain');
  await reader.commit();
  await reader.revealed();
  await expect(verdict(page)).toContainText('You were certain. That surprise is the lesson.');
  await expect(page.getByText('“Because locks complain”')).toBeVisible();
  await page.getByRole('button', { name: 'Ask me afresh' }).click();
  await choose(reader, /It never finishes/, 'A guess');
  await reader.commit();
  await reader.revealed();
  await expect(verdict(page)).toContainText('Right. You marked it a guess, so we’ll ask again');
  await expect(page.locator('stick-feedback summary').first()).toContainText(
    'your answer, and what happened',
  );
  await page.getByRole('button', { name: 'Ask me afresh' }).click();
  await reader.quiz.getByRole('button', { name: 'I don’t know, show me' }).click();
  await reader.revealed();
  await expect(verdict(page)).toContainText('Commit to something next time');
  await expect(page.locator('stick-feedback details[open]')).toHaveCount(1);
  await expect(page.locator('stick-feedback details[open]')).toContainText('this is what happened');
});

test('right or wrong, a guess or certain: every pairing is told in its own words', async ({
  page,
  reader,
}) => {
  await reader.open(kind('outcome'));
  const levels = [
    ['guess', 'A guess'],
    ['fairly', 'Fairly sure'],
    ['certain', 'Certain'],
  ] as const;
  for (const [confidence, label] of levels)
    for (const [option, isRight] of [
      [/It never finishes/, true],
      [/It raises an error/, false],
    ] as const) {
      await choose(reader, option, label);
      await reader.commit();
      await reader.revealed();
      await expect(verdict(page)).toContainText(howSure(confidence, isRight));
      await expect(page.locator('stick-feedback details').first()).toContainText(
        isRight ? 'your answer, and what happened' : 'your answer',
      );
      await page.getByRole('button', { name: 'Ask me afresh' }).click();
    }
});

test('what was answered before the elements came is there afterwards, on a slow machine too, and after a reload', async ({
  page,
  reader,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  const held = Promise.withResolvers<void>();
  await page.route(/_astro\/elements/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await reader.open(kind('count'));
  // A side alone: the field for the number beside it stays empty.
  await reader.quiz.getByRole('radio', { name: /Less than 240,000/ }).check();
  await press(reader.quiz, 'Certain');
  held.resolve();
  await page.waitForFunction(() => customElements.get('stick-lesson'));
  const isKept = async (): Promise<void> => {
    await expect(reader.quiz.getByRole('radio', { name: /Less than 240,000/ })).toBeChecked();
    await expect(reader.quiz.getByRole('radio', { name: 'Certain' })).toBeChecked();
  };
  await isKept();
  await page.reload();
  await page.waitForFunction(() => customElements.get('stick-lesson'));
  await isKept();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await reader.commit();
  await reader.revealed();
  await expect(page.locator('[data-said-note]')).toHaveText(/certain/i);
});

test('a form half filled in is found as it was left', async ({ page, reader }) => {
  await reader.open(kind('count'));
  await reader.quiz.getByRole('textbox', { name: 'The number it prints' }).fill('200000');
  await press(reader.quiz, 'Fairly sure');
  await page.reload();
  await expect(reader.quiz.getByRole('radio', { name: /Less than 240,000/ })).toBeChecked();
  await expect(reader.quiz.getByRole('textbox', { name: 'The number it prints' })).toHaveValue('200,000');
  await expect(reader.quiz.getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
  // A side that contradicts the number takes it back.
  await reader.quiz.getByRole('radio', { name: /More than 240,000/ }).check();
  await expect(reader.quiz.getByRole('textbox', { name: 'The number it prints' })).toHaveValue('');
});

test('after a reload the drawing is of the reader’s own last run, with all its tools', async ({
  page,
  reader,
}) => {
  await reader.open(kind('count'));
  await reader.quiz.getByRole('button', { name: 'I don’t know, show me' }).click();
  await reader.revealed();
  const timeline = page.locator('stick-timeline').first();
  await expect(timeline).toHaveAttribute('data-phase', 'finished');
  const told = await timeline.locator('[data-drawing]').getAttribute('aria-label');
  await expect.poll(() => keptRuns(page)).toBeGreaterThan(0);
  await page.reload();
  await expect(timeline.getByRole('heading', { name: /in your run of \d+ \w+ \d{4}$/ })).toBeVisible();
  await expect(timeline.locator('[data-drawing]')).toHaveAttribute('aria-label', told ?? '');
  await timeline.getByRole('button', { name: 'Look closer' }).click();
  await expect(timeline.locator('[data-grip]')).toBeVisible();
  await expect(timeline.getByRole('button', { name: 'Save as SVG' })).toBeVisible();
});

test('where no run of the reader’s is kept, the recording has the same tools on demand', async ({
  page,
  reader,
}) => {
  await page.addInitScript(() => void Reflect.deleteProperty(WebAssembly, 'Suspending'));
  await reader.open(kind('text'));
  await reader.quiz.getByRole('button', { name: 'I don’t know, show me' }).click();
  await reader.revealed();
  const timeline = page.locator('stick-timeline').first();
  await timeline.getByRole('button', { name: 'Look closer' }).click();
  await expect(timeline.locator('[data-grip]')).toBeVisible();
  await expect(timeline.getByRole('heading')).toHaveText('Who held the stick, in a recorded run');
  await expect(timeline.locator('[data-source]')).toContainText(/A recording: CPython 3\.14/);
  await expect(timeline.getByRole('button', { name: 'Save as SVG' })).toBeVisible();
});

/** How many runs lie in the browser's database. */
const keptRuns = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('speaking-stick:runs');
        opening.onsuccess = () => {
          const { result } = opening;
          if (result.objectStoreNames.length === 0) return resolve(0);
          const counting = result.transaction('things').objectStore('things').count();
          counting.onsuccess = () => {
            resolve(counting.result);
            result.close();
          };
        };
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(0);
      }),
  );

test('a commit whose run was cut off by a reload stands, and is run', async ({ page, reader }) => {
  await page.route(/engine\/pyodide\.asm.*\.wasm/, () => {
    // never answered: Python does not come
  });
  await reader.open(kind('choice'));
  await choose(reader, /The task prints first/, 'Certain');
  await reader.commit();
  await expect(reader.lesson).toHaveAttribute('data-state', 'running');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
  await reader.revealed();
  await expect(page.locator('[data-said-note]')).toHaveText('Certain');
  await expect(page.locator('.versus')).toContainText('The run you just made');
});

test('another program of the lesson’s folder is shown and runs as the others do', async ({ reader }) => {
  await reader.open(kind('time'));
  await reader.quiz.getByRole('button', { name: 'I don’t know, show me' }).click();
  await reader.revealed();
  const alone = reader.program('one_call.py');
  await alone.getByRole('button', { name: 'Run it' }).click();
  await expect(alone.locator('[data-tape]')).toContainText('Time taken: ', { timeout: 30_000 });
  await expect(alone.getByRole('link', { name: 'Open in the playground' })).toHaveAttribute(
    'href',
    /#open=kinds\/time\/one_call\.py$/,
  );
});

test('the “why” takes one answer, shows what is right in each, and keeps it', async ({ page, reader }) => {
  await reader.open(kind('choice'));
  await choose(reader, /The main line prints first/, 'Certain');
  await reader.commit();
  await reader.revealed();
  const why = page.locator('stick-why');
  await why.getByRole('button', { name: 'Answer' }).click();
  await expect(why).toContainText('Choose one of them');
  await why.getByRole('radio', { name: 'Because of chance' }).check();
  await why.getByRole('button', { name: 'Answer' }).click();
  await expect(why.getByRole('status')).toContainText('The reason is another.');
  await expect(why.locator('details').first()).toHaveText(
    /Because of chance\s*your answer\s*Chance has no part/,
  );
  await expect(why.locator('summary').first()).toBeFocused();
  await expect(why.locator('summary', { hasText: 'this is the reason' })).toHaveCount(1);
  await page.reload();
  await reader.revealed();
  await expect(why.locator('details').first()).toContainText('your answer');
  await expect(why.getByRole('radio')).toHaveCount(0);
});

test('where Python cannot run, the recording is labelled as one and has the same feedback', async ({
  page,
  reader,
}) => {
  await page.addInitScript(() => void Reflect.deleteProperty(WebAssembly, 'Suspending'));
  await reader.open(kind('text'));
  await reader.quiz.getByRole('textbox', { name: 'Your text' }).fill('worker - done');
  await press(reader.quiz, 'Fairly sure');
  await reader.commit();
  await reader.revealed();
  await expect(page.locator('[data-printed]')).toContainText("'worker' - done");
  await expect(page.locator('.versus')).toContainText(/A recording: CPython 3\.14/);
  await expect(page.locator('stick-feedback details').first()).toContainText('the !r asks for repr');
});

test('lines are dragged by mouse, and one that is dragged out of the list stops at its end', async ({
  page,
  reader,
}) => {
  await reader.open(kind('order'));
  await page.mouse.wheel(0, 1);
  const rows = reader.quiz.locator('[data-line]');
  const grip = rows.filter({ hasText: 'main' }).locator('[data-grip]');
  await grip.scrollIntoViewIfNeeded();
  await expect(async () => {
    const from = await grip.boundingBox();
    if (!from) throw new Error('no grip');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y - 60, { steps: 4 });
    await page.mouse.move(from.x + 10, from.y - 400, { steps: 4 });
    await page.mouse.up();
    await expect(rows.first()).toContainText('main', { timeout: 1_000 });
  }).toPass();
  await expect(rows).toHaveText([/main/, /end 1/, /start 2/, /start 1/]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('a line of the program is chosen by thumb, and every target is large enough', async ({
    page,
    reader,
  }) => {
    await reader.open(kind('line'));
    await reader.quiz.getByText('counter = plus_one(counter)').tap();
    await expect(reader.quiz.getByRole('radio', { name: /Line 13/ })).toBeChecked();
    const heights = await page
      .locator('stick-quiz label, stick-quiz button:visible')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the question and its answers can be read', async ({ page, reader }) => {
    await reader.open(kind('order'));
    await expect(page.locator('#ask')).toContainText('The lines, in no order:');
    await reader.open(kind('text'));
    await expect(page.locator('#ask')).toContainText('What is its last line, exactly?');
    await expect(page.locator('#output')).toContainText(/A recording: CPython 3\.14/);
  });
});

test('the lessons for tests are not part of the site that is published', async () => {
  expect(await readdir(path.join(root, 'dist/lessons'))).not.toContain('kinds');
});
