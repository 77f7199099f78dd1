/** What a card shows, as the tree of boxes that satori lays out: the program, its question, and never its answer. */
import { at, type Box, box, drawing, path, type Style, type Type, text } from './boxes.ts';
import { colour } from './colours.ts';
import type { CodeRow } from './inked.ts';
import { program } from './program.ts';
import { strings } from './strings.ts';

export const cardSize = { width: 1200, height: 630 } as const;

export interface CardContent {
  readonly title: string;
  readonly summary: string;
  readonly code: readonly CodeRow[];
}

/** What every card shows. */
export function sharedTree(): Box {
  const headline: Type & Style = { ...at(56, 112, 436), font: 'Besley', size: 76, line: 0.99 };
  return page({ background: colour('paper') }, [brand(), text(strings.headline, headline), lanes()]);
}

/** What only this card shows, to be laid over what every card does. */
export function cardTree({ title, summary, code }: CardContent): Box {
  return page({}, [
    box({ ...at(58, 290, 404), display: 'flex', flexDirection: 'column', gap: 10 }, [
      text(title, { font: 'Besley', size: 31, line: 1.16, clamp: 2 }),
      text(summary, { font: 'Sofia', size: 25, line: 1.3, clamp: 3, color: colour('ink-2') }),
    ]),
    ...program(code),
  ]);
}

const page = (style: Style, children: readonly Box[]): Box =>
  box({ ...cardSize, position: 'relative', display: 'flex', color: colour('ink'), ...style }, children);

function brand(): Box {
  const mark = drawing(36, 26, { width: 58, height: 42 }, [
    path('M1 11H35M1 23H35', colour('edge'), 1),
    {
      type: 'path',
      props: { d: 'M3 2H17V11H3zM19 14H33V23H19z', fill: colour('ink') },
    },
    path('M3 11H18V23H33', colour('stick-edge'), 5.4),
    path('M3 11H18V23H33', colour('stick'), 2.9),
  ]);
  const style = { ...at(56, 44, 420), display: 'flex', alignItems: 'center', gap: 14 };
  return box(style, [mark, text(strings.site, { font: 'Besley', size: 27, line: 1 })]);
}

/** Four lanes and one stick. What comes is drawn as waiting, whatever it will be. */
function lanes(): Box {
  const waiting = [0, 1, 2, 3].map((lane) => ({
    type: 'path',
    props: {
      d: `M58 ${38 + lane * 30}H1200`,
      stroke: colour('edge'),
      strokeWidth: 2.2,
      strokeDasharray: '2.2 6',
    },
  }));
  return box({ ...at(0, 484, 1200), display: 'flex' }, [
    drawing(1200, 146, { width: 1200, height: 146 }, [
      ...waiting,
      { type: 'rect', props: { x: 58, y: 10, width: 230, height: 28, fill: colour('lane-1') } },
      path('M58 38H288', colour('stick-edge'), 15),
      path('M58 38H288', colour('stick'), 9.5),
    ]),
  ]);
}
