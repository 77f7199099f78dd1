/** Where the reader is in a lesson, and how each step of the rail stands to that. */

export type Standing = 'said' | 'now' | 'next';

export interface Step {
  /** Top of the section on the screen, in pixels; `undefined` where it is covered. */
  readonly top: number | undefined;
}

export interface View {
  readonly steps: readonly Step[];
  readonly height: number;
  /** Whether the page is scrolled to its very end. */
  readonly atEnd: boolean;
}

/** Index of the step that holds the stick: the last one that has come up past the reading line. */
export function holder({ steps, height, atEnd }: View): number {
  const line = height * 0.45;
  let index = 0;
  steps.forEach((step, i) => {
    if (step.top === undefined) return;
    if (step.top < line || atEnd) index = i;
  });
  return index;
}

export const standing = (index: number, held: number): Standing =>
  index === held ? 'now' : index < held ? 'said' : 'next';
