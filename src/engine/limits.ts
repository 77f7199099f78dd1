/** Every limit of the engine, in one place, each with its reason. Sizes in bytes, times in milliseconds. */
export const limits = {
  /** A reader's patience. A lesson may ask for more, up to `wallMsMost`. */
  wallMs: 10_000,
  wallMsMost: 60_000,
  /** From the interrupt to the termination: an `except KeyboardInterrupt` may still tidy up and print. */
  stopGraceMs: 500,
  /** Far longer than any lesson; short enough to fit a link. */
  sourceBytes: 32 * 1024,
  /** Extra files of a run, together. The test suite of CPython, as a zip, has some 10 MB; each process holds a copy. */
  filesBytes: 16 * 1024 * 1024,
  files: 100,
  /** What a person can scroll through; more would only cost memory. */
  outputChars: 64 * 1024,
  outputLines: 1_000,
  /** 20,000 events draw every handover of a minute of CPU-bound threads. */
  traceEvents: 20_000,
  /** Of these, at most so many are prints. */
  tracePrints: 2_000,
  /** A memory bomb must end as MemoryError, not as a dead tab. */
  heapBytes: 512 * 1024 * 1024,
  /** Of `multiprocessing`'s Values and Arrays, which lie outside the heap: each process may make so much. */
  sharedBytes: 128 * 1024 * 1024,
  /** Interpreters at one time, of some 50 MB each. */
  processes: 16,
  /** Interpreters that compute for threads whose C code has let go of the GIL; no more than there are cores. */
  helpers: 4,
  /** Steps of a schedule that somebody chooses by hand; they must fit a link. */
  choices: 1_000,
  /** What is told of a paused run. */
  variablesSeen: 20,
  /** Each thread owns a C stack of `threadStackBytes` in the heap. */
  threads: 1_000,
  threadStackBytes: 256 * 1024,
  mainStackBytes: 2 * 1024 * 1024,
} as const;
