/**
 * The functions that Python sees as module `_host`. Python passes ints, floats, strings and bytes only: a conversion of anything
 * richer would put a JavaScript frame on the stack, above which no thread can be switched.
 */
import type { Host } from '../interpreter/boot.ts';
import { fill, type Load, piecesOf, type Staging } from '../native/staging.ts';
import type { Scheduler } from '../scheduler/scheduler.ts';
import type { WaitReason } from '../trace.ts';
import type { Asked, ChannelEnd, End, Inheritance, Told } from '../wire.ts';
import type { Memory } from './memory.ts';
import type { Questions } from './questions.ts';
import type { Semaphores } from './semaphores.ts';

/** What the host needs of the process it serves. */
export interface HostServices {
  readonly scheduler: Scheduler;
  readonly questions: Questions;
  readonly memory: Memory;
  readonly semaphores: Semaphores;
  readonly staging: Staging;
  tell(operation: Told): void;
  readonly pid: number;
  readonly parent: number;
  /** The main thread has run to its end, with this code. */
  exitCode(code: number): void;
  /** It ends by an exception of this type that nothing caught. */
  uncaught(name: string): void;
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
    block: (ms: number, why: WaitReason, detail: number, holder: number) =>
      scheduler().block(ms, why, detail, holder),
    block_in_call: (call: string) => scheduler().block(-1, 'native', 0, 0, call),
    name: (number: number, name: string) => scheduler().name(number, name),
    is_repeatable: () => scheduler().isRepeatable,
    lets_go: () => scheduler().letsGo(),
    let_go: (call: string) => scheduler().letGo(call),
    wake: (thread: number) => scheduler().wake(thread),
    spawn: (body: Spawned, name: string) => scheduler().spawn(body, name),
    enter: (ident: number) => scheduler().enter(ident),
    interrupt: (signal: number) => scheduler().interrupt(signal),
    leave: () => scheduler().leave(),
    finalize: () => scheduler().finalize(),
    current: () => scheduler().currentId(),
    yield_gil: () => scheduler().yieldGil(),
    cpu_time: (ofThread: number) => scheduler().cpuTime(ofThread === 1),
    set_interval: (ms: number) => {
      scheduler().interval = ms;
    },
    ask: (name: string, ...rest: Argument[]) => questions().ask(scheduler().currentId(), asked(name, rest)),
    compute: (home: number, request: Argument, data: Argument) => compute(services(), home, request, data),
    answered: (question: number) => questions().answered(question),
    take: (question: number) => questions().take(question),
    cancel: (question: number) => questions().cancel(question),
    abandon: (question: number) => questions().abandon(question),
    tell: (name: string, ...rest: Argument[]) => services().tell(told(name, rest)),
    ...memoryCalls(services),
    pid: () => services().pid,
    parent: () => services().parent,
    exit_code: (code: number) => services().exitCode(code),
    uncaught: (name: string) => services().uncaught(name),
    exit_now: (code: number) => services().exitNow(code),
  };
}

/** Shared memory and semaphores: calls that need no answer from the kernel where the memory is mapped. */
function memoryCalls(services: () => HostServices): Host {
  const memory = () => services().memory;
  const semaphores = () => services().semaphores;
  const thread = () => services().scheduler.currentId();
  return {
    share: (block: number, bytes: number) => {
      if (!memory().hasRoom(bytes)) return 0;
      services().tell({ name: 'block', block, memory: memory().create(block, bytes) });
      return 1;
    },
    unshare: (block: number) => {
      memory().unmap(block);
      services().tell({ name: 'unblock', block });
    },
    load: (block: number, offset: number, bytes: number, address: number) =>
      Number(memory().load(block, offset, bytes, address)),
    store: (block: number, offset: number, bytes: number, address: number) => {
      const message = memory().store(block, offset, bytes, address);
      if (message) services().tell({ name: 'store', block, offset, message });
    },
    semaphore: (semaphore: number, value: number, label: string) =>
      semaphores().create(semaphore, value, label),
    try_take: (semaphore: number) => Number(semaphores().tryTake(semaphore, thread())),
    took: (semaphore: number) => semaphores().took(semaphore, thread()),
    release: (semaphore: number) => semaphores().release(semaphore, thread()),
    value: (semaphore: number) => semaphores().value(semaphore),
  };
}

/** Asks a helper. Where memory is shared it begins while the bytes are still being copied. */
function compute(
  { questions, scheduler, staging }: HostServices,
  home: number,
  request: Argument,
  data: Argument,
): number {
  const ask = (load: Load) =>
    questions.ask(scheduler.currentId(), { name: 'compute', home, request: bytes(request), ...load });
  return withBytes(data, (bytes) => {
    if (!globalThis.crossOriginIsolated || bytes.length === 0)
      return ask({ data: Array.from(piecesOf(bytes), (piece) => piece.slice()) });
    const lent = staging.lend(bytes.length);
    const question = ask(lent);
    fill(lent, bytes);
    return question;
  });
}

function asked(name: string, [first, second, third]: readonly (Argument | undefined)[]): Asked {
  switch (name) {
    case 'receive':
    case 'accept':
      return { name, channel: Number(first) };
    case 'send':
      return { name, channel: Number(first), message: bytes(second) };
    case 'listen':
      return { name, address: String(first), channel: Number(second) };
    case 'connect':
      return { name, address: String(first), there: Number(second), back: Number(third) };
    case 'claim':
      return { name, ticket: Number(first) };
    case 'load':
      return { name, block: Number(first), offset: Number(second), bytes: Number(third) };
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
      return { name, channel: Number(first), kind: second === 'pipe' ? 'pipe' : 'socket' };
    case 'lend':
      return { name, ticket: Number(first), ends: inherited(String(second)).ends };
    case 'close':
      return { name, channel: Number(first), end: second as End };
    case 'job':
      return { name, home: Number(first), request: bytes(second) };
    case 'kill':
      return { name, pid: Number(first), signal: Number(second) };
    case 'catch':
      return { name, signal: Number(first), caught: second === 1 };
    default:
      throw new Error(`Unknown operation: ${name}`);
  }
}

/** A copy of a Python bytes object: the heap may move, and the message is sent to another worker. */
const bytes = (argument: Argument | undefined): Uint8Array => withBytes(argument, (data) => data.slice());

/** `data` is the Python buffer itself, until `use` returns. */
function withBytes<T>(argument: Argument | undefined, use: (data: Uint8Array) => T): T {
  const view = (argument as BytesProxy).getBuffer('u8');
  try {
    return use(view.data);
  } finally {
    view.release();
  }
}

/** `"12:read,13:write,14:block"` */
function inherited(list: string): Inheritance {
  const each = list
    .split(',')
    .filter(Boolean)
    .map((item) => item.split(':'));
  const ends = each.filter(([, what]) => what !== 'block');
  return {
    ends: ends.map(([channel, end]): ChannelEnd => ({ channel: Number(channel), end: end as End })),
    blocks: each.flatMap(([block, what]) => (what === 'block' ? [Number(block)] : [])),
  };
}
