import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hashOf, linkBytes, readLink } from './link.ts';
import { inflated, toBase64url } from './pack.ts';
import { type Project, projectOf } from './project.ts';

const source = 'import threading\nprint("… ok 🐍")\n';
const packed = (text: string): string => toBase64url(deflateRawSync(text));

async function hash(project: Project): Promise<string> {
  const made = await hashOf(project);
  if (made.type !== 'hash') throw new Error(made.type);
  return made.hash;
}
const faultOf = async (hash: string): Promise<string> => {
  const link = await readLink(hash);
  return link.type === 'fault' ? link.fault.kind : link.type;
};

test('a program comes out of its link as it went in', async () => {
  const project = projectOf(source);
  const made = await hash(project);
  expect(made).toMatch(/^#code=1\.[A-Za-z0-9_-]+$/);
  expect(await readLink(made)).toEqual({ type: 'project', project });
});

test('the form is raw deflate in base64url, as anybody can make it', async () => {
  expect(await readLink(`#code=1.${packed(source)}`)).toEqual({
    type: 'project',
    project: projectOf(source),
  });
});

test('several files, the lock, the limit and the schedule go along', async () => {
  const project: Project = {
    files: [
      { name: 'work.py', text: 'import helper\n' },
      { name: 'helper.py', text: '' },
    ],
    mode: 'behind-the-lock',
    wallMs: 60_000,
    seed: 4711,
  };
  const made = await hash(project);
  expect(made).toMatch(/^#files=1\.[A-Za-z0-9_-]+&mode=behind-the-lock&limit=60&seed=4711$/);
  expect(await readLink(made)).toEqual({ type: 'project', project });
});

test('an empty program is a program', async () => {
  expect(await readLink(await hash(projectOf('')))).toEqual({ type: 'project', project: projectOf('') });
});

test('programs of chance come out as they went in, or are refused as too large', async () => {
  const random = generator(7);
  for (let round = 0; round < 60; round++) {
    const text = Array.from({ length: Math.floor(random() * 5000) }, () =>
      String.fromCodePoint(10 + Math.floor(random() ** 4 * 55_000)),
    ).join('');
    const made = await hashOf(projectOf(text));
    if (made.type === 'too-large') expect(new TextEncoder().encode(text).length).toBeGreaterThan(linkBytes);
    else expect(await readLink(made.hash)).toEqual({ type: 'project', project: projectOf(text) });
  }
});

test('a link cut or changed anywhere is read, or is a fault: never an exception', async () => {
  const random = generator(11);
  const whole = await hash(projectOf(source.repeat(20)));
  for (let round = 0; round < 200; round++) {
    const at = 8 + Math.floor(random() * (whole.length - 8));
    const letter = String.fromCharCode(33 + Math.floor(random() * 94));
    const changed = round % 2 ? whole.slice(0, at) : `${whole.slice(0, at)}${letter}${whole.slice(at + 1)}`;
    expect(['project', 'damaged', 'too-large', 'not-a-program']).toContain(await faultOf(changed));
  }
  for (let at = 9; at < whole.length; at++)
    expect(await faultOf(whole.slice(0, at)), `cut at ${at}`).toBe('damaged');
});

test('what is wrong with a link is told apart', async () => {
  expect(await faultOf('')).toBe('none');
  expect(await faultOf('#main')).toBe('none');
  expect(await faultOf(`#code=2.${packed(source)}`)).toBe('version');
  expect(await faultOf(`#code=${packed(source)}`)).toBe('version');
  expect(await faultOf('#code=1.a+b/')).toBe('damaged');
  expect(await faultOf('#code=1.')).toBe('damaged');
  expect(await faultOf(`#code=1.${toBase64url(deflateRawSync(Buffer.from([0xff, 0xfe, 0x41])))}`)).toBe(
    'not-a-program',
  );
  expect(await faultOf(`#files=1.${packed('[1]')}`)).toBe('not-a-program');
  expect(await faultOf(`#files=1.${packed('{"main.py": 1}')}`)).toBe('not-a-program');
  expect(await faultOf(`#files=1.${packed('{"../evil.py": ""}')}`)).toBe('not-a-program');
  expect(await faultOf(`#files=1.${packed('{"__proto__": ""}')}`)).toBe('not-a-program');
  expect(await faultOf(`#files=1.${packed('{"data.txt": ""}')}`)).toBe('not-a-program');
  expect(await faultOf('#open=gil/what-it-blocks/broken.py')).toBe('site');
});

test('the largest program fits, one byte more does not, neither way', async () => {
  const largest = 'x'.repeat(linkBytes);
  expect((await hashOf(projectOf(largest))).type).toBe('hash');
  expect(await hashOf(projectOf(`${largest}x`))).toEqual({ type: 'too-large', bytes: linkBytes + 1 });
  expect(await faultOf(`#code=1.${packed(largest)}`)).toBe('project');
  expect(await faultOf(`#code=1.${packed(`${largest}x`)}`)).toBe('too-large');
  expect(await faultOf(`#code=1.${'A'.repeat(20_000)}`)).toBe('too-large');
});

test('a bomb is put down long before it has unpacked', async () => {
  const bomb = deflateRawSync(Buffer.alloc(8_000_000));
  expect(bomb.length).toBeLessThan(linkBytes);
  expect(await inflated(bomb, linkBytes)).toBe('too-large');
});

/** Numbers of chance that are the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
