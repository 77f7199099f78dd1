/** A run while it goes on: what is known so far, drawn on a time scale that grows when the run outgrows it. */
import { processOf, type TraceEvent } from '../../engine/index.ts';
import { band, laneNames } from './band.ts';
import { secondsAxis } from './draw.ts';
import { type By, Fold } from './fold.ts';
import { shortened } from './names.ts';
import { plan } from './plan.ts';
import { strings } from './strings.ts';
import { type SvgNode, svg } from './svg.ts';
import { folded, type Lane, named } from './timeline.ts';

/** What a run of this program looked like before: its lanes stand ready, and the scale need not jump. */
export interface Expectation {
  readonly names: readonly string[];
  readonly end: number;
  readonly hasLens: boolean;
}

export const noExpectation: Expectation = { names: [], end: 1000, hasLens: false };

/** How long after its last news a run is drawn as going on unchanged: news comes in batches. */
const patience = 150;

export class LiveRun {
  readonly #expected: Expectation;
  readonly #events: TraceEvent[] = [];
  #fold = new Fold('thread');
  #by: By = 'thread';
  #scale: number;

  constructor(expected: Expectation) {
    this.#expected = expected;
    this.#scale = Math.max(200, expected.end * 1.1);
  }

  push(events: readonly TraceEvent[]): void {
    this.#events.push(...events);
    const isSecondProcess = this.#by === 'thread' && events.some(({ lane }) => processOf(lane) > 0);
    // Its threads, and those of the first, are drawn as one lane each from here on.
    if (isSecondProcess) this.#by = 'process';
    if (isSecondProcess) this.#fold = new Fold('process');
    this.#fold.push(isSecondProcess ? this.#events : events);
  }

  /** The drawing at `now`, in milliseconds since the run began. */
  draw(now: number, width: number): SvgNode {
    while (now > this.#scale * 0.98) this.#scale *= 1.5;
    const known = Math.max(this.#events.at(-1)?.at ?? 0, now - patience);
    const lanes = this.#lanes(known);
    const where = plan(
      width,
      this.#scale,
      lanes.map((lane) => lane.label),
      this.#expected.hasLens,
    );
    const { overview, axis } = where;
    const height = axis + 26;
    return svg(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, class: 'tl-live', 'aria-hidden': 'true' },
      ...band(lanes, overview),
      ...laneNames(lanes, overview),
      svg(
        'g',
        { class: 'tl-axis' },
        svg('path', { d: `M${overview.left} ${axis}H${overview.right}` }),
        ...secondsAxis(this.#scale, where),
        svg(
          'text',
          { x: overview.right, y: axis + 21, 'text-anchor': 'end', class: 'tl-total' },
          strings.clock(now),
        ),
      ),
    );
  }

  /** The main lane only where nothing else is there to see, or where it was drawn before. */
  #lanes(known: number): Lane[] {
    const all = named(this.#fold.strands(known), this.#by);
    const others = all.filter((lane) => !lane.isMain);
    const awaited = this.#expected.names.filter((name) => !all.some((lane) => lane.name === name)).map(empty);
    const showsMain = others.length + awaited.length === 0 || this.#expected.names.includes('main');
    return [...folded([...(showsMain ? all : others), ...awaited]).lanes];
  }
}

/** A lane that has not begun. */
const empty = (name: string): Lane => ({
  name,
  label: shortened(name),
  called: '',
  id: -1,
  isMain: false,
  isRest: false,
  colour: 1,
  start: 0,
  end: undefined,
  spans: [],
  tally: { turns: 0, held: 0, waited: 0, blocked: 0, locks: [], slept: 0, native: 0, idle: 0 },
});
