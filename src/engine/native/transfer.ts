/** What of a message is handed over instead of copied: the bytes of jobs and of their answers, which may be many. */
import type { FromProcess, ToProcess } from '../wire.ts';

/** The buffers that go over with `message`. Their sender must be through with them. */
export function transferred(message: FromProcess | ToProcess): Transferable[] {
  switch (message.type) {
    case 'job':
      return [message.request.buffer, ...message.data.map(({ buffer }) => buffer)];
    case 'done':
      return [message.value.buffer];
    case 'answer':
      return message.at === undefined || !(message.value instanceof Uint8Array) ? [] : [message.value.buffer];
    case 'ask':
      return message.operation.name === 'compute'
        ? [message.operation.request.buffer, ...message.operation.data.map(({ buffer }) => buffer)]
        : [];
    default:
      return [];
  }
}
