/** The playground's desk: programs, files, zips, runs, and what is kept of them. */
import { crc32 } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { faults } from '../axe.ts';
import { pageWeight } from '../weight.ts';
import { PLAYGROUND, Player } from './player.ts';

test('a skimmer fetches neither Python nor the editor, and at most 60 KB in all', async ({ page }) => {
  const weight = await pageWeight(page, PLAYGROUND);
  expect(weight.total, weight.list).toBeLessThanOrEqual(60 * 1024);
  expect(weight.list).not.toMatch(/\/(engine|editor)\//);
});

test('the first press opens the editor where the code stood, gets Python, and runs', async ({ page }) => {
  const player = await new Player(page).open();
  const before = await player.root.locator('.code').boundingBox();
  await player.run();
  await expect(player.tape).toHaveText(/^[\d,]+ of 400,000/);
  await expect(player.editor).toBeVisible({ timeout: 30_000 });
  expect(await player.root.locator('.code').boundingBox()).toEqual(before);
  await expect(player.root.locator('stick-timeline svg').first()).toBeVisible();
  await player.run();
  await expect(player.root.locator('[data-before]')).toHaveText(/^The run before took [\d.]+ s\.$/);
});

test('every example does what it is there for', async ({ page }) => {
  const player = await new Player(page).open();
  const ends: readonly (readonly [string, RegExp, RegExp])[] = [
    ['deadlock.py', /^Deadlock after/, /Ada has one, wants both\nBob has one/],
    ['gather.py', /^Finished/, /1\.2 s of waiting\ntook 0\.[5-9]\d s/],
    ['pool.py', /^Finished/, /(process \d+: 2262\n){4}Time taken/],
    ['queue_of_jobs.py', /^Finished/, /all done/],
  ];
  for (const [id, ending, prints] of ends) {
    await player.choose(id);
    await expect(player.root.getByLabel('Program', { exact: true })).toHaveValue(id);
    await player.run(ending);
    await expect(player.tape).toHaveText(prints, { useInnerText: true });
  }
  await player.choose('deadlock.py');
  await player.run(/^Deadlock/);
  await expect(player.root.locator('[data-stuck] li')).toHaveText([
    /MainThread waits for/,
    /Ada holds fork and waits for knife/,
    /Bob holds knife and waits for fork/,
  ]);
});

test('Stop ends an endless program, and an error is told as one', async ({ page }) => {
  const player = await new Player(page).open();
  await player.write('while True: pass');
  await player.button('Run').click();
  await expect(player.status).toHaveText('Running.', { timeout: 40_000 });
  await player.button('Stop').click();
  await expect(player.status).toHaveText(/^You stopped it/);
  await expect(player.button('Run')).toBeFocused();
  await player.write('print(1 / 0)');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(player.status).toHaveText(/^Ended with an error/, { timeout: 40_000 });
  await expect(player.tape).toContainText('ZeroDivisionError');
});

test('changes are kept across a reload, each program’s own, and Reset can be undone', async ({ page }) => {
  const player = await new Player(page).open();
  await player.write('print("mine")');
  await player.kept('mine');
  await player.choose('deadlock.py');
  await expect(player.code).toContainText('knife');
  await player.choose('race.py');
  await expect(player.code).toContainText('print("mine")');
  await page.reload();
  await expect(player.code).toHaveText('print("mine")');
  await player.button('Reset').click();
  await expect(player.code).toContainText('one_more');
  await player.button('Undo the reset').click();
  await expect(player.code).toHaveText('print("mine")');
});

test('where storage is refused everything works, and it is said once something would be lost', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  const player = await new Player(page).open();
  await player.write('print("from memory")');
  await expect(player.says).toContainText('Changes can’t be kept');
  await player.run();
  await expect(player.tape).toHaveText('from memory');
});

