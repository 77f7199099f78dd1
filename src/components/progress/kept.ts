/** From JSON of the reader's own storage back to what was said. Nothing in it is believed before it has been looked at. */
import { type Confidence, confidences, type Said } from '../quiz/prediction.ts';

/** Undefined where a field is not what it should be. Fields that are not known are left out. */
export function toSaid(value: unknown): Said | undefined {
  if (!isRecord(value)) return undefined;
  const { pick, calls, text, order, count, line } = value;
  const isSound =
    isMaybe(pick, isString) &&
    isMaybe(calls, isPositive) &&
    isMaybe(text, isString) &&
    isMaybe(order, isStrings) &&
    isMaybe(count, isCount) &&
    isMaybe(line, isCount);
  if (!isSound) return undefined;
  const said = { pick, calls, text, order, count, line } as Said;
  return Object.fromEntries(Object.entries(said).filter(([, each]) => each !== undefined));
}

export const toConfidence = (value: unknown): Confidence | undefined =>
  confidences.find((each) => each === value);

export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isString = (value: unknown): value is string => typeof value === 'string';
export const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;
export const isMoment = (value: unknown): value is string =>
  isString(value) && !Number.isNaN(Date.parse(value));
export const isMaybe = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every(isString);
