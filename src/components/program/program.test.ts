import { expect, test } from 'vitest';
import { next, resting, wishOf } from './program.ts';
import { strings } from './strings.ts';
import { tagRow } from './tag-row.ts';

const source = 'print(1)';

test('an untouched program is wished for by its own name', () => {
  expect(wishOf(resting(source), 'fixed.py', source)).toEqual({
    key: 'fixed.py',
    file: 'fixed.py',
    source,
    mode: 'freely',
    edited: false,
  });
});

test('behind the lock it is another run of the same program', () => {
  const state = next(resting(source), { type: 'choose', mode: 'behind-the-lock' });
  expect(wishOf(state, 'fixed.py', source)).toMatchObject({ key: 'fixed.py behind-the-lock', edited: false });
});

test('an edited program is the reader’s own; edited back it is the original again', () => {
  const mine = next(resting(source), { type: 'edit', source: 'print(2)' });
  expect(wishOf(mine, 'broken.py', source)).toMatchObject({ key: 'mine:broken.py', edited: true });
  const back = next(mine, { type: 'edit', source: `${source}\n` });
  expect(wishOf(back, 'broken.py', source)).toMatchObject({ key: 'broken.py', edited: false });
});

test('what was said outlasts the editor’s coming, and not a change or a run', () => {
  const said = next(next(resting(source), { type: 'open-editor' }), { type: 'said', text: 'Copied.' });
  const opened = next(said, { type: 'editor-opened', hasFailed: false });
  expect(next(opened, { type: 'edit', source }).said).toBe('Copied.');
  expect(next(opened, { type: 'edit', source: 'print(2)' }).said).toBe('');
  expect(next(opened, { type: 'running', mode: 'freely' }).said).toBe('');
});

test('a program longer than the engine takes is refused in words', () => {
  const state = next(resting(source), { type: 'edit', source: 'x'.repeat(40_000) });
  expect(wishOf(state, 'broken.py', source)).toBe(strings.tooLong(40_000, 32 * 1024));
});

test('on a phone the tag stands where no line runs under it: in the marked lines, else beside them', () => {
  const long = 'x'.repeat(40);
  expect(tagRow(`a\n${long}\nshort\n${long}`, [2, 3])).toBe(2);
  expect(tagRow(`a\nshort\n${long}\n${long}`, [2, 3])).toBe(1);
  expect(tagRow(`${long}\n${long}\nb`, [2, 2])).toBe(2);
  expect(tagRow(`a\n${long}`, [2, 2])).toBe(0);
  expect(tagRow(`${long}x\n${long}`, [2, 2])).toBe(1);
});
