/** What is known of threads that nothing can wake any more: gathered from the scheduler and from Python. */
import type { StuckTask } from '../outcome.ts';
import type { Thread } from '../scheduler/thread.ts';
import type { SemaphoreId, StuckReport } from '../wire.ts';

/** JSON from Python. */
export interface Told {
  /** Of `tasks.py`, by ident. */
  readonly tasks: string;
  /** Of `names.py`: names of locks by the scheduler's thread id, and of semaphores by theirs. */
  readonly held: string;
  readonly semaphoreNames: string;
}

export function stuckReports(
  blocked: readonly Thread[],
  told: Told,
  semaphores: (thread: number) => readonly SemaphoreId[],
): StuckReport[] {
  const tasksOf: Readonly<Record<string, readonly StuckTask[]>> = JSON.parse(told.tasks);
  const heldBy: Readonly<Record<string, readonly string[]>> = JSON.parse(told.held);
  const names: StuckReport['names'] = JSON.parse(told.semaphoreNames);
  const nameOf = (id: number) => blocked.find((thread) => thread.id === id)?.name ?? '';
  return blocked.map(({ id, name, blockedOn, line, ident }) => ({
    name,
    why: blockedOn?.why ?? 'lock',
    detail: blockedOn?.detail ?? 0,
    on: blockedOn?.on ?? '',
    holder: nameOf(blockedOn?.holder ?? 0),
    isOwn: blockedOn?.holder === id,
    holds: semaphores(id),
    names,
    locks: heldBy[id] ?? [],
    line: line ?? 0,
    tasks: tasksOf[ident] ?? [],
  }));
}

/** As `names.py` reads them: `"1:257,2:268439552"`. */
export const identsOf = (threads: readonly Thread[]): string =>
  threads.map(({ id, ident }) => `${id}:${ident}`).join(',');
