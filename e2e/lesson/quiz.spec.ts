/** Every kind of question, from the empty form to the reveal: by keyboard alone, by name, in both themes, on a narrow phone. */
import { expect, type Page } from '@playwright/test';
import { faults } from '../axe.ts';
import { kind, test } from './fixtures.ts';
import { type Reader, tabTo } from './reader.ts';

interface Kind {
  readonly name: string;
  /** What a commit without an answer is told to say. */
  readonly missing: string;
  /** Answers by keyboard, wrongly unless the test says otherwise. */
  readonly answer: (page: Page) => Promise<void>;
  /** The control that was used, by role and name, and what holds of it then. */
  readonly said: (reader: Reader) => Promise<void>;
  readonly predicted: RegExp;
  readonly printed: RegExp;
  readonly verdict: RegExp;
  readonly feedback: RegExp;
}

const pressed =
  (selector: string, ...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await tabTo(page, `stick-quiz ${selector}`);
    for (const key of keys) await page.keyboard.press(key);
  };

const isChecked = (name: RegExp) => (reader: Reader) =>
  expect(reader.quiz.getByRole('radio', { name })).toBeChecked();

const kinds: readonly Kind[] = [
  {
    name: 'outcome',
    missing: 'what happens',
    answer: pressed('input[name=pick]', '1'),
    said: isChecked(/It prints the same on every run/),
    predicted: /It prints the same on every run/,
    printed: /It never finished.*once/s,
    verdict: /You expected the same every time\.\s*It waited for itself\./,
    feedback: /It would, if it ever came/,
  },
  {
    name: 'choice',
    missing: 'what happens',
    answer: pressed('input[name=pick]', '3', 'ArrowDown'),
    said: isChecked(/The task prints first/),
    predicted: /The task prints first/,
    printed: /task/,
    verdict: /You expected the task first\.\s*The task waited its turn\./,
    feedback: /create_task only puts it in line/,
  },
  {
    name: 'text',
    missing: 'the text',
    answer: async (page) => {
      await tabTo(page, 'stick-quiz input[name=text]');
      // As a phone types it: curly quotes, a long dash, a space too many.
      await page.keyboard.insertText('‘worker’  –  done ');
    },
    said: (reader) => expect(reader.quiz.getByRole('textbox', { name: 'Your text' })).toHaveValue(/worker/),
    predicted: /‘worker’ {2}– {2}done/,
    printed: /'worker' - done/,
    verdict: /You expected the name in quotes\.\s*It said its own name, in quotes\./,
    feedback: /shown by repr/,
  },
  {
    name: 'time',
    missing: 'a mark on the scale',
    answer: pressed('input[type=range]', 'End'),
    said: (reader) =>
      expect(reader.quiz.getByRole('slider', { name: 'Time printed' })).toHaveAttribute(
        'aria-valuetext',
        /32 naps/,
      ),
    predicted: /\d\.\d\d?/,
    printed: /0\.\d+.*Time taken/s,
    verdict: /You expected them to hinder each other\.\s*They slept at the same time\..*short of your mark/s,
    feedback: /nothing to fight for/,
  },
  {
    name: 'order',
    missing: 'an order (move a line)',
    answer: pressed('li[data-line=main] [data-up]', 'Enter', 'Enter', 'Enter'),
    said: async (reader) => {
      await expect(reader.quiz.getByRole('listitem').first()).toContainText('main');
      await expect(reader.quiz.getByText('“main” is now 1 of 4.')).toBeAttached();
      await expect(reader.quiz.getByRole('button', { name: 'Move “main” up' })).toBeFocused();
    },
    predicted: /main\nend 1\nstart 2\nstart 1/,
    printed: /main\nstart 1\nstart 2\nend 1/,
    verdict: /You expected another order\.\s*Both started before either ended\./,
    feedback: /Ask of every line who holds the loop/,
  },
  {
    name: 'count',
    missing: 'what happens',
    answer: async (page) => {
      await tabTo(page, 'stick-quiz input[name=count]');
      await page.keyboard.type('300 000');
    },
    said: isChecked(/More than 240,000/),
    predicted: /300,000/,
    printed: /\d+,\d{3}/,
    verdict:
      /You expected some to count twice\.\s*Some additions were lost\..*% of 240,000\. Your number was .* too high/s,
    feedback: /That never adds two/,
  },
  {
    name: 'line',
    missing: 'a line of the program',
    answer: pressed('input[name=line]', 'ArrowUp', 'ArrowUp'),
    said: isChecked(/^Line 12: for _ in range/),
    predicted: /Line 12/,
    printed: /\d+,\d{3}/,
    verdict: /You expected it at the loop\.\s*The call let somebody in\./,
    feedback: /nothing has been read yet/,
  },
];

for (const each of kinds)
  test(`${each.name}: asked, answered by keyboard, revealed with the feedback to that answer`, async ({
    page,
    reader,
  }) => {
    await reader.open(kind(each.name));
    await page.mouse.wheel(0, 1);
    await expectSound(page, '#ask');
    await tabTo(page, 'stick-quiz button[value=commit]');
    const before = await placeOfButtons(page);
    await page.keyboard.press('Enter');
    await expect(reader.quiz.locator('[data-still]')).toHaveText(
      `Still to say: ${each.missing}, and how sure you are.`,
    );
    await tabBack(page);
    await each.answer(page);
    await each.said(reader);
    await tabTo(page, 'stick-quiz input[name=confidence]');
    await page.keyboard.press('Space');
    expect(await placeOfButtons(page), 'nothing moves while the reader answers').toBe(before);
    await tabTo(page, 'stick-quiz button[value=commit]');
    await page.keyboard.press('Enter');
    await reader.revealed();
    await expect(page.locator('#output h2')).toBeFocused();
    const [said, printed] = [page.locator('.versus > div').first(), page.locator('.versus > div').last()];
    await expect(said).toContainText(/You predicted/);
    // biome-ignore lint/performance/useDomNodeTextContent: lines are what is asked for
    expect(await said.innerText()).toMatch(each.predicted);
    // biome-ignore lint/performance/useDomNodeTextContent: lines are what is asked for
    expect(await printed.innerText()).toMatch(each.printed);
    await expect(page.locator('.verdict')).toHaveText(each.verdict);
    const first = page.locator('stick-feedback details').first();
    await expect(first).toHaveAttribute('open', '');
    await expect(first).toContainText('your answer');
    await expect(first).toContainText(each.feedback);
    await expect(page.locator('stick-feedback details[open]')).toHaveCount(1);
    await expectSound(page, '#output');
  });

/** How far below the head of the form its buttons stand, however the page is scrolled. */
const placeOfButtons = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const topOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
    return topOf('stick-quiz .go') - topOf('stick-quiz');
  });

/** Back to the top of the form: the next Tab comes to its first control. */
const tabBack = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.collapse(document.querySelector('stick-quiz'), 0);
  });

/** No violation in either theme, and no sideways scroll at 320 px. */
async function expectSound(page: Page, part: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page, part), `${part} in ${colorScheme}`).toEqual([]);
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  if (size) await page.setViewportSize(size);
}
