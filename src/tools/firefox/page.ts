/** A page of Firefox, with the few methods of a Playwright page that the lab and the tests use here. */
import { writeFile } from 'node:fs/promises';
import type { Bidi } from './bidi.ts';

type Answer =
  | { readonly type: 'success'; readonly result: { readonly type: string; readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

export class FirefoxPage {
  readonly #bidi: Bidi;
  readonly #context: string;

  private constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  static async open(bidi: Bidi): Promise<FirefoxPage> {
    const { context } = (await bidi.send('browsingContext.create', { type: 'tab' })) as { context: string };
    return new FirefoxPage(bidi, context);
  }

  /** Resolves when the page and all it asks for have loaded. */
  async goto(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { url, wait: 'complete' });
  }

  /** In CSS pixels. */
  async setViewport(width: number, height: number): Promise<void> {
    await this.#send('browsingContext.setViewport', { viewport: { width, height } });
  }

  async addScriptTag({ content }: { readonly content: string }): Promise<void> {
    await this.evaluate((content) => {
      const script = document.createElement('script');
      script.textContent = content;
      document.head.append(script);
    }, content);
  }

  /**
   * Runs `work` in the page and gives what it gives. Both ways go as JSON, so as plain data, where what is undefined is left out;
   * only `argument` may hold bytes.
   */
  async evaluate<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result> {
    const answer = await this.#call(
      `async (json) => JSON.stringify(await (${work})(...JSON.parse(json, ${unpackBytes})))`,
      JSON.stringify([argument], packBytes),
    );
    return answer === undefined ? (undefined as Result) : (JSON.parse(String(answer)) as Result);
  }

  /** Scrolls the first element that `selector` names into view and clicks on its middle, as a mouse does. */
  async click(selector: string): Promise<void> {
    const [x, y] = await this.evaluate((selector) => {
      const element = document.querySelector(selector);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element?.getBoundingClientRect();
      if (!box?.width) throw new Error(`There is nothing to click on at ${selector}.`);
      return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] as const;
    }, selector);
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#send('input.performActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Presses and lets go of each key: letters, or the code points that WebDriver gives other keys. */
  async press(...keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#send('input.performActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Writes a PNG of the whole page. */
  async screenshot(file: string): Promise<void> {
    const { data } = (await this.#send('browsingContext.captureScreenshot', { origin: 'document' })) as {
      data: string;
    };
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  async close(): Promise<void> {
    await this.#send('browsingContext.close', {});
  }

  #send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#bidi.send(method, { context: this.#context, ...params });
  }

  async #call(functionDeclaration: string, argument: string): Promise<unknown> {
    const answer = (await this.#bidi.send('script.callFunction', {
      functionDeclaration,
      arguments: [{ type: 'string', value: argument }],
      awaitPromise: true,
      target: { context: this.#context },
    })) as Answer;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }
}

function packBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}

/** Runs in the page. */
function unpackBytes(_: string, value: { readonly base64?: string } | null): unknown {
  if (!value?.base64) return value;
  return Uint8Array.from(atob(value.base64), (character) => character.charCodeAt(0));
}
