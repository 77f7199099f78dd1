/** Traces made by hand, for tests only: nothing invented is ever shown as a run. */
import type { DropReason, Trace, TraceEvent, WaitReason } from '../../engine/index.ts';

export const lane = (process: number, thread: number): number => process * 2 ** 20 + thread;

/** One event: `[at, lane, 'take']`, `[at, lane, 'wait', 'sleep']`, `[at, lane, 'start', 'a name']`. */
export type Told = readonly [at: number, lane: number, type: TraceEvent['type'], more?: string];

export function traceOf(told: readonly Told[], end: number, dropped = 0): Trace {
  return { events: told.map(eventOf), end, dropped, clockStep: 0.005 };
}

function eventOf([at, of, type, more = '']: Told): TraceEvent {
  switch (type) {
    case 'start':
      return { at, lane: of, type, process: Math.floor(of / 2 ** 20), name: more };
    case 'drop':
      return { at, lane: of, type, why: more as DropReason };
    case 'wait':
      return { at, lane: of, type, for: more as WaitReason };
    case 'print':
      return { at, lane: of, type, stream: 'out', text: more };
    default:
      return { at, lane: of, type };
  }
}

/** `threads` threads of one process that pass the stick round every 5 ms, `turns` times in all. */
export function roundRobin(threads: number, turns: number): Trace {
  const told: Told[] = [
    [0, 0, 'start', 'MainThread'],
    [0, 0, 'take'],
  ];
  for (let i = 1; i <= threads; i++)
    told.push([0.1 * i, i, 'start', `Thread-${i}`], [0.1 * i, i, 'wait', 'gil']);
  told.push([1, 0, 'drop', 'blocked'], [1, 0, 'wait', 'join']);
  for (let turn = 0; turn < turns; turn++) {
    const who = 1 + (turn % threads);
    told.push([1 + turn * 5, who, 'take'], [6 + turn * 5, who, 'drop', 'preempted']);
  }
  const end = 1 + turns * 5;
  for (let i = 1; i <= threads; i++) told.push([end, i, 'end']);
  told.push([end, 0, 'wake'], [end, 0, 'take'], [end + 1, 0, 'drop', 'ended'], [end + 1, 0, 'end']);
  return traceOf(told, end + 1);
}

/**
 * Threads that compute, sleep, wait for a lock and for events, by turns that only look like chance: `slices` holds in all, over
 * `end` milliseconds.
 */
export function mixed(threads: number, slices: number, end: number): Trace {
  const told: Told[] = [
    [0, 0, 'start', 'MainThread'],
    [0, 0, 'take'],
  ];
  for (let i = 1; i <= threads; i++) told.push([0, i, 'start', `Thread-${i}`]);
  const step = end / (slices + 1);
  told.push([step / 2, 0, 'drop', 'blocked'], [step / 2, 0, 'wait', 'join']);
  const waits = ['lock', 'sleep', 'gil', 'select', 'gil', 'gil'] as const;
  let seed = 1;
  for (let turn = 1; turn <= slices; turn++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const who = 1 + (seed % threads);
    const at = turn * step;
    const wait = waits[seed % waits.length] ?? 'gil';
    const until = at + step * (0.4 + (seed % 600) / 1000);
    told.push([at, who, 'take'], [until, who, 'drop', wait === 'gil' ? 'preempted' : 'blocked']);
    told.push([until, who, 'wait', wait]);
  }
  for (let i = 1; i <= threads; i++) told.push([end, i, 'end']);
  return traceOf(told, end);
}
