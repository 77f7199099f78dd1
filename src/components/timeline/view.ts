/** What of a finished run is in view: folded or not, through which lens, pointing where. Pure. */
import { type Cursor, pointed } from './cursor.ts';
import { firstLens, type Lens, showing, within, zoomed } from './lens.ts';
import { crowd } from './plan.ts';
import { type Drawn, unfolded } from './timeline.ts';

export interface View {
  readonly drawn: Drawn;
  /** As it is before it is unfolded. */
  readonly whole: Drawn;
  /** Undefined where the whole run is in view. */
  readonly lens: Lens | undefined;
  /** The span that is told about. */
  readonly cursor: Cursor | undefined;
}

export type ViewEvent =
  | { readonly type: 'look'; readonly lens: Lens }
  /** `around`: the moment, in ms, that stays where it is. */
  | { readonly type: 'zoom'; readonly factor: number; readonly around?: number | undefined }
  | { readonly type: 'point'; readonly cursor: Cursor | undefined }
  /** By key: the lens follows. */
  | { readonly type: 'go'; readonly cursor: Cursor }
  | { readonly type: 'fold'; readonly isFolded: boolean };

export const viewOf = (drawn: Drawn, isNarrow: boolean): View => ({
  drawn,
  whole: drawn,
  lens: firstLens(drawn, isNarrow),
  cursor: undefined,
});

export function next(view: View, event: ViewEvent): View {
  const { drawn, whole, lens } = view;
  const { end } = drawn;
  switch (event.type) {
    case 'look':
      return lens ? { ...view, lens: within(end, event.lens) } : view;
    case 'zoom':
      return { ...view, lens: zoomedIn(view, event.factor, event.around) };
    case 'point':
      return isSame(view.cursor, event.cursor) ? view : { ...view, cursor: event.cursor };
    case 'go': {
      const span = pointed(drawn, event.cursor)?.span;
      const follows = lens && span ? showing(lens, span.from, span.to, end) : lens;
      return { ...view, cursor: event.cursor, lens: follows };
    }
    case 'fold': {
      if (event.isFolded) return { ...view, drawn: whole, cursor: undefined };
      const all = unfolded(whole);
      const isMap = all.lanes.length >= crowd;
      return {
        ...view,
        drawn: all,
        cursor: undefined,
        lens: lens ?? (isMap ? { at: 0, span: end } : undefined),
      };
    }
  }
}

/** A run without a lens gets one when it is magnified for the first time; one of many lanes keeps it. */
function zoomedIn({ drawn, lens }: View, factor: number, around: number | undefined): Lens | undefined {
  const { end } = drawn;
  if (!lens && factor >= 1) return undefined;
  return zoomed(lens ?? { at: 0, span: end }, factor, end, around);
}

const isSame = (a: Cursor | undefined, b: Cursor | undefined): boolean =>
  a === b || (a !== undefined && a.lane === b?.lane && a.span === b.span);
