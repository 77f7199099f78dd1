/** A run as rows of text: every lane, those too small to be drawn included. Pure. */
import { strings } from './strings.ts';
import type { Drawn } from './timeline.ts';

export interface Row {
  readonly name: string;
  /** What the program calls it. Untrusted text. */
  readonly called: string;
  readonly figures: readonly string[];
}

export const cells = (drawn: Drawn): Row[] =>
  [...drawn.lanes, ...drawn.aside]
    .toSorted((a, b) => a.start - b.start)
    .map(({ name, called, tally, end }) => ({
      name,
      called: called.slice(0, 60),
      figures: [
        String(tally.turns),
        strings.ms(tally.held),
        strings.ms(tally.waited),
        strings.ms(tally.blocked + tally.slept),
        end === undefined ? strings.unfinished : strings.ms(end),
      ],
    }));
