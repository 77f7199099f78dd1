/**
 * A textarea of the code's own font and distances, whose text cannot be seen, over the same text in colours: for touch, for narrow
 * screens, and where the editor did not arrive.
 */
import { marksHtml } from '../checkpoints/html.ts';
import { type Tint, tinted } from './colours.ts';
import type { EditorHandle, EditorWish } from './handle.ts';
import { metricsOf } from './metrics.ts';

export function openPlain(wish: EditorWish): EditorHandle {
  const area = document.createElement('textarea');
  const { top, left, lineHeight } = metricsOf(wish.code);
  const colours = document.createElement('pre');
  const marks = document.createElement('div');
  area.className = 'plain-editor';
  area.value = wish.source;
  area.ariaLabel = wish.label;
  area.setAttribute('aria-describedby', wish.describedBy);
  area.style.setProperty('--pad', `${top}px ${left}px`);
  area.wrap = 'off';
  area.spellcheck = false;
  area.autocapitalize = 'none';
  area.autocomplete = 'off';
  area.setAttribute('autocorrect', 'off');
  colours.className = 'plain-colours';
  colours.ariaHidden = 'true';
  colours.style.padding = `${top}px ${left}px`;
  marks.className = 'plain-marks';
  marks.style.width = `${left}px`;
  let rows = 0;
  const draw = (): void => {
    colours.replaceChildren(...tinted(`${area.value}\n`).map(toSpan));
    // Beside other lines than those they were told of they would be wrong.
    const now = area.value.split('\n').length;
    if (now !== rows) marks.replaceChildren();
    rows = now;
  };
  draw();
  const changed = (): void => {
    draw();
    wish.onChange(area.value);
  };
  area.addEventListener('input', changed);
  area.addEventListener('scroll', () => {
    colours.style.translate = `${-area.scrollLeft}px ${-area.scrollTop}px`;
    marks.style.translate = `0 ${-area.scrollTop}px`;
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      wish.onRun();
      return;
    }
    if (event.key === 'Enter' && !event.isComposing) keepIndent(event, area, changed);
  });
  wish.host.replaceChildren(colours, area, marks);
  return {
    set: (source) => {
      area.value = source;
      changed();
    },
    // A textarea has no way to mark a line; the words beside the drawing name it.
    mark: () => {},
    annotate: ({ lines }, who) => {
      const html = marksHtml(lines, who).map((mark, index) =>
        mark ? `<span style="top:${top + index * lineHeight}px">${mark}</span>` : '',
      );
      marks.innerHTML = html.join('');
    },
    focus: () => area.focus({ preventScroll: true }),
    dispose: () => wish.host.replaceChildren(),
  };
}

/** A new line begins where the last one did, four spaces further after a colon. */
function keepIndent(event: KeyboardEvent, area: HTMLTextAreaElement, changed: () => void): void {
  event.preventDefault();
  const before = area.value.slice(0, area.selectionStart);
  area.setRangeText(`\n${indentAfter(before)}`, area.selectionStart, area.selectionEnd, 'end');
  changed();
}

function toSpan({ text, class: name }: Tint): Node {
  if (name === undefined) return new Text(text);
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}

export function indentAfter(before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indent = /^ */.exec(line)?.[0] ?? '';
  return /:\s*(#.*)?$/.test(line) ? `${indent}    ` : indent;
}
