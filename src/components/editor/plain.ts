/** A textarea of the code's own font and distances: for touch, for narrow screens, and where the editor did not arrive. */
import type { EditorHandle, EditorWish } from './handle.ts';
import { metricsOf } from './metrics.ts';

export function openPlain(wish: EditorWish): EditorHandle {
  const area = document.createElement('textarea');
  const { top, left } = metricsOf(wish.code);
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
  area.addEventListener('input', () => wish.onChange(area.value));
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      wish.onRun();
      return;
    }
    if (event.key === 'Enter' && !event.isComposing) keepIndent(event, area, wish);
  });
  wish.host.replaceChildren(area);
  return {
    set: (source) => {
      area.value = source;
      wish.onChange(source);
    },
    // A textarea has no way to mark a line; the words beside the drawing name it.
    mark: () => {},
    annotate: () => {},
    focus: () => area.focus({ preventScroll: true }),
    dispose: () => area.remove(),
  };
}

/** A new line begins where the last one did, four spaces further after a colon. */
function keepIndent(event: KeyboardEvent, area: HTMLTextAreaElement, wish: EditorWish): void {
  event.preventDefault();
  const before = area.value.slice(0, area.selectionStart);
  area.setRangeText(`\n${indentAfter(before)}`, area.selectionStart, area.selectionEnd, 'end');
  wish.onChange(area.value);
}

export function indentAfter(before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indent = /^ */.exec(line)?.[0] ?? '';
  return /:\s*(#.*)?$/.test(line) ? `${indent}    ` : indent;
}
