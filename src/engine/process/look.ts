/** What is seen of a process that waits for a choice: where each thread is, what it waits for, and what variables hold. */
import type { Choice, ThreadSeen, Variable } from '../outcome.ts';
import type { BlockedOn, Thread } from '../scheduler/thread.ts';

/** JSON from Python. */
export interface Looked {
  /** Of `look.py`. */
  readonly variables: string;
  /** Of `names.py`: names of locks by the scheduler's thread id. */
  readonly held: string;
}

interface Variables {
  readonly globals: readonly Pair[];
  readonly locals: Readonly<Record<string, readonly Pair[]>>;
}
type Pair = readonly [name: string, value: string];

export function choiceOf(threads: readonly Thread[], taken: readonly number[], looked: Looked): Choice {
  const { globals, locals }: Variables = JSON.parse(looked.variables);
  const held: Readonly<Record<string, readonly string[]>> = JSON.parse(looked.held);
  const nameOf = (id: number): string => threads.find((thread) => thread.id === id)?.name ?? '';
  return {
    taken,
    globals: globals.map(asVariable),
    threads: threads.map(
      (thread): ThreadSeen => ({
        id: thread.id,
        name: thread.name,
        isReady: thread.state !== 'blocked',
        waitsFor: thread.state === 'blocked' && thread.blockedOn ? inWords(thread.blockedOn, nameOf) : '',
        line: thread.line ?? 0,
        holds: held[thread.id] ?? [],
        locals: (locals[thread.id] ?? []).map(asVariable),
      }),
    ),
  };
}

/** As `look.py` reads it. */
export const threadsFor = (threads: readonly Thread[]): string =>
  JSON.stringify(Object.fromEntries(threads.map(({ id, ident, name }) => [id, [ident, name]])));

const asVariable = ([name, value]: Pair): Variable => ({ name, value });

function inWords({ why, on, holder }: BlockedOn, nameOf: (id: number) => string): string {
  const who = nameOf(holder);
  if (why === 'join') return who ? `the end of ${who}` : 'the end of another thread';
  if (why === 'sleep') return 'the end of a sleep';
  if (why !== 'lock') return 'something outside the program';
  if (on.endsWith('()')) return `${on} to return`;
  if (on.startsWith('a job')) return on;
  return who ? `${on || 'a lock'}, which ${who} holds` : on || 'a lock';
}
