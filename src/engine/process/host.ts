/**
 * The functions that Python sees as module `_host`. Python passes ints, floats, strings and bytes only: a conversion of anything
 * richer would put a JavaScript frame on the stack, above which no thread can be switched.
 */
import type { Host } from '../interpreter/boot.ts';
import type { Scheduler } from '../scheduler/scheduler.ts';
import type { WaitReason } from '../trace.ts';
import type { Asked, End, Inherited, Told } from '../wire.ts';
import type { Questions } from './questions.ts';

/** What the host needs of the process it serves. */
export interface HostServices {
  readonly scheduler: Scheduler;
  readonly questions: Questions;
  tell(operation: Told): void;
  readonly pid: number;
  readonly parent: number;
  /** The main thread has run to its end, with this code. */
  exitCode(code: number): void;
  /** `os._exit`. */
  exitNow(code: number): void;
}

type Argument = number | string | BytesProxy;
interface BytesProxy {
  getBuffer(type: 'u8'): { readonly data: Uint8Array; release(): void };
}
type Spawned = Parameters<Scheduler['spawn']>[0];

/** Built before the interpreter boots, because a snapshot refers to these functions; `services` exists by the time they run. */
export function makeHost(services: () => HostServices): Host {
  const scheduler = () => services().scheduler;
  const questions = () => services().questions;
  return {
    block: (ms: number, why: WaitReason, detail: number) => scheduler().block(ms, why, detail),
    wake: (thread: number) => scheduler().wake(thread),
    spawn: (body: Spawned, name: string) => scheduler().spawn(body, name),
    enter: (ident: number) => scheduler().enter(ident),
    interrupt: (signal: number) => scheduler().interrupt(signal),
    current: () => scheduler().currentId(),
    yield_gil: () => scheduler().yieldGil(),
    set_interval: (ms: number) => {
      scheduler().interval = ms;
    },
    ask: (name: string, ...rest: Argument[]) => questions().ask(scheduler().currentId(), asked(name, rest)),
    answered: (question: number) => questions().answered(question),
    take: (question: number) => questions().take(question),
    cancel: (question: number) => questions().cancel(question),
    abandon: (question: number) => questions().abandon(question),
    tell: (name: string, ...rest: Argument[]) => services().tell(told(name, rest)),
    pid: () => services().pid,
    parent: () => services().parent,
    exit_code: (code: number) => services().exitCode(code),
    exit_now: (code: number) => services().exitNow(code),
  };
}

function asked(name: string, [first, second, third]: readonly (Argument | undefined)[]): Asked {
  switch (name) {
    case 'receive':
    case 'accept':
      return { name, channel: Number(first) };
    case 'connect':
      return { name, channel: Number(first), there: Number(second), back: Number(third) };
    case 'wait':
      return { name, handles: String(first).split(',').map(Number) };
    case 'acquire':
    case 'value':
      return { name, semaphore: Number(first) };
    case 'spawn':
      return { name, message: bytes(first), inherited: inherited(String(second)), label: String(third) };
    case 'exists':
    case 'exit code':
      return { name, pid: Number(first) };
    case 'archive':
      return { name };
    default:
      throw new Error(`Unknown operation: ${name}`);
  }
}

function told(name: string, [first, second]: readonly (Argument | undefined)[]): Told {
  switch (name) {
    case 'channel':
      return { name, channel: Number(first) };
    case 'send':
      return { name, channel: Number(first), message: bytes(second) };
    case 'close':
      return { name, channel: Number(first), end: second as End };
    case 'semaphore':
      return { name, semaphore: Number(first), value: Number(second) };
    case 'release':
      return { name, semaphore: Number(first) };
    case 'kill':
      return { name, pid: Number(first), signal: Number(second) };
    case 'catch':
      return { name, signal: Number(first), caught: second === 1 };
    default:
      throw new Error(`Unknown operation: ${name}`);
  }
}

/** A copy of a Python bytes object: the heap may move, and the message is sent to another worker. */
function bytes(argument: Argument | undefined): Uint8Array {
  const view = (argument as BytesProxy).getBuffer('u8');
  try {
    return view.data.slice();
  } finally {
    view.release();
  }
}

/** `"12:read,13:write"` */
const inherited = (list: string): Inherited[] =>
  list
    .split(',')
    .filter(Boolean)
    .map((each) => {
      const [channel, end] = each.split(':');
      return { channel: Number(channel), end: end as End };
    });
