/** A program of the playground: its files, of which the first one runs, and how it is to run. Pure. */

import { limits, type Mode } from '../../engine/index.ts';
import { asSeed } from '../run/seed.ts';
import { isSameText } from '../same-text.ts';

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export interface Project {
  /** Never empty; the first is the program, the others lie beside it. */
  readonly files: readonly [SourceFile, ...SourceFile[]];
  readonly mode: Mode;
  /** Wall-clock limit in milliseconds: one of `walls`. */
  readonly wallMs: number;
  /** Of a schedule that is the same at every run; undefined where clocks decide. */
  readonly seed?: number | undefined;
}

export const walls = [limits.wallMs, 30_000, limits.wallMsMost] as const;
export const mainName = 'main.py';
/** As many tabs as a person can keep in mind. */
export const filesMost = 12;

export const projectOf = (text: string, name = mainName): Project => ({
  files: [{ name, text }],
  mode: 'freely',
  wallMs: limits.wallMs,
});

/** Modules must be importable by their name; the others are data for `open()`. */
const namePattern = /^[A-Za-z_][A-Za-z0-9_]{0,39}\.(py|txt|csv|json)$/;

export type NameFault = 'form' | 'taken' | 'not-python';

/** What is wrong with a name for a file among `others`; the program itself must be Python. */
export function faultOfName(name: string, others: readonly string[], isMain: boolean): NameFault | undefined {
  if (!namePattern.test(name)) return 'form';
  if (isMain && !name.endsWith('.py')) return 'not-python';
  return others.includes(name) ? 'taken' : undefined;
}

/** From whatever came out of a link or a store; undefined where it is no program. */
export function asProject(
  files: readonly SourceFile[],
  mode: unknown,
  wallMs: unknown,
  given?: unknown,
): Project | undefined {
  const [main, ...others] = files;
  if (!main || files.length > filesMost) return undefined;
  const names = files.map((file) => file.name);
  const isNamed = names.every(
    (name, place) => faultOfName(name, names.slice(0, place), place === 0) === undefined,
  );
  if (!isNamed) return undefined;
  const seed = asSeed(given);
  return {
    files: [main, ...others],
    mode: mode === 'behind-the-lock' ? mode : 'freely',
    wallMs: walls.find((wall) => wall === wallMs) ?? limits.wallMs,
    ...(seed !== undefined && { seed }),
  };
}

export const isSame = (one: Project, other: Project): boolean =>
  one.mode === other.mode &&
  one.wallMs === other.wallMs &&
  one.seed === other.seed &&
  one.files.length === other.files.length &&
  one.files.every((file, place) => {
    const twin = other.files[place];
    return twin?.name === file.name && isSameText(twin.text, file.text);
  });

/** Whether it will start processes, so that interpreters can be kept ready for them. */
export const startsProcesses = ({ files }: Pick<Project, 'files'>): boolean =>
  files.some(({ text }) => /\b(multiprocessing|ProcessPoolExecutor)\b/.test(text));
