/** Who waits for what in a deadlock, in words for the reader. */
import type { StuckThread } from '../outcome.ts';
import type { Asked, ChannelId, End, SemaphoreId, StuckReport } from '../wire.ts';
import type { Reports } from './deadlock.ts';
import type { Process } from './process.ts';

export interface Names {
  /** "Lock", "RLock", "Semaphore"… */
  semaphore(id: SemaphoreId): string;
  find(pid: number): Process | undefined;
  /** Counts the run's processes from 0. */
  index(process: Process): number;
}

export function stuckThreads(reports: Reports, names: Names): StuckThread[] {
  const inOrder = [...reports].sort(([a], [b]) => a.pid - b.pid);
  const all = inOrder.flatMap(([process, threads]) => threads.map((report) => ({ process, report })));
  const holder = (id: SemaphoreId) => all.find(({ report }) => report.holds.includes(id));
  const waiter = (id: SemaphoreId) =>
    all.find(({ process, report }) => {
      const asked = questionOf(process, report);
      return asked?.name === 'acquire' && asked.semaphore === id;
    });
  return all.map(({ process, report }) => ({
    name: nameOf(process, report),
    process: names.index(process),
    waitsFor: waitsFor(questionOf(process, report), report, process, [...reports.keys()], holder, names),
    holds: [
      ...report.locks,
      ...report.holds.flatMap((id) => held(id, report, names.semaphore(id), waiter(id))),
    ],
    line: report.line,
    tasks: report.tasks,
  }));
}

type Found = { readonly process: Process; readonly report: StuckReport } | undefined;

const questionOf = (process: Process, { why, detail }: StuckReport): Asked | undefined =>
  why === 'process' ? process.questions.get(detail)?.operation : undefined;

/** A child's main thread goes by the name of its process. */
const nameOf = (process: Process, { name }: StuckReport): string => {
  if (process.parent === 0) return name;
  return name === 'MainThread' ? process.label : `${name} of ${process.label}`;
};

/** With the name that it has in that process, if it has one: "results, an RLock". */
const named = (id: SemaphoreId, { names }: StuckReport, label: string): string => {
  const kind = `${label === 'RLock' ? 'an' : 'a'} ${label}`;
  return names[id] ? `${names[id]}, ${kind}` : kind;
};

/** Locks only: who has taken a semaphore of another kind does not hold it up. */
const held = (id: SemaphoreId, report: StuckReport, label: string, waiter: Found): string[] => {
  if (!label.endsWith('Lock')) return [];
  return [
    `${named(id, report, label)}${waiter ? ` that ${nameOf(waiter.process, waiter.report)} waits for` : ''}`,
  ];
};

function waitsFor(
  asked: Asked | undefined,
  report: StuckReport,
  process: Process,
  processes: readonly Process[],
  holder: (id: SemaphoreId) => Found,
  names: Names,
): string {
  const others = (channel: ChannelId, end: End) => {
    const found = processes.filter((each) => each !== process && each.holdings.has(channel, end));
    return found.map(({ label, parent }) => (parent === 0 ? 'the main process' : label)).join(' or ');
  };
  switch (asked?.name) {
    case 'acquire': {
      const found = holder(asked.semaphore);
      const by = found ? `${nameOf(found.process, found.report)} holds` : 'nobody will release';
      return `${named(asked.semaphore, report, names.semaphore(asked.semaphore))} that ${by}`;
    }
    case 'receive': {
      const senders = others(asked.channel, 'write');
      if (senders) return `a message from ${senders}`;
      return 'a message on a pipe whose other end is open in this process alone';
    }
    case 'send': {
      const readers = others(asked.channel, 'read');
      return `room in a full pipe that ${readers || 'this process alone'} could read from`;
    }
    case 'wait':
      return asked.handles
        .map((handle) => {
          const found = names.find(handle);
          if (found) return `the end of ${found.label}`;
          return `a message from ${others(handle, 'write') || 'its own process'}`;
        })
        .join(', or ');
    case 'accept':
      return 'a connection, and nobody connects';
    default:
      return inOneProcess(report);
  }
}

function inOneProcess({ why, on, holder, isOwn }: StuckReport): string {
  if (why === 'join' && holder) return `the end of ${holder}`;
  if (why !== 'lock') return WAITS_FOR[why];
  if (on.endsWith('()')) return `${on} to return`;
  if (on.startsWith('a job')) return on;
  if (isOwn) return `${on || 'a lock'}, which it holds itself`;
  if (holder) return `${on || 'a lock'}, which ${holder} holds`;
  return on ? `${on}, which nobody will release` : WAITS_FOR.lock;
}

const WAITS_FOR: Readonly<Record<StuckReport['why'], string>> = {
  gil: 'the GIL',
  lock: 'a lock that nobody will release',
  sleep: 'the end of a sleep',
  join: 'the end of another thread',
  native: 'C code that computes',
  select: 'events, and none will come',
  process: 'another process',
};
