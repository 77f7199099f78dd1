/** An embed is live on any page: isolated or not, under a strict policy, in a sandbox, with its storage refused. */
import { expect } from '@playwright/test';
import { CHOICE, commitAndSee, frameOf, ofThisRun, test } from './host.ts';

test('on a plain page it is live, isolated where the browser can, and works without storage', async ({
  page,
  host,
  embed,
}) => {
  await page.goto(host.page({ body: frameOf(host.site + CHOICE) }));
  const [, frame] = page.frames();
  const refused = await frame?.evaluate(() => {
    try {
      return localStorage.length < 0;
    } catch {
      return true;
    }
  });
  expect(refused, 'a frame of another site has no storage here').toBe(true);
  expect(await frame?.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await commitAndSee(embed);
  await expect(embed.locator('stick-timeline svg.tl-live')).toBeVisible();
  // The feedback to the reader's own answer, and the others when they ask.
  await expect(embed.locator('.fb details:visible')).toHaveCount(1);
  await embed.getByRole('button', { name: 'The other answers, and why not' }).click();
  await expect(embed.locator('.fb details:visible')).not.toHaveCount(1);
});

test('from a host that can set no headers it is live all the same, and says how coarse its clock is', async ({
  page,
  host,
  embed,
}) => {
  await page.goto(host.page({ body: frameOf(host.plainSite + CHOICE) }));
  expect(await page.frames()[1]?.evaluate(() => crossOriginIsolated)).toBe(false);
  await commitAndSee(embed);
  await expect(embed.locator('[data-note]')).toContainText(/by a clock that ticks every \d(\.\d{1,3})? ms/);
});

test('on an isolated page it is shown and live', async ({ page, host, embed }) => {
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  await page.goto(host.page({ body: frameOf(host.site + CHOICE), headers }));
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await embed.getByRole('button', { name: 'I don’t know, show me' }).click();
  await embed.getByText(ofThisRun).waitFor({ timeout: 40_000 });
  // Nobody predicted: what stands there is why it happened.
  await expect(embed.locator('.fb details:visible')).toHaveCount(1);
  await expect(embed.locator('.fb details[open] p').first()).toBeVisible();
});

test('under a policy that allows its frame and nothing else it is live', async ({ page, host, embed }) => {
  const headers = {
    'Content-Security-Policy': `default-src 'none'; frame-src ${new URL(host.site).origin}`,
  };
  await page.goto(host.page({ body: frameOf(host.site + CHOICE), headers }));
  await commitAndSee(embed);
});

test('in WordPress’s sandbox it is live, tells its height, and asks for its links to be followed', async ({
  page,
  host,
  embed,
}) => {
  // As wp_filter_oembed_result() leaves a frame that was found by discovery.
  const secret = 'k3Jx9QmW2a';
  const body = frameOf(
    `${host.site}${CHOICE}#?secret=${secret}`,
    `class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="${secret}"`,
  );
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.goto(host.page({ body }));
  await commitAndSee(embed);
  await embed.getByRole('link', { name: 'Why, and the fix' }).click();
  const said = (message: string): Promise<unknown> =>
    page.evaluate(
      ([message, secret]) =>
        (
          window as unknown as { heard: { message?: string; secret?: string; value?: unknown }[] }
        ).heard.findLast((each) => each.message === message && each.secret === secret)?.value,
      [message, secret],
    );
  await expect.poll(() => said('height')).toBeGreaterThan(200);
  await expect.poll(() => said('link')).toContain(`${host.site}lessons/kinds/choice/#answer=`);
});

test('the way to the lesson takes the prediction along, and opens beside the page', async ({
  page,
  host,
  embed,
}) => {
  await page.goto(host.page({ body: frameOf(host.site + CHOICE) }));
  await embed.getByRole('radio').nth(1).check();
  await embed.locator('label', { hasText: 'Certain' }).click();
  const link = embed.getByRole('link', { name: 'Open the lesson' });
  await expect(link).toHaveAttribute('href', /#answer=/);
  const opened = page.waitForEvent('popup');
  await link.click();
  await expect(await opened).toHaveURL(new RegExp(`^${host.site}lessons/kinds/choice/#answer=`));
});