test('a second file is imported; both can be renamed and deleted by keyboard', async ({ page }) => {
  const player = await new Player(page).open();
  await player.write('import helper\nprint(helper.answer)');
  await player.addFile('helper.py');
  await player.write('answer = 42');
  await player.run();
  await expect(player.tape).toHaveText('42');
  const tabs = player.root.getByRole('tab');
  await tabs.last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('main.py');
  await page.keyboard.press('Enter');
  await expect(player.root.locator('[data-name-hint]')).toHaveText('Another file has that name.');
  await page.keyboard.press('Escape');
  await expect(tabs.last()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(tabs).toHaveText(['main.py']);
  await player.run(/^Ended with an error/);
  await expect(player.tape).toContainText('ModuleNotFoundError');
});

test('a zip is put on sys.path, is there after a reload, and is taken off again', async ({ page }) => {
  const player = await new Player(page).open();
  await player.write('import packed\nprint(packed.answer)');
  const input = player.root.locator('[data-zip-input]');
  await input.setInputFiles({ name: 'no.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
  await expect(player.root.locator('[data-zip-says]')).toContainText('no.zip is no zip file');
  await input.setInputFiles({
    name: 'my code.zip',
    mimeType: 'application/zip',
    buffer: zipOf('packed.py', 'answer = 7\n'),
  });
  await expect(player.root.locator('[data-zip-list]')).toContainText('my_code.zip');
  await player.run();
  await expect(player.tape).toHaveText('7');
  await player.kept('packed.answer');
  await page.reload();
  await expect(player.root.locator('[data-zip-list]')).toContainText('my_code.zip');
  await player.run();
  await expect(player.tape).toHaveText('7');
  await player.button('Remove my_code.zip').click();
  await player.run(/^Ended with an error/);
});

test('lanes have the program’s own names; a wait on a lock names it, says who has it, and is tied to that lane', async ({
  page,
}) => {
  const player = await new Player(page).open();
  await player.choose('deadlock.py');
  await player.run(/^Deadlock after/);
  const timeline = player.root.locator('stick-timeline');
  await expect(timeline.locator('.tl-name').filter({ hasText: 'Ada' }).first()).toBeVisible();
  await timeline.locator('[data-cursor]').focus();
  // Bob's lane is the lowest.
  for (const key of ['End', 'ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
  await expect(timeline.locator('[data-says]')).toHaveText(/^Bob was blocked on fork, held by Ada, from/);
  await expect(timeline.locator('.tl-ring').first()).toBeVisible();
  await timeline.getByText('The same run as a table').click();
  await expect(timeline.getByRole('row', { name: /^Ada/ })).toContainText('on knife');
});

test('the lock and the limit reach the run', async ({ page }) => {
  const player = await new Player(page).open();
  await player.choose('pool.py');
  await player.root.locator('.modes label', { hasText: 'Behind one shared lock' }).click();
  await player.root.getByLabel('Stop after').selectOption('60000');
  await player.kept('behind-the-lock');
  await player.run();
  await player.root.locator('.modes label', { hasText: 'Freely' }).click();
  await player.run();
  await expect(player.root.locator('[data-before]')).toHaveText(/behind one shared lock\.$/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing, before and after a run, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const player = await new Player(page).open();
    expect(await faults(page)).toEqual([]);
    await player.choose('deadlock.py');
    await player.run(/^Deadlock/);
    await player.addFile('helper.py');
    await expect(player.editor).toBeVisible({ timeout: 30_000 });
    expect(await faults(page)).toEqual([]);
  });

for (const width of [320, 390, 768, 1280])
  test(`the playground does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const player = await new Player(page).open();
    await player.addFile('a_rather_long_name_for_a_file.py');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows a program and says what it lacks', async ({ page }) => {
    await page.goto(PLAYGROUND);
    await expect(page.getByText('Running a program needs JavaScript.')).toBeVisible();
    await expect(page.locator('code[data-source]')).toContainText('one_more');
    await expect(page.locator('button:visible:not([role=tab]), select:visible')).toHaveCount(0);
  });
});

/** A zip of one stored file (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
function zipOf(name: string, text: string): Buffer {
  const data = Buffer.from(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  writeSizes(local, 14, data, name);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 6);
  writeSizes(entry, 16, data, name);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

function writeSizes(header: Buffer, at: number, data: Buffer, name: string): void {
  header.writeUInt32LE(crc32(data), at);
  header.writeUInt32LE(data.length, at + 4);
  header.writeUInt32LE(data.length, at + 8);
  header.writeUInt16LE(name.length, at + 12);
}
