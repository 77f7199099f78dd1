/** Zip files for `sys.path`, held in memory: what is taken in, and what is refused with a sentence. */
import { limits } from '../../engine/index.ts';
import { strings } from './strings.ts';

export interface Zip {
  /** As the run will have it: `packages.zip`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Taken = { readonly zip: Zip } | { readonly fault: string };

/** Reads one file, to lie beside those that are there. */
export async function take(file: File, others: readonly Zip[]): Promise<Taken> {
  const room = limits.filesBytes - others.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (file.size > room) return { fault: strings.zipFaults['too-large'](file.name, limits.filesBytes) };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isZip(bytes)) return { fault: strings.zipFaults['not-a-zip'](file.name) };
    return {
      zip: {
        name: nameFor(
          file.name,
          others.map(({ name }) => name),
        ),
        bytes,
      },
    };
  } catch {
    return { fault: strings.zipFaults.unreadable(file.name) };
  }
}

/** Any name, made into one that a run takes and nobody else has; a wheel is a zip too. */
export function nameFor(given: string, taken: readonly string[]): string {
  const stem =
    given
      .replace(/\.[A-Za-z]+$/, '')
      .replace(/[^A-Za-z0-9_.-]+/g, '_')
      .replace(/^[_.-]+/, '') || 'archive';
  for (let n = 1; ; n++) {
    const name = `${stem.slice(0, 80)}${n > 1 ? `_${n}` : ''}.zip`;
    if (!taken.includes(name)) return name;
  }
}

/** The signature of a zip's first entry, or of the end of an empty one. */
export const isZip = ([p, k, a, b]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
