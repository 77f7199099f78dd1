/** A run as rows of text: every lane, those too small to be drawn included. Pure. */
import { strings } from './strings.ts';
import type { Drawn, Tally } from './timeline.ts';

export interface Row {
  readonly name: string;
  /** What the program calls it. Untrusted text. */
  readonly called: string;
  readonly figures: readonly string[];
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What is told only where some lane has something of it. */
const optional = ['blocked', 'slept', 'native', 'idle'] as const satisfies readonly (keyof Tally)[];

export function tableOf(drawn: Drawn): Table {
  const { columns } = strings;
  const lanes = [...drawn.lanes.filter((lane) => !lane.isRest), ...drawn.folded, ...drawn.aside];
  const told = optional.filter((key) => lanes.some(({ tally }) => tally[key] >= 0.5));
  return {
    columns: [
      columns.name(drawn.by),
      columns.turns,
      columns.held,
      columns.waited,
      ...told.map((key) => columns[key]),
      columns.end,
    ],
    rows: lanes
      .toSorted((a, b) => a.start - b.start)
      .map(({ name, called, tally, end }) => ({
        name,
        called: name === called ? '' : called.slice(0, 60),
        figures: [
          String(tally.turns),
          strings.ms(tally.held),
          strings.ms(tally.waited),
          ...told.map((key) =>
            key === 'blocked' ? strings.blocked(tally.blocked, tally.locks) : strings.ms(tally[key]),
          ),
          end === undefined ? strings.unfinished : strings.ms(end),
        ],
      })),
  };
}
