/** A reader of the first lesson, as the tests play one: what they see, press and type. */
import type { Locator, Page } from '@playwright/test';

export const LESSON = 'lessons/gil/what-it-blocks/';

export class Reader {
  readonly page: Page;
  readonly lesson: Locator;
  readonly quiz: Locator;

  constructor(page: Page) {
    this.page = page;
    this.lesson = page.locator('stick-lesson');
    this.quiz = page.locator('stick-quiz');
  }

  async open(path = LESSON): Promise<this> {
    await this.page.goto(path);
    return this;
  }

  /** Chooses, marks and says how sure, but does not commit. */
  async answer(label: string | RegExp, sure = 'Fairly sure'): Promise<void> {
    await this.quiz.getByRole('radio', { name: label }).check();
    await this.mark(sure);
  }

  /** Marks a time and says how sure: all that is asked where the question is of a time. */
  async mark(sure = 'Fairly sure'): Promise<void> {
    await this.quiz.getByRole('slider').focus();
    await this.page.keyboard.press('ArrowRight');
    await press(this.quiz, sure);
  }

  commit(): Promise<void> {
    return this.quiz.getByRole('button', { name: 'Commit and run it' }).click();
  }

  async revealed(): Promise<void> {
    await this.page.locator('stick-lesson[data-state="revealed"]').waitFor();
  }

  /** Answers, commits and waits for the reveal. */
  async reveal(label: string | RegExp = /All four run at once/): Promise<void> {
    await this.answer(label);
    await this.commit();
    await this.revealed();
  }

  program(file: string): Locator {
    return this.page.locator(`stick-program[data-file="${file}"]`);
  }

  /** The seconds that stand big under "It printed". */
  async printedSeconds(): Promise<number> {
    const text = await this.page
      .locator('stick-reveal')
      .getByText(/^Time taken: [0-9.]+ seconds$/)
      .textContent();
    return Number(/([0-9.]+) seconds/.exec(text ?? '')?.[1]);
  }
}

/** Presses a segment of a segmented control: its radio lies under the words. */
export const press = (within: Locator, label: string): Promise<void> =>
  within.locator('label', { hasText: label }).click();

/** Presses Tab until the focus is on what `selector` names. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${selector}.`);
}
