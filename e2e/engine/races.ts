/**
 * The race table: four threads update one number without a lock. Updates are lost where a checkpoint lies between the read and
 * the write (a function's entry, a jump back, the end of most calls of C functions), and nowhere else.
 */
export interface Race {
  readonly name: string;
  /** The statements of the loop, one a line. */
  readonly update: readonly string[];
  readonly prepare?: string;
  readonly loses: boolean;
}

/** Updates per thread; there are four. */
export const UPDATES = 100_000;

const call = 'def add1(n): return n + 1';

export const races: readonly Race[] = [
  { name: 'an attribute += 1', update: ['s.v += 1'], loses: false },
  { name: 'a global += 1', update: ['counter += 1', 's.v = counter'], prepare: 'counter = 0', loses: false },
  {
    name: 'a dictionary’s value += 1',
    update: ['table[0] += 1', 's.v = table[0]'],
    prepare: 'table = {0: 0}',
    loses: false,
  },
  { name: 'a list’s item += 1', update: ['row[0] += 1', 's.v = row[0]'], prepare: 'row = [0]', loses: false },
  { name: 'three statements without a call', update: ['n = s.v', 'n = n + 1', 's.v = n'], loses: false },
  { name: 'len() in the window', update: ["s.v += len('a')"], loses: false },
  { name: 'isinstance() in the window', update: ['s.v += isinstance(1, int)'], loses: false },
  {
    name: 'a comparison and a choice in the window',
    update: ['s.v = s.v + 1 if s.v >= 0 else 0'],
    loses: false,
  },
  { name: 'list.append', update: ['items.append(1)'], prepare: 'items = []', loses: false },
  {
    name: 'next() of an itertools.count',
    update: ['next(numbers)'],
    prepare: 'import itertools\nnumbers = itertools.count()',
    loses: false,
  },
  {
    name: 'a lock round the read and the write',
    update: ['with lock: s.v = add1(s.v)'],
    prepare: `${call}\nlock = threading.Lock()`,
    loses: false,
  },

  { name: 'a Python call in the window', update: ['s.v = add1(s.v)'], prepare: call, loses: true },
  {
    name: 'a call between the read and the write',
    update: ['n = s.v', 'n = add1(n)', 's.v = n'],
    prepare: call,
    loses: true,
  },
  {
    name: 'a property',
    update: ['p.v += 1', 's.v = p._v'],
    prepare:
      'class P:\n    _v = 0\n    @property\n    def v(self): return self._v\n    @v.setter\n    def v(self, n): self._v = n\np = P()',
    loses: true,
  },
  {
    name: 'a for loop in the window',
    update: ['n = s.v', 'for _ in (0, 1): pass', 's.v = n + 1'],
    loses: true,
  },
  {
    name: 'a while loop in the window',
    update: ['n = s.v', 'i = 0', 'while i < 2: i += 1', 's.v = n + 1'],
    loses: true,
  },
  { name: 'int() in the window', update: ["s.v += int('1')"], loses: true },
  { name: 'int() of an int in the window', update: ['s.v += int(1)'], loses: true },
  { name: 'max() in the window', update: ['s.v = max(s.v + 1, 0)'], loses: true },
  { name: 'a method in C in the window', update: ["s.v += '1'.count('1')"], loses: true },
  {
    name: '__add__ in the window',
    update: ['s.v = s.v + one'],
    prepare: 'class One:\n    def __radd__(self, n): return n + 1\none = One()',
    loses: true,
  },
  {
    name: 'a lock round the write only',
    update: ['n = add1(s.v)', 'with lock: s.v = n'],
    prepare: `${call}\nlock = threading.Lock()`,
    loses: true,
  },
];

/** A program that prints how many of its updates were lost. */
export const raceProgram = ({ update, prepare = '' }: Race): string => `
import threading
class S: v = 0
s = S()
${prepare}
def work():
    global counter
    for _ in range(${UPDATES}):
        ${update.join('\n        ')}
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
done = ${/items/.test(prepare) ? 'len(items)' : /count\(/.test(prepare) ? 'next(numbers)' : 's.v'}
print(${4 * UPDATES} - done)
`;
