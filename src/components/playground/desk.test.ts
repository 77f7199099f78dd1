import { expect, test } from 'vitest';
import { type Desk, isEdited, nameFault, next, opened, projectOn } from './desk.ts';
import { projectOf } from './project.ts';

const origin = { kind: 'site', id: 'race.py' } as const;
const fresh = opened(origin, projectOf('print(1)'));
const names = (desk: Desk): string[] => desk.files.map(({ name }) => name);
const add = (desk: Desk, name: string): Desk => next(desk, { type: 'add', name, text: '' });

test('a program untouched is not edited; white space at its end does not count', () => {
  expect(isEdited(fresh)).toBe(false);
  const { front: id } = fresh;
  expect(isEdited(next(fresh, { type: 'edit', id, text: 'print(1)\n' }))).toBe(false);
  expect(isEdited(next(fresh, { type: 'edit', id, text: 'print(2)' }))).toBe(true);
  expect(isEdited(next(fresh, { type: 'set', mode: 'behind-the-lock' }))).toBe(true);
});

test('a file is added to the front, renamed without losing its editor, and removed', () => {
  const two = add(fresh, 'helper.py');
  expect(names(two)).toEqual(['main.py', 'helper.py']);
  expect(two.front).toBe(two.files[1]?.id);
  const renamed = next(two, { type: 'rename', id: two.front, name: 'tools.py' });
  expect(names(renamed)).toEqual(['main.py', 'tools.py']);
  expect(renamed.files[1]?.id).toBe(two.files[1]?.id);
  const one = next(renamed, { type: 'remove', id: renamed.front });
  expect(names(one)).toEqual(['main.py']);
  expect(one.front).toBe(fresh.front);
});

test('the program itself cannot be removed, nor stop being Python', () => {
  expect(next(fresh, { type: 'remove', id: fresh.front })).toBe(fresh);
  expect(nameFault(fresh, 'main.txt', fresh.front)).toBe('not-python');
});

test('names that are taken, or that no module could have, are refused', () => {
  const two = add(fresh, 'helper.py');
  expect(nameFault(two, 'helper.py')).toBe('taken');
  expect(nameFault(two, 'helper.py', two.front)).toBeUndefined();
  for (const name of ['', 'a b.py', '../x.py', 'x', '1.py', 'x.exe', '__proto__'])
    expect(nameFault(two, name)).toBe('form');
  expect(add(two, 'helper.py')).toBe(two);
});

test('there are at most twelve files', () => {
  let desk = fresh;
  for (let n = 0; n < 20; n++) desk = add(desk, `m${n}.py`);
  expect(desk.files.length).toBe(12);
  expect(nameFault(desk, 'more.py')).toBe('too-many');
});

test('a reset can be taken back until something is changed', () => {
  const mine = add(next(fresh, { type: 'edit', id: fresh.front, text: 'mine' }), 'helper.py');
  const reset = next(mine, { type: 'reset' });
  expect(projectOn(reset)).toEqual(fresh.original);
  expect(reset.files[0].id).toBe(mine.files[0].id);
  expect(projectOn(next(reset, { type: 'undo-reset' }))).toEqual(projectOn(mine));
  const changed = next(reset, { type: 'edit', id: reset.front, text: 'other' });
  expect(next(changed, { type: 'undo-reset' })).toBe(changed);
});

test('another program opened has editors of its own', () => {
  const other = next(fresh, {
    type: 'open',
    origin: { kind: 'link', hash: '#code=1.x' },
    original: projectOf('2'),
    project: projectOf('2'),
  });
  expect(other.front).not.toBe(fresh.front);
});
