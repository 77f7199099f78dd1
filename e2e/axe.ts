/** What axe finds fault with. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Faults = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/**
 * All faults of the page, or of its parts that `part` names. To put together what several frames have, the builder opens a second
 * page and hands everything over to it, which takes as long as the looking; where there is one document, axe's own call does.
 */
export async function faults(page: Page, part?: string): Promise<Faults> {
  // Axe passes over frames that nobody is told of, as the engine's.
  const frames = await page.locator('iframe:not([aria-hidden=true])').count();
  const builder = new AxeBuilder({ page }).setLegacyMode(frames === 0);
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  return violations;
}
