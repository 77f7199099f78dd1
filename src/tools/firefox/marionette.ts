/**
 * Marionette, Firefox's own remote protocol, as far as our tests need it:
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 *
 * Not WebDriver BiDi, with which Playwright and Puppeteer speak to Firefox: while a BiDi session lasts, Firefox 153 watches for new
 * workers, and then a worker that starts workers (our kernel) now and then waits for ever inside `new Worker`. Two threads wait on
 * one condition variable there, and one is woken (`WaitForIsDebuggerRegistered` in Firefox's WorkerPrivate.h).
 */
import { once } from 'node:events';
import { connect } from 'node:net';

export interface Marionette {
  /** Sends a command and gives its result; rejects with Firefox's words where it fails, or when Firefox is gone. */
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

/** [1, id of the command, error, result] */
type Answer = readonly [
  type: number,
  id: number,
  error: { readonly message: string } | null,
  result: unknown,
];

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to the Firefox that listens on loopback at `port`. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  const read = reader((text) => {
    const message: Answer | object = JSON.parse(text);
    if (!Array.isArray(message)) return; // its greeting
    const [, id, error, result] = message as unknown as Answer;
    const command = waiting.get(id);
    waiting.delete(id);
    if (error) command?.reject(new Error(error.message));
    else command?.resolve(result);
  });
  socket.on('data', read).on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection.'));
    waiting.clear();
  });
  await once(socket, 'connect');
  socket.on('error', () => {}); // "close" follows, and tells those who wait

  let last = 0;
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        if (!socket.writable) return reject(new Error('Firefox is gone.'));
        const id = ++last;
        waiting.set(id, { resolve, reject });
        const bytes = Buffer.from(JSON.stringify([0, id, command, parameters]));
        socket.write(Buffer.concat([Buffer.from(`${bytes.length}:`), bytes]));
      }),
    close: () => socket.destroy(),
  };
}

/** Takes messages apart: each is the number of its bytes, a colon, and JSON. */
export function reader(onMessage: (text: string) => void): (bytes: Buffer) => void {
  let parts: Buffer[] = [];
  let held = 0;
  let needed = 0;
  return (bytes) => {
    parts.push(bytes);
    held += bytes.length;
    while (held > 0 && held >= needed) {
      const all = Buffer.concat(parts);
      const colon = all.indexOf(':');
      if (colon === -1) return;
      const end = colon + 1 + Number(all.toString('latin1', 0, colon));
      if (held >= end) onMessage(all.toString('utf8', colon + 1, end));
      const rest = held >= end ? all.subarray(end) : all;
      needed = held >= end ? 0 : end;
      parts = [rest];
      held = rest.length;
    }
  };
}
