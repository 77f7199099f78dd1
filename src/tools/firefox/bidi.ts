/** WebDriver BiDi over a WebSocket, as far as our tests need it: https://w3c.github.io/webdriver-bidi/ */

export interface Bidi {
  /** Sends a command and gives its result; rejects with the browser's words where it fails, or when the browser is gone. */
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

/** What the browser sends: the answer to a command, or an event, to which nobody listens here. */
type Message =
  | { readonly type: 'success'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number; readonly error: string; readonly message: string }
  | { readonly type: 'event' };

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to the browser that listens at `address` (`ws://127.0.0.1:40127`) and opens a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, Waiting>();
  socket.onmessage = ({ data }) => settle(waiting, JSON.parse(String(data)) as Message);
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection.'));
    waiting.clear();
  };
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}.`));
  });

  let last = 0;
  const send: Bidi['send'] = (method, params) =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('Firefox is gone.'));
      const id = ++last;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: {} });
  return { send, close: () => socket.close() };
}

function settle(waiting: Map<number, Waiting>, message: Message): void {
  if (message.type === 'event') return;
  const command = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.type === 'success') command?.resolve(message.result);
  else command?.reject(new Error(`${message.error}: ${message.message}`));
}
