/** The marks of a listing as HTML: a button a line that has code. Written on the server, and again where a listing is renewed. */
import type { LinePlaces } from '../../engine/index.ts';
import { escaped } from '../timeline/svg.ts';
import { kindsOf, markOf, shortly } from './marks.ts';
import { placesFor, type Who } from './who.ts';

/** The button of each line, by its index, the first line's being 0. One of them takes part in the order of Tab. */
export function marksHtml(lines: readonly LinePlaces[], who: Who): readonly (string | undefined)[] {
  const html: (string | undefined)[] = [];
  for (const [index, each] of placesFor(lines, who).entries())
    html[each[0] - 1] = button(each, who, index === 0);
  return html;
}

/** Its title is its name too: it tells all there is without a script. */
function button(line: LinePlaces, who: Who, isFirst: boolean): string {
  const kinds = kindsOf(line);
  const tab = isFirst ? '' : ' tabindex="-1"';
  return `<button class="cp" data-cp="${markOf(kinds)}" data-k="${kinds.join(' ')}"${who === 'task' ? ' data-who="task"' : ''} title="${escaped(shortly(line, who))}"${tab}></button>`;
}
