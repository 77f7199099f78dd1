/** Wrong ideas about the GIL, and about what threads share of a processor's time. */
import type { Misconception } from './misconception.ts';

export const gil = {
  'threads-speed-up-cpu': {
    title: 'More threads on more cores make computing faster.',
    right:
      'The threads are real, the operating system may put each on a core of its own, and in Java or Go it would be so.',
    wrong:
      'To run Python bytecode a thread must hold the GIL, and an interpreter has one. Threads overlap what needs no GIL: waiting, and C code that lets go of it.',
    source: 'https://docs.python.org/3.14/glossary.html#term-global-interpreter-lock',
  },
  'gil-thrashes': {
    title: 'Threads that fight over the GIL take many times as long.',
    right:
      'Before Python 3.2 two busy threads could take longer than one, and each handover still costs something.',
    wrong:
      'Since 3.2 a waiting thread asks only after the switch interval of 5 ms. Some two hundred handovers a second are cheap beside the work between them.',
    source: 'https://docs.python.org/3.14/whatsnew/3.2.html#multi-threading',
  },
  'os-pins-threads-to-one-core': {
    title: 'The operating system keeps all threads of a process on one core.',
    right: 'Watch a program of many Python threads, and all of it together uses about one core.',
    wrong:
      'The scheduler may use every core. The other threads are not ready to run: they sleep until the GIL is free.',
    source: 'https://github.com/python/cpython/blob/v3.14.2/Python/ceval_gil.c',
  },
  'threads-never-help': {
    title: 'With the GIL, threads gain nothing.',
    right: 'For computing in Python that is so.',
    wrong:
      'A thread that waits, for a network, a disk or a timer, puts the GIL down first. Any number of threads can wait at the same time.',
    source: 'https://docs.python.org/3.14/library/threading.html#gil-and-performance-considerations',
  },
  'sleep-holds-gil': {
    title: 'A thread that sleeps keeps the GIL meanwhile.',
    right: 'It is a call into C that does not return for a while, and some such calls do keep it.',
    wrong:
      '`time.sleep()` releases the GIL before it waits and takes it again afterwards, as blocking I/O does.',
    source: 'https://docs.python.org/3.14/c-api/threads.html#detaching-the-thread-state-from-extension-code',
  },
  'c-code-always-frees-gil': {
    title: 'C code runs without the GIL.',
    right: 'It can: `hashlib`, `zlib` and much of NumPy release it for their large pieces of work.',
    wrong:
      'Somebody has to have written that. C code that touches Python objects keeps the GIL: `sum()`, `sorted()`, `re`, arithmetic with large integers.',
    source: 'https://docs.python.org/3.14/c-api/threads.html#detaching-the-thread-state-from-extension-code',
  },
  'c-code-always-holds-gil': {
    title: 'One thread at a time, in C code as in Python.',
    right: 'Unless the C code does something about it, yes.',
    wrong:
      'Around work that touches no Python object, C code may release the GIL, and other threads run beside it, on other cores.',
    source: 'https://docs.python.org/3.14/library/hashlib.html',
  },
  'small-chunks-share-better': {
    title: 'Small pieces share out better between threads than large ones.',
    right: 'In a pool, small pieces even out the load, and they keep a program responsive.',
    wrong:
      'Letting go of the GIL and taking it back costs something each time, so C code does it only where a piece is large enough to be worth it.',
    source: 'https://docs.python.org/3.14/library/hashlib.html',
  },
  'switch-interval-cuts-any-call': {
    title: 'After 5 ms the next thread runs, whatever the first one is doing.',
    right: 'A waiting thread does ask after the switch interval.',
    wrong:
      'The holder looks up only at the eval breaker, between bytecode instructions. A single call into C goes on until it returns.',
    source: 'https://docs.python.org/3.14/library/sys.html#sys.setswitchinterval',
  },
  'switch-interval-shares-fairly': {
    title: 'A thread that needs little gets the GIL at once when it wakes.',
    right: 'An operating system would favour it: it has used hardly any of its share.',
    wrong:
      'The GIL knows no priorities. Whoever wakes waits the switch interval before it asks, and with several busy threads another may be handed the GIL first.',
    source: 'https://github.com/python/cpython/blob/v3.14.2/Python/ceval_gil.c',
  },
  'busy-threads-starve-others': {
    title: 'A busy thread never lets the others in.',
    right: 'In a system without preemption it would be so, and one long call into C behaves that way.',
    wrong:
      'Python code looks at the eval breaker whenever a loop goes round, and lets go of the GIL when it was asked to.',
    source: 'https://docs.python.org/3.14/library/sys.html#sys.setswitchinterval',
  },
  'busy-waiting-is-idle': {
    title: 'A loop that only waits takes no time from anybody.',
    right: 'It produces nothing, and a call that blocks does cost the other threads nothing.',
    wrong:
      'Reading a variable and jumping back is bytecode like any other, so the loop needs the GIL all the time. To wait without it takes a call that blocks: `Event.wait()`, `Queue.get()`, `join()` or `time.sleep()`.',
    source: 'https://docs.python.org/3.14/library/threading.html#event-objects',
  },
  'gil-per-thread': {
    title: 'Each thread has an interpreter of its own.',
    right: 'It has a stack, a C stack and an exception state of its own.',
    wrong:
      'The interpreter, with its modules and its GIL, belongs to all threads of the process. Another process has another, and so has a subinterpreter.',
    source: 'https://docs.python.org/3.14/c-api/threads.html#thread-states-and-the-global-interpreter-lock',
  },
  'free-threading-is-default': {
    title: 'Python 3.14 has no GIL any more.',
    right: 'There is a build of 3.14 without it, and it is officially supported.',
    wrong:
      'It is a build of its own, often called `python3.14t`. The one that is installed by default has the GIL.',
    source: 'https://docs.python.org/3.14/howto/free-threading-python.html',
  },
} as const satisfies Record<string, Misconception>;
