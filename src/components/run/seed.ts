/** The seed of a schedule in an address: `#seed=4711`. Written and read here only. */
import { fieldsOf } from './hash.ts';

const largest = 2 ** 32 - 1;
/** Few digits, so that a seed can be said aloud; enough for any number of runs. */
const drawnBelow = 1_000_000;

/** Undefined where the address names none, or none that can be. */
export function seedIn(hash: string): number | undefined {
  return asSeed(fieldsOf(hash).get('seed') ?? undefined);
}

/** From whatever came out of a link, a store or a field. */
export function asSeed(value: unknown): number | undefined {
  const seed = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed <= largest
    ? seed
    : undefined;
}

export const drawSeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % drawnBelow;
