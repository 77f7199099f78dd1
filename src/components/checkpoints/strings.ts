/** Every word that the marks of a listing say. Translate here. */
import type { PlaceKind, Problem } from '../../engine/index.ts';
import type { Who } from './who.ts';

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** What stands in the line; goes on after "A thread can get in at". */
const place: Readonly<Record<PlaceKind, (of: string) => string>> = {
  call: (of) => (of ? `the call of ${of}` : 'a call'),
  quick: (of) => `the call of ${of}`,
  append: (of) => `the call of ${of}`,
  class: (of) => `the making of class ${of}`,
  with: (of) => `the start and the end of “with ${of}”`,
  loop: (of) => `the jump back to line ${of}`,
  start: (of) => `the start of ${of}`,
  yield: (of) => `the place where ${of} goes on after its yield`,
  await: () => 'the await',
};

const why: Readonly<Record<PlaceKind, string>> = {
  call: 'CPython looks whether it must let go of the GIL when a C function has returned. A function in Python looks as it begins, on the line of its def.',
  quick:
    'At first CPython looks when it has returned. Once the line has run a few times its call is specialised, and that form has no look.',
  append:
    'At first CPython looks when it has returned. If this is a list’s append, its call is specialised once the line has run a few times, and that form has no look.',
  class: 'The body of a class is run as a function is, and then a call makes the class of it.',
  with: 'A with statement calls __enter__ before its body and __exit__ after it; CPython looks after each. Taking a lock may also have to wait for it.',
  loop: 'CPython looks each time a loop goes round, at the jump back to its first line.',
  start: 'CPython looks when a function begins, before its first statement.',
  yield: 'CPython looks when a generator goes on after a yield.',
  await:
    'Here the task may have to wait, and the event loop runs others. That is a switch of tasks within one thread; for threads the await has no look of its own.',
};

type ByWho = Readonly<Record<Who, string>>;

export const strings = {
  group: (file: string): string => `Where a thread can get in, in ${file}`,
  toggle: {
    thread: 'Where can a thread get in?',
    task: 'Where can another task get in?',
    any: 'Where can a thread or a task get in?',
  },
  legend: {
    thread: { in: 'here', warm: 'only until it has warmed up', none: 'not here' },
    task: { task: 'here, if the await has to wait', none: 'not here' },
    any: { in: 'here', warm: 'only until it has warmed up', task: 'tasks, at an await', none: 'not here' },
  },

  line: (line: number): string => `Line ${line}`,
  in: (places: readonly string[]): string => `A thread can get in at ${joined(places)}.`,
  warm: (places: readonly string[]): string =>
    `Until it has warmed up, a thread can get in at ${joined(places)}; then nowhere in this line.`,
  task: {
    thread: 'Other tasks can run at the await; no other thread can get in.',
    task: 'Another task can get in at the await, if it has to wait.',
  } satisfies ByWho,
  none: { thread: 'No thread can get in.', task: 'No other task can get in.' } satisfies ByWho,
  place,
  why,
  whyNone: {
    thread:
      'None of this line’s own instructions looks whether the GIL is wanted. Another thread runs here only if something in the line runs Python elsewhere (a property, an __add__), or lets go of the GIL to wait.',
    task: 'All tasks share one thread, and change places at awaits only. From one await that waits to the next, a task has that thread to itself.',
  } satisfies ByWho,
  empty: (line: number): string => `Line ${line} has no code of its own.`,
  unknown: 'Where a thread can get in is told once Python has loaded and the program compiles.',

  problem: ({ kind, line, message }: Problem): string =>
    `Line ${line}${kind === 'warning' ? ', a warning' : ''}: ${message.replace(/\.$/, '')}.`,
} as const;
