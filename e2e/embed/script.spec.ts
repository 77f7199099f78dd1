/** The script for pages that embed: nothing below the embed jumps, and nobody but the embed says how high it is. */
import { expect, type Frame, type Page } from '@playwright/test';
import { elementSnippet, iframeSnippet } from '../../src/components/embed/snippet.ts';
import { CHOICE, commit, commitAndSee, type Host, shifts, test, watchShifts } from './host.ts';

const embedded = (site: string) => ({
  title: 'Choice',
  lesson: `${site}lessons/kinds/choice/`,
  embed: `${site}${CHOICE}`,
  script: `${site}embed.js`,
  size: { wide: 640, narrow: 900 },
  program: 'import asyncio\n\n\nasync def work():\n    print("task")\n',
});
const element = (host: Host): string => elementSnippet(embedded(host.site));

function frameOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('/embed/'));
  if (!frame) throw new Error('The page has no embed yet.');
  return frame;
}

/** By how much the embed is higher than its frame. */
const hidden = (page: Page): Promise<number> =>
  frameOf(page).evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
const heightOf = (page: Page): Promise<number> =>
  page.locator('speaking-stick').evaluate((element) => element.clientHeight);

for (const width of [1280, 390])
  test(`at ${width} px nothing on the page moves, from its loading to the reveal, and nothing is cut off`, async ({
    page,
    host,
    embed,
  }) => {
    await page.setViewportSize({ width, height: width < 600 ? 700 : 1200 });
    await watchShifts(page);
    await page.goto(host.page({ body: element(host) }));
    await commitAndSee(embed);
    await expect(embed.locator('stick-timeline[data-phase="finished"]')).toBeVisible();
    expect(await shifts(page)).toBe(0);
    await expect(embed.getByText('You predicted')).toBeInViewport();
    await expect.poll(() => hidden(page)).toBeLessThanOrEqual(0);
    // Folding out what is folded is the reader's doing: the element grows with it.
    await embed.getByText('The program, and all it printed').click();
    await expect.poll(() => hidden(page)).toBeLessThanOrEqual(0);
  });

test('without the script nothing is cut off: what is higher than its frame scrolls in it', async ({
  page,
  host,
  embed,
}) => {
  await page.goto(
    host.page({ body: iframeSnippet({ ...embedded(host.site), size: { wide: 300, narrow: 300 } }) }),
  );
  await embed.getByRole('link', { name: 'Open the lesson' }).scrollIntoViewIfNeeded();
  await expect(embed.getByRole('link', { name: 'Open the lesson' })).toBeInViewport();
});

test('heights and colours are taken from the embed and its page only, and within limits', async ({
  page,
  host,
}) => {
  await page.goto(host.page({ body: `${element(host)}<iframe id="other" srcdoc="somebody else"></iframe>` }));
  await expect(page.getByText('async def work():')).toBeHidden();
  const before = await heightOf(page);
  const say = (where: 'page' | 'other', data: unknown): Promise<void> =>
    page.evaluate(
      ([where, data]) => {
        const other = document.querySelector<HTMLIFrameElement>('#other')?.contentWindow;
        const speaker = where === 'page' ? window : other;
        (speaker as unknown as { eval(code: string): void }).eval(
          `parent.postMessage(${JSON.stringify(data)}, '*')`,
        );
      },
      [where, data] as const,
    );
  for (const where of ['page', 'other'] as const)
    await say(where, { type: 'speaking-stick:height', height: 3000 });
  const theme = (): Promise<string | undefined> =>
    frameOf(page).evaluate(() => document.documentElement.dataset['theme']);
  await page.locator('speaking-stick').evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect.poll(theme).toBe('dark');
  await page.locator('speaking-stick').evaluate((element) => element.setAttribute('theme', 'auto'));
  await expect.poll(theme).toBeUndefined();
  expect(await heightOf(page)).toBe(before);
  // The frame itself may say much, and gets as much as an embed may have.
  await frameOf(page).evaluate(() => parent.postMessage({ type: 'speaking-stick:height', height: 1e9 }, '*'));
  await expect.poll(() => heightOf(page)).toBe(4000);
});

test('where the embed does not come the program stands there, and leads to the lesson', async ({
  page,
  host,
}) => {
  const { origin } = new URL(host.site);
  const headers = {
    'Content-Security-Policy': `default-src 'none'; script-src ${origin}; frame-src 'none'; style-src 'unsafe-inline'`,
  };
  const other = '<speaking-stick src="https://example.org/embed/a/b/">Of another site</speaking-stick>';
  await page.goto(host.page({ body: element(host) + other, headers }));
  await page.waitForFunction(() => document.querySelector('speaking-stick')?.shadowRoot);
  await expect(page.getByText('async def work():')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Predict it, and watch it run' })).toHaveAttribute(
    'href',
    `${host.site}lessons/kinds/choice/`,
  );
  await expect(page.getByText('Of another site')).toBeVisible();
  expect(page.frames()).toHaveLength(2); // the one that is blocked; none for the other site
});

/** A wheel is followed smoothly, for a while. What is clicked in a frame meanwhile is no longer where it was looked for. */
async function atRest(page: Page): Promise<void> {
  let before = Number.NaN;
  const hasMoved = async (): Promise<boolean> => {
    const [last, now] = [before, await page.evaluate(() => scrollY)];
    before = now;
    return now !== last;
  };
  await expect.poll(hasMoved).toBe(false);
}

test('of ten embeds only those that are touched load Python', async ({ page, host }) => {
  const frame = `<iframe src="${host.site}${CHOICE}?theme=dark" width="100%" height="640"></iframe>`;
  await page.goto(host.page({ body: frame.repeat(10) }));
  const pythons = (): number => page.frames().filter((each) => each.url().includes('/engine/frame')).length;
  const nth = (n: number) => page.locator('iframe').nth(n).contentFrame();
  await nth(0).getByRole('heading', { name: 'What does this print?' }).hover();
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, 700);
  await nth(2).getByRole('radio').first().waitFor();
  expect(pythons()).toBe(0);
  await atRest(page);
  await commit(nth(1));
  await commitAndSee(nth(4));
  await nth(1)
    .getByText(/^The run you just made/)
    .waitFor({ timeout: 40_000 });
  expect(pythons()).toBe(2);
});

test('the height that oEmbed tells is enough for every kind of question, before and after', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 700, height: 300 });
  for (const kind of ['choice', 'count', 'line', 'order', 'outcome', 'text', 'time']) {
    const { height } = await (await page.request.get(`${host.site}oembed/kinds/${kind}.json`)).json();
    await page.goto(`${host.site}embed/kinds/${kind}/`);
    await page.evaluate(() => document.fonts.ready);
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(needed, kind).toBeLessThanOrEqual(height);
    expect(height, kind).toBeLessThan(needed * 2.5);
  }
});
