/** A window of Firefox, with the few methods of a Playwright page that the lab and the tests use here. */
import { writeFile } from 'node:fs/promises';

/** Sends a command to the window, or to the frame of that number in it. */
export type Send = (
  command: string,
  parameters?: Readonly<Record<string, unknown>>,
  frame?: number,
) => Promise<unknown>;

/** The name that WebDriver gives the id of an element: https://w3c.github.io/webdriver/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Work<Result, Argument> = (argument: Argument) => Result | Promise<Result>;

export class FirefoxPage {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** The same for a frame of the page, counted from 0. */
  frame(index: number): FirefoxPage {
    return new FirefoxPage((command, parameters) => this.#send(command, parameters, index));
  }

  /** Resolves when the page and all it asks for have loaded. */
  async goto(url: string): Promise<void> {
    await this.#send('WebDriver:Navigate', { url });
  }

  /**
   * Runs `work` in the page and gives what it gives. Both ways go as JSON, so as plain data, where what is undefined is left out;
   * only `argument` may hold bytes. A whole script gives nothing.
   */
  evaluate(script: string): Promise<unknown>;
  evaluate<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  async evaluate<Result, Argument>(work: string | Work<Result, Argument>, argument?: Argument) {
    if (typeof work === 'string') return this.#send('WebDriver:ExecuteScript', { script: work, args: [] });
    const { value } = (await this.#send('WebDriver:ExecuteScript', {
      script: `return (async (json) => JSON.stringify(await (${work})(...JSON.parse(json, ${unpackBytes}))))(arguments[0])`,
      args: [JSON.stringify([argument], packBytes)],
    })) as { value: string | null };
    return value === null ? (undefined as Result) : (JSON.parse(value) as Result);
  }

  /** Scrolls to the first element that `selector` names and clicks on its middle, as a mouse does. */
  async click(selector: string): Promise<void> {
    const { value } = (await this.#send('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    })) as { value: Readonly<Record<string, string>> };
    await this.#send('WebDriver:ElementClick', { id: value[ELEMENT] });
  }

  /** Presses and lets go of each key: letters, or the code points that WebDriver gives other keys. */
  async press(...keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Writes a PNG of the whole page. */
  async screenshot(file: string): Promise<void> {
    const { value } = (await this.#send('WebDriver:TakeScreenshot', { full: true })) as { value: string };
    await writeFile(file, Buffer.from(value, 'base64'));
  }

  async close(): Promise<void> {
    await this.#send('WebDriver:CloseWindow');
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
