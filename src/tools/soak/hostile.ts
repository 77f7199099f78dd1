/** Hostile programs, each with the outcomes that are right for it: between them, good programs must come out as ever. */
import type { Outcome } from '../../engine/index.ts';
import { chance } from './random.ts';

export interface Hostile {
  readonly name: string;
  readonly source: string;
  /** As `told` tells it. */
  readonly ends: RegExp;
  readonly wallMs?: number;
}

const HOSTILE: readonly [Hostile, ...Hostile[]] = [
  { name: 'exits at once', source: 'import os; os._exit(3)', ends: /^raised 3/ },
  {
    name: 'scribbles over the heap',
    source: 'import ctypes; ctypes.memset(1024, 255, 20_000_000)',
    ends: /^crashed/,
  },
  {
    name: 'recurses in C',
    source: 'class A:\n  def __repr__(self): return repr(self)\nrepr(A())',
    ends: /^raised 1 RecursionError/,
  },
  { name: 'recurses', source: 'def f(): f()\nf()', ends: /^raised 1 RecursionError/ },
  { name: 'never ends', source: 'while True: pass', ends: /^stopped/, wallMs: 150 },
  {
    name: 'never ends, whatever comes',
    source: 'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
    ends: /^stopped/,
    wallMs: 150,
  },
  { name: 'computes in C for ever', source: 'sum(range(10**12))', ends: /^stopped/, wallMs: 150 },
  { name: 'floods the output', source: 'for i in range(20_000): print(i)', ends: /^printed 19000 dropped/ },
  { name: 'prints one long line', source: 'print("x" * 5_000_000)', ends: /^printed 1 dropped/ },
  { name: 'prints what cannot be', source: 'print("\\ud800")', ends: /^raised 1 UnicodeEncodeError/ },
  { name: 'forges its end', source: 'import js\njs.postMessage("exit")', ends: /^raised 1 AttributeError/ },
  { name: 'closes its worker', source: 'import js\njs.close()', ends: /^raised 1 AttributeError/ },
  {
    name: 'asks the network',
    source: 'import js\njs.fetch("http://127.0.0.1:9/")',
    ends: /^raised 1 AttributeError/,
  },
  {
    name: 'kills itself',
    source: 'import os, signal\nos.kill(os.getpid(), signal.SIGTERM)',
    ends: /^raised -15/,
  },
  {
    name: 'spoils its builtins',
    source: 'import builtins\nfor each in list(vars(builtins)): delattr(builtins, each)',
    ends: /^(printed|raised)/,
  },
  {
    name: 'takes away the event loop',
    source:
      'import js, time\njs.setTimeout = js.MessageChannel = js.Promise = js.performance = None\ntime.sleep(0.01)\nprint(1)',
    ends: /^(printed|raised|crashed|stopped|deadlock)/,
    wallMs: 500,
  },
  {
    name: 'locks itself out',
    source: 'import threading\nlock = threading.Lock()\nlock.acquire(); lock.acquire()',
    ends: /^deadlock/,
  },
  {
    name: 'leaves a crowd behind',
    source:
      'import threading\ndef f():\n    while True: pass\nfor _ in range(6): threading.Thread(target=f, daemon=True).start()',
    ends: /^printed/,
  },
  {
    name: 'asks nonsense of the engine',
    source:
      '_ = __import__("_host"); _.tell("close", -1, "x"); _.tell("kill", 10**9, 9); _.share(-1, -1); _.wake(10**8)',
    ends: /^(printed|raised|crashed)/,
  },
  {
    name: 'eats the heap',
    source: 'l = []\nwhile True: l.append(bytearray(90_000_000))',
    ends: /^raised 1 MemoryError/,
  },
];

/** Hostile program `index` of `seed`: in the first round all of them, after that at random. */
export function hostileProgram(seed: number, index: number): Hostile {
  return HOSTILE[index] ?? chance(seed * 7_919 + index).pick(HOSTILE);
}

/** An outcome in few words: "raised 1 MemoryError", "printed 19000 dropped". */
export function told(outcome: Outcome): string {
  const dropped = outcome.linesDropped > 0 ? ` ${outcome.linesDropped} dropped` : '';
  if (outcome.kind === 'raised') return `raised ${outcome.exitCode} ${outcome.error}${dropped}`;
  return `${outcome.kind}${dropped}`;
}
