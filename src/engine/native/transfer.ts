/** What of a message is handed over instead of copied: the bytes of jobs and of their answers, which may be many. */
import type { FromProcess, Job, ToProcess } from '../wire.ts';

/** The buffers that go over with `message`. Their sender must be through with them. */
export function transferred(message: FromProcess | ToProcess): Transferable[] {
  switch (message.type) {
    case 'job':
      return buffersOf(message);
    case 'done':
      return [message.value.buffer];
    case 'answer':
      return message.at === undefined || !(message.value instanceof Uint8Array) ? [] : [message.value.buffer];
    case 'ask':
      return message.operation.name === 'compute' ? buffersOf(message.operation) : [];
    default:
      return [];
  }
}

/** What is in shared memory stays there. */
const buffersOf = ({ request, data }: Pick<Job, 'request' | 'data'>): Transferable[] =>
  [request, ...data].map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
