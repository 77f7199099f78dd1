"""The Python half of the engine: what an operating system gives CPython, and no more.

The browser has no threads, pipes or processes to offer the interpreter, so this package supplies their
primitives: `_thread` locks and threads on WebAssembly stacks, `time.sleep`, a selector, semaphores, pipes and
spawn on Web Workers. The standard library above them (threading, queue, concurrent.futures, asyncio,
multiprocessing) runs unmodified.

A rule for every module here: another thread can get in only at an eval-breaker check, that is at a function's
entry, a backward jump, or after a call. Statements between two such places are atomic, and the comments say
where the code relies on it.
"""
