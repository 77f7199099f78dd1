/** The words of the trade. A lesson's first use of one is linked to its entry; see link-plugin.ts. */

export interface Term {
  /** The word as it is headed. */
  readonly term: string;
  /** Other spellings that lessons use, plurals too. What is not written in capitals here is found in either case. */
  readonly also?: readonly string[];
  /** What it is. `code` stands between backticks. */
  readonly says: string;
  readonly source: string;
  /** Only lessons of these tracks link it: elsewhere the word means something else. */
  readonly tracks?: readonly string[];
}

const docs = (path: string): string => `https://docs.python.org/3.14/${path}`;

/** By id, which is its anchor. */
export const terms: Readonly<Record<string, Term>> = {
  'asyncio-task': {
    term: 'task',
    also: ['tasks'],
    tracks: ['asyncio'],
    says: 'A coroutine that the event loop runs by itself. It begins at the loop’s next turn after it is made, and others can await it, or cancel it.',
    source: docs('library/asyncio-task.html#task-object'),
  },
  atomic: {
    term: 'atomic',
    also: ['atomically'],
    says: 'Done in one step, as far as anybody else can tell: no other thread sees it half done.',
    source: docs('library/threadsafety.html'),
  },
  bytecode: {
    term: 'bytecode',
    says: 'What a Python program is compiled to, and what the interpreter runs, instruction by instruction. `dis` shows it.',
    source: docs('glossary.html#term-bytecode'),
  },
  cancellation: {
    term: 'cancellation',
    also: ['CancelledError'],
    tracks: ['asyncio'],
    says: 'A request to a task to end: the `await` it stands at raises `CancelledError`. The task may clean up first, or refuse.',
    source: docs('library/asyncio-task.html#task-cancellation'),
  },
  checkpoint: {
    term: 'checkpoint',
    also: ['checkpoints'],
    says: 'A place in the bytecode where the interpreter looks at its eval breaker: when a function begins, when a loop goes round, after most calls. Only there can a running thread lose the GIL without waiting for something.',
    source: 'https://github.com/python/cpython/blob/v3.14.2/Python/bytecodes.c',
  },
  condition: {
    term: 'condition variable',
    also: ['condition variables'],
    says: 'A lock together with a queue of threads that wait until something has changed. `notify()` wakes those that wait at that moment, and is forgotten if there are none.',
    source: docs('library/threading.html#condition-objects'),
  },
  'context-switch': {
    term: 'context switch',
    also: ['context switches'],
    says: 'One thread stops and another goes on where it had stopped. Each costs a little time.',
    source: docs('library/sys.html#sys.setswitchinterval'),
  },
  coroutine: {
    term: 'coroutine',
    also: ['coroutines'],
    says: 'What calling an `async def` function gives: code that can stop at an `await` and go on later. It does nothing until it is awaited or made a task.',
    source: docs('glossary.html#term-coroutine'),
  },
  'cpu-bound': {
    term: 'CPU-bound',
    says: 'Spending its time computing, so that a faster processor would help and a faster network would not.',
    source: docs('library/threading.html#gil-and-performance-considerations'),
  },
  'critical-section': {
    term: 'critical section',
    also: ['critical sections'],
    says: 'A stretch of code that only one thread may be in at a time, because it leaves shared data in between two states. A lock guards it.',
    source: docs('library/threading.html#lock-objects'),
  },
  'daemon-thread': {
    term: 'daemon thread',
    also: ['daemon threads'],
    says: 'A thread that the program does not wait for when it ends. It is abandoned wherever it happens to be.',
    source: docs('library/threading.html#thread-objects'),
  },
  deadlock: {
    term: 'deadlock',
    also: ['deadlocks', 'deadlocked'],
    says: 'Threads that wait for one another in a circle, each holding what the next one wants. None can ever go on, and nothing raises an error.',
    source: docs('library/threading.html#lock-objects'),
  },
  'eval-breaker': {
    term: 'eval breaker',
    says: 'A word of memory that the interpreter looks at whenever it comes to a checkpoint. A bit in it says that somebody wants something: the GIL, a signal handled, garbage collected.',
    source: 'https://github.com/python/cpython/blob/v3.14.2/Python/ceval_gil.c',
  },
  'event-loop': {
    term: 'event loop',
    also: ['event loops'],
    says: 'What runs asyncio’s tasks: it gives one of them the thread until that one awaits something that has to wait, then the next that can go on. With none it sleeps until a timer or a file descriptor wakes it.',
    source: docs('library/asyncio-eventloop.html'),
  },
  executor: {
    term: 'executor',
    also: ['executors', 'thread pool', 'thread pools', 'process pool', 'process pools'],
    says: 'A pool of threads, processes or interpreters that takes calls and gives a future for each. It never has more workers than `max_workers`.',
    source: docs('library/concurrent.futures.html'),
  },
  fork: {
    term: 'fork',
    also: ['forked'],
    says: 'To start a process as a copy of the running one, memory and all, but with one thread only. The default on Linux before 3.14.',
    source: docs('library/multiprocessing.html#contexts-and-start-methods'),
  },
  forkserver: {
    term: 'forkserver',
    says: 'To start processes by forking a small server that was started for that. The default on Linux since 3.14.',
    source: docs('library/multiprocessing.html#contexts-and-start-methods'),
  },
  'free-threaded': {
    term: 'free-threaded',
    also: ['free threading', 'free-threading'],
    says: 'A build of CPython without the GIL, often called `python3.14t`: threads run Python at the same time. Supported since 3.14, and not the default.',
    source: docs('howto/free-threading-python.html'),
  },
  future: {
    term: 'future',
    also: ['futures'],
    tracks: ['asyncio'],
    says: 'A result that may not be there yet. asyncio has one to await, `concurrent.futures` one to block on; the first is not thread-safe.',
    source: docs('library/asyncio-future.html'),
  },
  gil: {
    term: 'GIL',
    also: ['global interpreter lock'],
    says: 'The global interpreter lock: the one lock of an interpreter that a thread must hold to run Python. The lessons call it the stick.',
    source: docs('glossary.html#term-global-interpreter-lock'),
  },
  'io-bound': {
    term: 'I/O-bound',
    says: 'Spending its time waiting, for a network, a disk, another program. Many threads or tasks can wait at once.',
    source: docs('library/threading.html#gil-and-performance-considerations'),
  },
  interleaving: {
    term: 'interleaving',
    also: ['interleavings'],
    says: 'One of the orders in which the steps of several threads can follow one another. A correct program is right in all of them.',
    source: docs('library/threadsafety.html'),
  },
  lock: {
    term: 'mutex',
    also: ['mutexes', 'threading.Lock'],
    says: 'A lock: something that one thread at a time can hold. `threading.Lock` does not know who holds it; whoever takes it twice waits for ever.',
    source: docs('library/threading.html#lock-objects'),
  },
  'lost-update': {
    term: 'lost update',
    also: ['lost updates'],
    says: 'Two threads read the same value, both compute a new one from it, and both write: the work of one is gone.',
    source: docs('library/threadsafety.html'),
  },
  parallelism: {
    term: 'parallelism',
    also: ['in parallel'],
    says: 'Several things done at the same moment, which takes several cores. Concurrency is less: several things begun and not yet finished, which one core can do by turns.',
    source: docs('library/concurrency.html'),
  },
  pickle: {
    term: 'pickle',
    also: ['pickled', 'pickles', 'pickling'],
    says: 'Python’s way of packing objects into bytes. What goes to another process or comes back is pickled; functions travel as a name.',
    source: docs('library/pickle.html'),
  },
  preemption: {
    term: 'preemption',
    also: ['preempt', 'preempted', 'preemptive'],
    says: 'Taking the turn away from somebody who has not given it up. Threads are preempted, tasks of an event loop never are.',
    source: docs('library/sys.html#sys.setswitchinterval'),
  },
  race: {
    term: 'race condition',
    also: ['race conditions', 'data race', 'data races', 'race'],
    says: 'A result that depends on who comes first, where nobody has said who should.',
    source: docs('library/threadsafety.html'),
  },
  'reference-count': {
    term: 'reference count',
    also: ['reference counts', 'reference counting'],
    says: 'How many places refer to an object. At zero CPython frees its memory at once.',
    source: docs('glossary.html#term-reference-count'),
  },
  rlock: {
    term: 'RLock',
    also: ['RLocks', 'reentrant lock', 're-entrant lock'],
    says: 'A lock that knows which thread holds it and lets that one take it again; it is free once released as often as taken.',
    source: docs('library/threading.html#rlock-objects'),
  },
  semaphore: {
    term: 'semaphore',
    also: ['semaphores'],
    says: 'A lock that several may hold at once: a counter of free places, at which one waits while it is zero.',
    source: docs('library/threading.html#semaphore-objects'),
  },
  spawn: {
    term: 'spawn',
    also: ['spawned', 'spawning'],
    says: 'To start a process with a fresh interpreter that imports the program anew, and so needs `if __name__ == "__main__":`. The default on Windows and macOS, and the way of this site.',
    source: docs('library/multiprocessing.html#contexts-and-start-methods'),
  },
  starvation: {
    term: 'starvation',
    also: ['starve', 'starved', 'starves'],
    says: 'Being able to go on, and hardly ever getting a turn, because others always come first.',
    source: 'https://github.com/python/cpython/blob/v3.14.2/Python/ceval_gil.c',
  },
  subinterpreter: {
    term: 'subinterpreter',
    also: ['subinterpreters'],
    says: 'Another interpreter in the same process, with modules and a GIL of its own. Since 3.14 `concurrent.interpreters` makes them from Python.',
    source: docs('library/concurrent.interpreters.html'),
  },
  'switch-interval': {
    term: 'switch interval',
    says: 'How long a thread that wants the GIL waits before it asks for it: 5 ms, unless `sys.setswitchinterval()` says otherwise.',
    source: docs('library/sys.html#sys.setswitchinterval'),
  },
  taskgroup: {
    term: 'TaskGroup',
    also: ['TaskGroups', 'task group', 'task groups'],
    says: 'A block that does not end before all its tasks have. Where one of them fails, the others are cancelled.',
    source: docs('library/asyncio-task.html#task-groups'),
  },
  'thread-safe': {
    term: 'thread-safe',
    also: ['thread safety'],
    says: 'Doing what it promises when several threads use it at once, without a lock of theirs.',
    source: docs('library/threadsafety.html'),
  },
  'time-slicing': {
    term: 'time-slicing',
    says: 'Sharing out one core, or one lock, by turns of a limited length.',
    source: docs('library/sys.html#sys.setswitchinterval'),
  },
};
