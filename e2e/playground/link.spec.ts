/** Programs in links: made, read, refused, and never run by themselves. */
import { deflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { openAnswered } from '../lesson/answered.ts';
import { LESSON } from '../lesson/reader.ts';
import { Player } from './player.ts';

const hashFor = (source: string): string => `#code=1.${deflateRawSync(source).toString('base64url')}`;

test('a link carries the program to another reader, who sees it labelled, and it has not run', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const player = await new Player(page).open();
  await player.write('print("shared")');
  expect(new URL(page.url()).hash).toBe('');
  await player.button('Copy a link').click();
  await expect(player.says).toContainText('The link is copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  await page.reload();
  await expect(player.code).toHaveText('print("shared")');
  await expect(player.notice).toHaveText('');

  const other = new Player(await (await browser.newContext()).newPage());
  const fetched: string[] = [];
  other.page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await other.page.goto(link);
  await expect(other.notice).toHaveText(/^This code came with the link and has not been run\./);
  await expect(other.code).toHaveText('print("shared")');
  await other.page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /^\/(engine|editor)\//.test(path))).toEqual([]);
  await expect(other.status).toHaveText('');
  await other.run();
  await expect(other.tape).toHaveText('shared');
  await expect(other.notice).toHaveText('This code came with the link.');
  await other.page.context().close();
});

test('a schedule goes along with the link, and gives the same run there', async ({ page, browser }) => {
  const race = [
    'import threading',
    'n = 0',
    'def add1(x): return x + 1',
    'def work():',
    '    global n',
    '    for _ in range(40): n = add1(n)',
    'ts = [threading.Thread(target=work) for _ in range(3)]',
    'for t in ts: t.start()',
    'for t in ts: t.join()',
    'print(n)',
  ].join('\n');
  const player = await new Player(page).open(hashFor(race));
  await player.root.getByRole('textbox', { name: 'Schedule' }).fill('7');
  await player.run();
  await expect(player.tape).toHaveText(/^\d+\s*$/);
  const printed = await player.tape.textContent();
  await player.button('Copy a link').click();
  await expect(page).toHaveURL(/&seed=7$/);
  const other = new Player(await (await browser.newContext()).newPage());
  await other.page.goto(page.url());
  await expect(other.notice).toContainText('The schedule of the link is number 7.');
  await other.run();
  await expect(other.tape).toHaveText(printed ?? '');
  await other.page.context().close();
});

test('code from a link is text, and the reader’s own program comes back unharmed', async ({ page }) => {
  const player = await new Player(page).open();
  await player.write('print("mine")');
  await player.kept('mine');
  const evil = '<img src=x onerror="document.title=1"></code></pre><script>document.title=1</script>';
  await page.goto('about:blank');
  await player.open(hashFor(evil));
  await expect(player.code).toHaveText(evil);
  expect(await player.root.locator('.code img, .code script').count()).toBe(0);
  expect(await page.title()).toContain('Playground');
  await player.write('print("theirs, changed")');
  await player.kept('theirs, changed');
  await page.reload();
  await expect(player.code).toHaveText('print("theirs, changed")');
  await player.button('Close it, and show my program').click();
  await expect(player.code).toHaveText('print("mine")');
  expect(new URL(page.url()).hash).toBe('');
});

test('a link that cannot be read says why and what to do, and leaves what is there', async ({ page }) => {
  const player = await new Player(page).open();
  await player.write('print("mine")');
  await player.kept('mine');
  const faults: readonly (readonly [string, RegExp])[] = [
    ['#code=9.abc', /version “9”.*Reload the page/],
    ['#code=1.@@@@', /cut off or changed.*Copy it again/],
    [hashFor('print(1)'.repeat(50)).slice(0, 18), /cut off or changed/],
    [hashFor('x'.repeat(9_000)), /more than 8 KB/],
    [`#files=1.${deflateRawSync('{"../a.py":""}').toString('base64url')}`, /no Python program/],
  ];
  for (const [hash, says] of faults) {
    await page.goto('about:blank');
    await player.open(hash);
    await expect(player.notice).toHaveText(says);
    await expect(player.code).toHaveText('print("mine")');
  }
});

test('several files and the lock go along; too much for a link is said', async ({ page }) => {
  const player = await new Player(page).open();
  await player.write('import helper');
  await player.addFile('helper.py');
  await player.write('print("hello from the helper")');
  await player.root.locator('.modes label', { hasText: 'Behind one shared lock' }).click();
  await player.button('Copy a link').click();
  await expect(player.says).toContainText(/link/);
  const { hash } = new URL(page.url());
  expect(hash).toMatch(/^#files=1\.[\w-]+&mode=behind-the-lock$/);
  await player.write(`# ${'x'.repeat(9_000)}`);
  await player.button('Copy a link').click();
  await expect(player.says).toHaveText(/^No link was made: the program has 8\.8 KB, and a link carries 8 KB/);
});

test('a lesson’s program opens in the playground, as written or as the reader has it', async ({ page }) => {
  const reader = await openAnswered(page);
  const fixed = reader.program('fixed.py');
  const link = fixed.getByRole('link', { name: 'Open in the playground' });
  await expect(link).toHaveAttribute('href', /playground\/#open=gil\/what-it-blocks\/fixed\.py$/);
  const player = new Player(page);
  await link.click();
  await expect(player.code).toContainText('ProcessPoolExecutor');
  await expect(player.notice).toHaveText('');
  await page.goto(LESSON);
  await reader.revealed();
  await fixed.getByRole('button', { name: 'Edit' }).click();
  await expect(fixed.locator('.monaco-editor')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('print("taken along")');
  await expect(link).toHaveAttribute('href', /#code=1\./);
  await link.click();
  await expect(player.code).toHaveText('print("taken along")');
});

test('every claim of a lesson stands at its end with its programs, and each opens here', async ({
  page,
  request,
}) => {
  const { lessons } = (await (await request.get('lessons.json')).json()) as { lessons: { id: string }[] };
  const programs = (await (await request.get('playground/programs.json')).json()) as Record<string, string>;
  for (const { id } of lessons) {
    const html = await (await request.get(`lessons/${id}/`)).text();
    const ids = [...html.matchAll(/#open=([^"]+)"/g)].map(([, program = '']) => program);
    for (const program of ids) expect.soft(Object.keys(programs), id).toContain(program);
    expect.soft(html, id).toContain('Checked by running');
  }

  await page.goto('lessons/sync/same-lock-twice/');
  const link = await page.locator('aside.sources a', { hasText: 'rlock.py' }).getAttribute('href');
  await page.goto(link ?? '');
  await expect(new Player(page).code).toContainText('from threading import RLock');
  const choose = page.getByLabel('Program', { exact: true });
  await expect(choose.locator('option:checked')).toHaveText('rlock.py, of “A shelf with a lock”');
  await choose.selectOption('race.py');
  await expect(choose.locator('option:checked')).not.toHaveText(/rlock/);
});
