/** A reader of the playground, as the tests play one. */
import { expect, type Locator, type Page } from '@playwright/test';

export const PLAYGROUND = 'playground/';

export class Player {
  readonly page: Page;
  readonly root: Locator;
  readonly status: Locator;
  readonly tape: Locator;
  readonly notice: Locator;
  readonly says: Locator;
  readonly editor: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('stick-playground');
    this.status = this.root.locator('[data-status]');
    this.tape = this.root.locator('[data-tape]');
    this.notice = this.root.locator('[data-notice-says]');
    this.says = this.root.locator('.pg-bar [data-says]');
    this.editor = this.root.locator('.monaco-editor:visible');
  }

  async open(hash = ''): Promise<this> {
    await this.page.goto(`${PLAYGROUND}${hash}`);
    return this;
  }

  /** The text of the file in front, as far as it is drawn. */
  get code(): Locator {
    return this.root.locator('code[data-source]:visible, .view-lines:visible').first();
  }

  async write(source: string): Promise<void> {
    await this.root.locator('[role=tabpanel]:visible').click();
    await expect(this.editor).toBeVisible({ timeout: 30_000 });
    await this.editor.locator('.view-lines').click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(source);
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  async run(ends: RegExp = /^Finished/): Promise<void> {
    await this.button('Run').click();
    await expect(this.status).toHaveText(ends, { timeout: 40_000 });
  }

  choose(id: string): Promise<string[]> {
    return this.root.getByLabel('Program', { exact: true }).selectOption(id);
  }

  /** What is in localStorage once changes have been written down. */
  async kept(part: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => localStorage.getItem('speaking-stick:playground')))
      .toContain(part);
  }

  async addFile(name: string): Promise<void> {
    await this.button('New file').click();
    await this.root.getByLabel('Name of the file').fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.root.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  }
}
