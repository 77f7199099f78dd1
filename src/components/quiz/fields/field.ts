/** One field of the form: reads what the reader does there, and paints what has been said. The interface of all fields. */
import type { Said } from '../prediction.ts';
import type { UnitLabel } from '../strings.ts';

/** One call: not timed yet, being timed, never to be timed; or timed, here or in the recording. */
export type Unit =
  | { readonly state: 'later' | 'measuring' | 'never' }
  | { readonly state: 'measured' | 'recorded'; readonly seconds: number };

export interface FieldView {
  readonly unit: Unit;
  readonly unitLabel: UnitLabel;
  /** Whether the chosen option prints no time. */
  readonly timeless: boolean;
}

export interface Field {
  /** What the reader did in it before its script was there: the browser's own controls take a click without us. */
  early(): Said;
  paint(said: Said, view: FieldView): void;
}

/** Undefined where the form has no such field. */
export type MakeField = (
  form: HTMLElement,
  tell: (said: Said) => void,
  signal: AbortSignal,
) => Field | undefined;
