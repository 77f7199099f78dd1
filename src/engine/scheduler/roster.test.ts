import { expect, test } from 'vitest';
import type { PyProxy } from '../interpreter/pyodide.ts';
import type { Recorder } from './recorder.ts';
import { Roster } from './roster.ts';
import { TIMED_OUT, WOKEN } from './thread.ts';

const waits = (why: 'lock' | 'sleep') => ({ why, detail: 0, call: '', on: '', holder: 0 });

function setUp({ isKept = true } = {}) {
  let now = 0;
  const said: string[] = [];
  const say = (word: string) => (thread: number) => said.push(`${word} ${thread}`);
  const record: Recorder = {
    hasRoom: true,
    start: say('start'),
    take: say('take'),
    drop: say('drop'),
    wait: say('wait'),
    wake: (thread, at) => said.push(`wake ${thread}${at === undefined ? '' : ` at ${at}`}`),
    end: say('end'),
  };
  const roster = new Roster(
    record,
    () => now,
    () => isKept,
  );
  const stack = { base: 0, bytes: 0, exception: 0 };
  const add = (name: string) => roster.add({ name, isMain: name === 'main', stack, body: {} as PyProxy });
  const pass = (ms: number) => {
    now += ms;
  };
  return { roster, add, pass, said };
}

test('threads run in the order in which they became ready', () => {
  const { roster, add } = setUp();
  const [a, b] = [add('main'), add('b')];
  expect(roster.take()).toBe(a);
  roster.makeReady(a, WOKEN);
  expect(roster.take()).toBe(b);
  expect(roster.take()).toBe(a);
  expect(roster.take()).toBeUndefined();
});

test('a sleeper becomes ready when its time has come, and counts as ready since then', () => {
  const { roster, add, pass, said } = setUp();
  const thread = add('main');
  roster.take();
  roster.block(thread, 10, waits('sleep'));
  expect(roster.contended()).toBe(false);
  expect(roster.nextDue).toBe(10);
  pass(12);
  expect(roster.contended()).toBe(true);
  expect(roster.firstReadySince).toBe(10);
  expect(thread.reason).toBe(TIMED_OUT);
  expect(said).toEqual(['start 1', 'wake 1 at 10']);
});

test('a wake that nobody kept waiting is told as it happens', () => {
  const { roster, add, pass, said } = setUp({ isKept: false });
  const thread = add('main');
  roster.take();
  roster.block(thread, 10, waits('sleep'));
  pass(12);
  expect(roster.contended()).toBe(true);
  expect(said).toEqual(['start 1', 'wake 1']);
});

test('who was woken is not woken again by the timer of that wait', () => {
  const { roster, add, pass } = setUp();
  const thread = add('main');
  roster.take();
  roster.block(thread, 10, waits('lock'));
  roster.unblock(thread, WOKEN);
  expect(roster.take()).toBe(thread);
  roster.block(thread, -1, waits('lock'));
  pass(20);
  expect(roster.contended()).toBe(false);
  expect(roster.blocked()).toEqual([thread]);
});

test('a thread that is gone is found no more', () => {
  const { roster, add, said } = setUp();
  const thread = add('b');
  roster.remove(thread);
  expect(roster.find(thread.id)).toBeUndefined();
  expect(roster.size).toBe(0);
  expect(said).toEqual(['start 1', 'end 1']);
});

test('at the end only the main thread is kept: no wake and no timer brings another back', () => {
  const { roster, add, pass } = setUp();
  const [main, daemon, ready] = [add('main'), add('daemon'), add('ready')];
  roster.take();
  roster.take();
  roster.block(daemon, 10, waits('sleep'));
  roster.keepMain();
  pass(20);
  expect(roster.contended()).toBe(false);
  expect(roster.find(daemon.id)).toBeUndefined();
  expect(roster.find(ready.id)).toBeUndefined();
  expect(roster.find(main.id)).toBe(main);
});
