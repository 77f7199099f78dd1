/** Who can get in between two lines of a program: another thread or, where an event loop has the only thread, another task. Pure. */
import type { LinePlaces } from '../../engine/index.ts';

export type Who = 'thread' | 'task';

const startsThreads =
  /\b(threading|_thread|ThreadPool\w*|to_thread|run_in_executor|concurrent\.futures|multiprocessing)\b/;
const hasLoop = /\basyncio\b/;

/** Told by the words of the source: a program that names no threads starts none of its own. */
export const whoIn = (source: string): Who =>
  hasLoop.test(source) && !startsThreads.test(source) ? 'task' : 'thread';

/** The places where they can: tasks change at awaits only. */
export const placesFor = (lines: readonly LinePlaces[], who: Who): readonly LinePlaces[] =>
  who === 'thread'
    ? lines
    : lines.map(([line, places]): LinePlaces => [line, places.filter(([kind]) => kind === 'await')]);
