/** Wrong ideas about shared data, locks, and programs that wait for ever. */
import type { Misconception } from './misconception.ts';

export const sync = {
  'gil-makes-it-atomic': {
    title: 'The GIL makes my code thread-safe.',
    right:
      'It keeps the interpreter’s own structures whole: a list or a dict is never torn apart by two threads.',
    wrong:
      'It may change hands between two instructions. A statement that reads, computes and writes is several of them, and another thread can come in between.',
    source: 'https://docs.python.org/3.14/library/threadsafety.html',
  },
  'augmented-assignment-always-races': {
    title: '`x += 1` in two threads always loses updates.',
    right: 'It is a read and a write, and nothing in the language promises that they belong together.',
    wrong:
      'CPython looks at its eval breaker only in certain instructions. Where none lies between read and write no switch happens there, in that version and that build. It is no promise.',
    source: 'https://github.com/python/cpython/issues/134212',
  },
  'no-lock-no-safety': {
    title: 'Threads without a lock corrupt each other’s results.',
    right: 'They can, wherever they change the same thing.',
    wrong:
      'Local variables belong to one call, and an integer never changes. With nothing shared there is nothing to lock.',
    source: 'https://docs.python.org/3.14/library/threadsafety.html',
  },
  'threads-need-a-lock-to-finish': {
    title: 'Threads without a lock end up waiting for one another.',
    right: 'Programs with threads do hang, and locks have something to do with it.',
    wrong:
      'It is the other way round: what hangs waits for a lock that somebody keeps, or for news that nobody will send.',
    source: 'https://docs.python.org/3.14/library/threading.html#lock-objects',
  },
  'check-still-holds': {
    title: 'I have checked the condition on the line above, so it holds.',
    right: 'With one thread, and nothing between the lines, it does.',
    wrong:
      'Between the check and the act another thread may pass the same check. Both lines belong under one lock.',
    source: 'https://docs.python.org/3.14/library/threadsafety.html',
  },
  'race-shows-every-time': {
    title: 'If there were a race, a test would have shown it.',
    right: 'Some races do show in nearly every run.',
    wrong:
      'How often depends on how long the window is open and on what happens in it. A run without damage says little about the next.',
    source: 'https://docs.python.org/3.14/library/sys.html#sys.setswitchinterval',
  },
  'races-only-lose': {
    title: 'A race loses updates, so the count comes out too small.',
    right: 'The best known race does: two threads read the same number, and one of the additions is lost.',
    wrong:
      'It depends on what is read too early. Two threads that both find something there may both take it, and then there is too much.',
    source: 'https://docs.python.org/3.14/glossary.html#term-LBYL',
  },
  'race-counts-twice': {
    title: 'In a race an update can be counted twice.',
    right: 'Two threads can both act on the same thing: sell one seat twice, or pay one bill twice.',
    wrong:
      'A thread that adds writes the number it has read plus its own share. It can write over the share of another; it cannot add it once more.',
    source: 'https://docs.python.org/3.14/library/threadsafety.html',
  },
  'race-needs-the-same-instant': {
    title: 'A race costs an update now and then, when two threads hit the same instant.',
    right: 'If the window is short, it is rare.',
    wrong:
      'A thread that is interrupted between reading and writing stays there for a whole turn of the others, and its write undoes all that they did meanwhile.',
    source: 'https://docs.python.org/3.14/library/sys.html#sys.setswitchinterval',
  },
  'any-lock-protects': {
    title: 'There is a lock around it, so it is safe.',
    right: 'A lock is what is needed.',
    wrong:
      'Threads exclude one another only by holding the same lock object. One lock made in each call, or one for each caller, never makes anybody wait.',
    source: 'https://docs.python.org/3.14/library/threading.html#lock-objects',
  },
  'lock-the-write-only': {
    title: 'Only the line that writes needs the lock.',
    right: 'It is the write that does the damage.',
    wrong:
      'What it writes was computed from a value read before, which may be out of date by then. Reading and writing belong under the lock together.',
    source: 'https://docs.python.org/3.14/library/threading.html#lock-objects',
  },
  'lock-protects-data': {
    title: 'A lock protects the data it was made for.',
    right: 'That is what it is meant for.',
    wrong: 'A lock knows of no data. It protects only if every piece of code that touches the data takes it.',
    source: 'https://docs.python.org/3.14/library/threading.html#lock-objects',
  },
  'lock-knows-its-owner': {
    title: 'A thread can take a lock again that it holds already.',
    right: 'An `RLock` allows it, and so do the locks of Java and C#.',
    wrong:
      'A `Lock` is locked or not, and does not know by whom. Taking it twice waits for a release that cannot come.',
    source: 'https://docs.python.org/3.14/library/threading.html#rlock-objects',
  },
  'deadlock-raises': {
    title: 'A deadlock raises an error.',
    right: 'Databases notice one and end a transaction, and CPython does so for locks of the import system.',
    wrong:
      'A `threading.Lock` waits for as long as it takes. Nobody looks for a circle; the program stands still, without an error.',
    source: 'https://docs.python.org/3.14/library/threading.html#threading.Lock.acquire',
  },
  'deadlock-times-out': {
    title: 'After a while the waiting thread gives up.',
    right: 'It does if you ask for that: `acquire(timeout=…)`.',
    wrong: 'Without a timeout `acquire()` and `with lock:` wait for ever.',
    source: 'https://docs.python.org/3.14/library/threading.html#threading.Lock.acquire',
  },
  'deadlock-burns-cpu': {
    title: 'A program that hangs is busy.',
    right: 'One caught in an endless loop is.',
    wrong:
      'Threads in a deadlock sleep. They use no processor at all, which makes the program look idle and healthy.',
    source: 'https://docs.python.org/3.14/library/threading.html#lock-objects',
  },
  'many-locks-deadlock': {
    title: 'Many locks in one program end in a deadlock.',
    right: 'With one lock there can be no circle of threads, with several there can.',
    wrong:
      'It takes a thread that holds one lock while it waits for another. Any number of locks that are taken one at a time are harmless.',
    source: 'https://docs.python.org/3.14/library/threading.html#lock-objects',
  },
  'with-takes-both-at-once': {
    title: '`with a, b:` takes both locks in one step.',
    right: 'It is one line, and it gives both back whatever happens.',
    wrong:
      'It is two `with` statements, one inside the other. The first lock is taken, and held while the second is waited for.',
    source: 'https://docs.python.org/3.14/reference/compound_stmts.html#the-with-statement',
  },
  'lock-order-is-irrelevant': {
    title: 'As long as both locks are taken, the order does not matter.',
    right: 'For the data that they protect it does not.',
    wrong: 'If one thread takes A then B and another B then A, each may hold what the other waits for.',
    source: 'https://docs.python.org/3.14/library/threading.html#lock-objects',
  },
  'notify-remembered': {
    title: 'A notification waits until somebody asks for it.',
    right: 'An `Event` that was set stays set, and what is put into a `Queue` stays there.',
    wrong:
      '`Condition.notify()` wakes threads that are waiting at that moment. If there is none, nothing is kept.',
    source: 'https://docs.python.org/3.14/library/threading.html#threading.Condition.notify',
  },
  'wait-keeps-the-lock': {
    title: 'A thread that waits on a condition holds its lock.',
    right: 'It must hold the lock to call `wait()`, and holds it again when that returns.',
    wrong:
      '`wait()` gives the lock back before it sleeps. Otherwise nobody could change what it waits for, or notify it.',
    source: 'https://docs.python.org/3.14/library/threading.html#threading.Condition.wait',
  },
  'notify-runs-waiter-at-once': {
    title: 'Whoever is notified runs at once.',
    right: 'It becomes able to run.',
    wrong:
      '`wait()` returns only once it has the lock again, and the notifying thread still holds that. Until then the world may change.',
    source: 'https://docs.python.org/3.14/library/threading.html#threading.Condition.notify',
  },
  'sentinel-reaches-all': {
    title: 'One end marker in the queue tells all workers.',
    right: 'With one worker it does.',
    wrong: '`get()` takes an item out of the queue. What one worker has taken no other will see.',
    source: 'https://docs.python.org/3.14/library/queue.html#queue.Queue.shutdown',
  },
  'main-end-ends-threads': {
    title: 'When the main thread has reached its end, the program ends.',
    right: 'Daemon threads are abandoned then.',
    wrong: 'Python waits for every other thread before it exits.',
    source: 'https://docs.python.org/3.14/library/threading.html#thread-objects',
  },
  'pool-grows-when-needed': {
    title: 'A pool starts another thread when all its workers wait.',
    right: '`ThreadPoolExecutor` does start its threads one by one, as work comes.',
    wrong:
      'Never more than `max_workers`. A worker that waits for a job behind it in the queue keeps a place that the job needs.',
    source: 'https://docs.python.org/3.14/library/concurrent.futures.html#threadpoolexecutor',
  },
  'nested-submit-hangs': {
    title: 'A job of a pool must not wait for another job of that pool.',
    right: 'It is a good rule to live by, as it rules out that a pool waits for itself.',
    wrong:
      'It works as long as a worker is free for the other job. It hangs once all workers wait for jobs that none is left to run.',
    source: 'https://docs.python.org/3.14/library/concurrent.futures.html#threadpoolexecutor',
  },
  'main-takes-a-worker': {
    title: 'The thread that waits for a pool’s result takes one of its places.',
    right: 'If it is a worker of that pool, it does.',
    wrong:
      'The main thread is none of the workers. All places are there for the jobs, whoever waits for them outside.',
    source: 'https://docs.python.org/3.14/library/concurrent.futures.html#threadpoolexecutor',
  },
  'cache-runs-once': {
    title: '`lru_cache` makes sure that the function runs once for each argument.',
    right: 'Its own bookkeeping stays whole when several threads call it.',
    wrong:
      'It holds no lock while the function runs. Whoever asks before the first answer is stored calls the function too.',
    source: 'https://docs.python.org/3.14/library/functools.html#functools.lru_cache',
  },
  'cache-is-per-thread': {
    title: 'Each thread has a cache of its own.',
    right: 'What is kept in a `threading.local` belongs to one thread.',
    wrong:
      '`lru_cache` keeps its answers with the function, and all threads of the interpreter call the same function. Processes do have one each.',
    source: 'https://docs.python.org/3.14/library/functools.html#functools.lru_cache',
  },
  'join-timeout-raises': {
    title: '`join(timeout=…)` raises an error when the time is up.',
    right: '`Future.result()` and `asyncio.timeout()` raise `TimeoutError`.',
    wrong:
      '`join()` always returns `None`. Whether the thread has ended is told by `is_alive()`, and the thread goes on either way.',
    source: 'https://docs.python.org/3.14/library/threading.html#threading.Thread.join',
  },
  'join-raises': {
    title: '`join()` raises what the thread raised.',
    right: '`Future.result()` does.',
    wrong: '`Thread.join()` only waits. The exception goes to `threading.excepthook`, which prints it.',
    source: 'https://docs.python.org/3.14/library/threading.html#threading.excepthook',
  },
} as const satisfies Record<string, Misconception>;
