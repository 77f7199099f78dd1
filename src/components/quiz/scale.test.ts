import { expect, test } from 'vitest';
import {
  callsAt,
  callsOfSlider,
  positionOf,
  roundCalls,
  scale,
  secondsText,
  sliderMost,
  sliderOfCalls,
  ticks,
} from './scale.ts';

test('a quarter of a call is the left end, thirty-two calls the right one', () => {
  expect(positionOf(scale.least)).toBe(0);
  expect(positionOf(scale.most)).toBe(1);
  expect(callsAt(0)).toBe(0.25);
  expect(callsAt(1)).toBe(32);
});

test('every step of one seventh doubles', () => {
  for (let step = 0; step < 7; step++) expect(callsAt((step + 1) / 7) / callsAt(step / 7)).toBeCloseTo(2, 10);
});

test('what lies beyond the scale is drawn at its end', () => {
  expect(positionOf(1000)).toBe(1);
  expect(positionOf(0.001)).toBe(0);
  expect(positionOf(0)).toBe(0);
});

test('each slider position survives the way to calls and back', () => {
  for (let value = 0; value <= sliderMost; value++) expect(sliderOfCalls(callsOfSlider(value))).toBe(value);
});

test('one call and four calls are exact slider positions', () => {
  expect(callsOfSlider(sliderOfCalls(1))).toBe(1);
  expect(callsOfSlider(sliderOfCalls(4))).toBe(4);
});

test('calls are rounded as one would say them', () => {
  expect(roundCalls(0.254)).toBe(0.25);
  expect(roundCalls(0.97)).toBe(1);
  expect(roundCalls(4.07)).toBe(4.1);
  expect(roundCalls(11.6)).toBe(12);
});

test('seconds keep figures that mean something', () => {
  expect(secondsText(0.0784)).toBe('0.078');
  expect(secondsText(1.2748)).toBe('1.27');
  expect(secondsText(12.74)).toBe('12.7');
});

test('the ticks are evenly spaced', () => {
  const gaps = ticks.slice(1).map((tick, index) => tick.x - (ticks[index]?.x ?? 0));
  for (const gap of gaps) expect(gap).toBeCloseTo(100 / 7, 10);
});
