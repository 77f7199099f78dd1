/** Writes random concurrent programs: some of the checks in `checks/`, nested in one another at random. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Chance, chance } from './random.ts';

type Range = readonly [least: number, most: number];

/** Every check, and what its arguments may be: small enough that a program takes some 50 to 500 ms. */
const CHECKS: readonly [string, readonly Range[]][] = [
  [
    'locked_counter',
    [
      [2, 5],
      [20, 300],
    ],
  ],
  [
    'reentrant',
    [
      [2, 4],
      [5, 25],
    ],
  ],
  [
    'appends',
    [
      [2, 5],
      [20, 200],
    ],
  ],
  [
    'queues',
    [
      [1, 4],
      [5, 40],
    ],
  ],
  ['ping_pong', [[3, 40]]],
  [
    'phases',
    [
      [2, 5],
      [2, 8],
    ],
  ],
  [
    'few_at_a_time',
    [
      [3, 8],
      [1, 3],
    ],
  ],
  ['signals_between', [[1, 6]]],
  ['timeouts', []],
  ['naps', [[2, 12]]],
  ['short_lives', [[3, 30]]],
  ['own_locals', [[2, 5]]],
  [
    'exceptions',
    [
      [2, 4],
      [3, 25],
    ],
  ],
  [
    'cleanups',
    [
      [2, 4],
      [5, 30],
    ],
  ],
  ['dying', [[1, 4]]],
  ['traced', [[1, 4]]],
  ['long_calls', [[1, 4]]],
  ['printing', [[1, 4]]],
  [
    'garbage',
    [
      [2, 4],
      [5, 40],
    ],
  ],
  [
    'finalizers',
    [
      [2, 4],
      [5, 40],
    ],
  ],
  ['recursion', [[10, 120]]],
  [
    'generators',
    [
      [2, 4],
      [5, 60],
    ],
  ],
  [
    'one_generator',
    [
      [2, 4],
      [5, 40],
    ],
  ],
  [
    'callbacks',
    [
      [2, 4],
      [10, 80],
    ],
  ],
  [
    'keys',
    [
      [2, 4],
      [5, 30],
    ],
  ],
  [
    'copies',
    [
      [1, 3],
      [3, 12],
    ],
  ],
  [
    'cached',
    [
      [2, 4],
      [3, 12],
    ],
  ],
  [
    'futures',
    [
      [1, 4],
      [3, 15],
    ],
  ],
  [
    'tasks',
    [
      [2, 6],
      [2, 8],
    ],
  ],
  ['streams', [[2, 6]]],
];

/** Ways to hold other checks; those that hold several take two or three. */
const SEVERAL = ['at_once', 'at_once', 'in_turn', 'pooled', 'to_threads'] as const;
const ONE = ['deep', 'handling', 'suspended'] as const;
const DEEPEST = 3;

/** The expression of program `index` of `seed`, as the last line of the program. */
export function randomBody(seed: number, index: number): string {
  const dice = chance(seed * 1_000_003 + index);
  const interval = dice.pick(['0.0002', '0.0005', '0.001', '0.002', '0.005']);
  const parts = Array.from({ length: dice.between(2, 4) }, () => part(dice, 1));
  return `soak(${interval}, at_once(${parts.join(', ')}))`;
}

/** The whole program: Python source that needs nothing else. */
export const randomProgram = (seed: number, index: number): string =>
  `${checks()}\n\n${randomBody(seed, index)}\n`;

function part(dice: Chance, depth: number): string {
  const die = depth >= DEEPEST ? 9 : dice.between(0, 9);
  if (die < 2) return several(dice, depth);
  if (die < 4) return one(dice, depth);
  const [name, ranges] = dice.pick(CHECKS as [(typeof CHECKS)[number], ...typeof CHECKS]);
  return `${name}(${ranges.map(([least, most]) => dice.between(least, most)).join(', ')})`;
}

function several(dice: Chance, depth: number): string {
  const way = dice.pick(SEVERAL);
  const parts = Array.from({ length: dice.between(2, 3) }, () => part(dice, depth + 1));
  const first = way === 'pooled' ? `${dice.between(1, 3)}, ` : '';
  return `${way}(${first}${parts.join(', ')})`;
}

function one(dice: Chance, depth: number): string {
  const way = dice.pick(ONE);
  const first = way === 'deep' ? `${dice.between(1, 40)}, ` : '';
  return `${way}(${first}${part(dice, depth + 1)})`;
}

const FILES = ['base', 'waiting', 'threads', 'language', 'pools'];
let source: string | undefined;

function checks(): string {
  source ??= FILES.map((name) =>
    readFileSync(path.join(import.meta.dirname, 'checks', `${name}.py`), 'utf8'),
  ).join('\n\n');
  return source;
}
