/** Whether memory grew over a campaign: the last third of the samples against the first. */
import { median } from '../../lesson/claims.ts';

export interface Growth {
  /** Medians of the first and of the last third, in MB. */
  readonly from: number;
  readonly to: number;
  readonly grew: boolean;
}

/** Garbage collectors run when they like: this much, and this share, is noise. */
const NOISE_MB = 60;
const NOISE_SHARE = 1.25;

/** Undefined where there are too few samples to say. */
export function growth(megabytes: readonly number[]): Growth | undefined {
  const third = Math.floor(megabytes.length / 3);
  if (third < 2) return undefined;
  const from = median(megabytes.slice(0, third));
  const to = median(megabytes.slice(-third));
  return { from, to, grew: to > from * NOISE_SHARE + NOISE_MB };
}
