/** A host between the tests' own and the reader, that does to answers what bad hosts and networks do, or takes a wall away. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { address } from '../site.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Undefined: the connection breaks off in the middle of the body. */
export type Change = (path: string, answer: Answer) => Answer | undefined;

export interface Host {
  readonly address: string;
  close(): void;
}

export async function hostThat(change: Change): Promise<Host> {
  const server = http.createServer(async (request, response) => {
    const path = request.url ?? '/';
    const real = await answerOf(path);
    const answer = change(path, real);
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
    else {
      response.writeHead(real.status, { ...real.headers, 'content-length': String(real.body.length) });
      response.write(real.body.subarray(0, real.body.length / 2), () => response.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** `text` with `pattern` replaced. Throws where it is not there: a wall that is not found has not been taken away. */
export function changed(answer: Answer, pattern: RegExp, by: string): Answer {
  const text = answer.body.toString('utf8');
  if (!pattern.test(text)) throw new Error(`There is no ${pattern} to take away.`);
  return { ...answer, body: Buffer.from(text.replace(pattern, () => by)) };
}

const NOT_PASSED_ON = ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'];

async function answerOf(path: string): Promise<Answer> {
  const response = await fetch(new URL(path, address), { headers: { 'accept-encoding': 'identity' } });
  const headers = [...response.headers].filter(([name]) => !NOT_PASSED_ON.includes(name));
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}
