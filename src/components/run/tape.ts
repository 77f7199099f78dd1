/** The output of a run as text on the page. What the program prints is untrusted: it only ever becomes text nodes. */
import type { OutputChunk } from '../../engine/index.ts';
import { strings } from './strings.ts';

/** Makes `tape` show `chunks`, touching only what changed: printing goes on at the end. */
export function showTape(tape: HTMLElement, chunks: readonly OutputChunk[]): void {
  tape.hidden = chunks.length === 0;
  for (const [index, chunk] of chunks.entries()) {
    const shown = tape.children[index];
    if (!(shown instanceof HTMLElement) || shown.dataset['stream'] !== chunk.stream) {
      while (tape.children.length > index) tape.lastElementChild?.remove();
      tape.append(pieceOf(chunk));
    } else write(shown, chunk.text);
  }
  while (tape.children.length > chunks.length) tape.lastElementChild?.remove();
}

function pieceOf({ stream, text }: OutputChunk): HTMLElement {
  const piece = document.createElement('span');
  piece.dataset['stream'] = stream;
  if (stream === 'err') {
    const mark = document.createElement('b');
    mark.textContent = strings.errorOutput;
    piece.append(mark);
  }
  piece.append(text);
  return piece;
}

/** Appends where the text only grew, so that a screen reader hears the new part alone. */
function write(piece: HTMLElement, text: string): void {
  const node = piece.lastChild;
  if (!(node instanceof Text) || node.data === text) return;
  if (text.startsWith(node.data)) node.appendData(text.slice(node.data.length));
  else node.data = text;
}
