/**
 * Checks at the wall: what comes out of the frame was made beside untrusted code. Nothing is believed by its type alone; sizes
 * and numbers are bounded, and whatever does not fit is refused as a whole.
 */
import { limits } from './limits.ts';
import type { Choice, EngineInfo, Outcome, OutputChunk, RunNews, ThreadSeen, Variable } from './outcome.ts';
import type { TraceEvent } from './trace.ts';

const OUTCOMES: readonly string[] = ['printed', 'raised', 'deadlock', 'stopped', 'crashed'];
const EVENTS: readonly string[] = ['start', 'take', 'drop', 'wait', 'wake', 'print', 'end'];
const DROPS: readonly string[] = ['preempted', 'shared-lock', 'blocked', 'ended'];
const WAITS: readonly string[] = ['gil', 'lock', 'sleep', 'join', 'select', 'native', 'process'];
const LONGEST_TEXT = 1_000;
const MOST_TASKS = 100;
const MOST_HELD = 1_000;

export function checkInfo(value: unknown): EngineInfo {
  const info = record(value);
  return {
    python: shortText(info['python']),
    isolated: info['isolated'] === true,
    clockStep: time(info['clockStep']),
    bootMs: time(info['bootMs']),
    plainBecause: shortText(info['plainBecause']),
  };
}

export function checkNews(value: unknown): RunNews {
  const news = record(value);
  if (news['type'] === 'begun') return { type: 'begun' };
  if (news['type'] === 'output')
    return { type: 'output', chunks: list(news['chunks'], 1_000).map(checkChunk) };
  if (news['type'] === 'trace')
    return { type: 'trace', events: list(news['events'], limits.traceEvents).map(checkEvent) };
  if (news['type'] === 'choice') return { type: 'choice', choice: checkChoice(news['choice']) };
  return refuse('news of an unknown kind');
}

export function checkOutcome(value: unknown): Outcome {
  const outcome = record(value);
  const trace = record(outcome['trace']);
  const output = list(outcome['output'], limits.outputChars).map(checkChunk);
  if (output.reduce((sum, chunk) => sum + chunk.text.length, 0) > limits.outputChars)
    return refuse('more output than the limit');
  const shared = {
    output,
    outputDropped: time(outcome['outputDropped']),
    linesDropped: time(outcome['linesDropped']),
    elapsed: time(outcome['elapsed']),
    trace: {
      events: list(trace['events'], limits.traceEvents).map(checkEvent),
      end: time(trace['end']),
      dropped: time(trace['dropped']),
      clockStep: time(trace['clockStep']),
    },
  };
  switch (oneOf(outcome['kind'], OUTCOMES)) {
    case 'raised':
      return {
        ...shared,
        kind: 'raised',
        exitCode: finite(outcome['exitCode']),
        error: shortText(outcome['error']),
      };
    case 'deadlock':
      return { ...shared, kind: 'deadlock', stuck: list(outcome['stuck'], limits.threads).map(checkStuck) };
    case 'stopped':
      return { ...shared, kind: 'stopped', by: outcome['by'] === 'wall-clock' ? 'wall-clock' : 'reader' };
    case 'crashed':
      return { ...shared, kind: 'crashed', why: shortText(outcome['why']) };
    default:
      return { ...shared, kind: 'printed' };
  }
}

function checkChoice(value: unknown): Choice {
  const choice = record(value);
  return {
    taken: list(choice['taken'], limits.choices).map(time),
    threads: list(choice['threads'], limits.threads).map(checkThread),
    globals: checkVariables(choice['globals']),
  };
}

function checkThread(value: unknown): ThreadSeen {
  const thread = record(value);
  return {
    id: time(thread['id']),
    name: shortText(thread['name']),
    isReady: thread['isReady'] === true,
    waitsFor: shortText(thread['waitsFor']),
    line: time(thread['line']),
    holds: list(thread['holds'], MOST_HELD).map(shortText),
    locals: checkVariables(thread['locals']),
  };
}

const checkVariables = (value: unknown): Variable[] =>
  list(value, limits.variablesSeen).map((each) => {
    const variable = record(each);
    return { name: shortText(variable['name']), value: shortText(variable['value']) };
  });

function checkEvent(value: unknown): TraceEvent {
  const event = record(value);
  const shared = { at: time(event['at']), lane: time(event['lane']) };
  const type = oneOf(event['type'], EVENTS) as TraceEvent['type'];
  if (type === 'start')
    return { ...shared, type, process: time(event['process']), name: shortText(event['name']) };
  if (type === 'drop') {
    const why = oneOf(event['why'], DROPS) as never;
    return event['line'] === undefined
      ? { ...shared, type, why }
      : { ...shared, type, why, line: time(event['line']) };
  }
  if (type === 'wait') {
    return {
      ...shared,
      type,
      for: oneOf(event['for'], WAITS) as never,
      ...(event['call'] !== undefined && { call: shortText(event['call']) }),
      ...(event['on'] !== undefined && { on: shortText(event['on']) }),
      ...(event['holder'] !== undefined && { holder: time(event['holder']) }),
    };
  }
  if (type === 'print')
    return { ...shared, type, stream: stream(event['stream']), text: shortText(event['text']) };
  return { ...shared, type };
}

const checkChunk = (value: unknown): OutputChunk => {
  const chunk = record(value);
  return { stream: stream(chunk['stream']), text: text(chunk['text'], limits.outputChars) };
};

const checkStuck = (value: unknown) => {
  const stuck = record(value);
  return {
    name: shortText(stuck['name']),
    process: time(stuck['process']),
    waitsFor: shortText(stuck['waitsFor']),
    holds: list(stuck['holds'], MOST_HELD).map(shortText),
    line: time(stuck['line']),
    tasks: list(stuck['tasks'], MOST_TASKS).map((value) => {
      const task = record(value);
      return {
        name: shortText(task['name']),
        waitsFor: shortText(task['waitsFor']),
        line: time(task['line']),
      };
    }),
  };
};

const refuse = (what: string): never => {
  throw new Error(`The engine sent something it should not: ${what}. The run is discarded; run it again.`);
};

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : refuse('no record');

const list = (value: unknown, most: number): readonly unknown[] =>
  Array.isArray(value) && value.length <= most ? value : refuse('no list, or too long a one');

const finite = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse('no finite number');

const time = (value: unknown): number => (finite(value) >= 0 ? finite(value) : refuse('a negative number'));

const text = (value: unknown, most: number): string =>
  typeof value === 'string' && value.length <= most ? value : refuse('no text, or too long a one');

const shortText = (value: unknown): string => text(value, LONGEST_TEXT);

const stream = (value: unknown) => oneOf(value, ['out', 'err']) as 'out' | 'err';

const oneOf = (value: unknown, known: readonly string[]): string =>
  typeof value === 'string' && known.includes(value) ? value : refuse('an unknown word');
