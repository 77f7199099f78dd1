import { expect, test } from 'vitest';
import { toMarkup } from '../timeline/svg.ts';
import { timeline } from '../timeline/timeline.ts';
import { mixed, roundRobin } from '../timeline/traces.ts';
import { viewOf } from '../timeline/view.ts';
import { poster } from './poster.ts';

const about = {
  title: 'Four threads, four cores',
  url: 'https://example.org/lessons/gil/what-it-blocks/',
  file: 'broken.py',
  python: '3.14.2',
  version: '0.1.0',
  date: new Date('2026-11-22T12:00:00Z'),
};

test('a picture says what ran, where it can be seen, and with which versions', () => {
  const markup = toMarkup(poster(viewOf(timeline(roundRobin(4, 240)), false), about).drawing);
  expect(markup).toContain('https://example.org/lessons/gil/what-it-blocks/');
  expect(markup).toMatch(
    /broken\.py {2}· {2}4 threads {2}· {2}1\.20 s {2}· {2}CPython 3\.14\.2 {2}· {2}22 November 2026/,
  );
  expect(markup).toContain('Speaking Stick 0.1.0');
});

test('its key names only what is seen in it', () => {
  const words = (view: ReturnType<typeof viewOf>): string => toMarkup(poster(view, about).drawing);
  const plain = words(viewOf(timeline(roundRobin(4, 240)), false));
  expect(plain).not.toContain('sleeping');
  expect(words(viewOf(timeline(mixed(4, 60, 900)), false))).toContain('sleeping');
});

test('a run of two hundred threads makes a tall picture, and one of one process a low one', () => {
  const tall = poster(viewOf(timeline(mixed(200, 4000, 20_000)), false), about);
  expect(tall.width).toBe(1200);
  expect(tall.height).toBeGreaterThan(600);
});
