/** What a program asks of an editor, and what it gets: the same for Monaco and for a textarea. Types only. */
import type { Analysis } from '../../engine/index.ts';
import type { Who } from '../checkpoints/who.ts';

export interface EditorWish {
  /** Empty, absolutely placed over the static code. */
  readonly host: HTMLElement;
  /** The static code: its font and distances are copied, so that nothing moves. */
  readonly code: HTMLElement;
  readonly source: string;
  readonly label: string;
  /** The id of the hint on keys. */
  readonly describedBy: string;
  readonly onChange: (source: string) => void;
  /** The reader wants to know about a line, counted from 1, whose text begins `top` pixels below the top of the host. */
  readonly onAsk: (line: number, top: number) => void;
  /** Ctrl+Enter, or Cmd+Enter. */
  readonly onRun: () => void;
}

export interface EditorHandle {
  /** Replaces the text, as one step that can be undone. */
  set(source: string): void;
  /** Marks a whole line, counted from 1, as the one a run was at; null marks none. */
  mark(line: number | null): void;
  /** Marks where others can get in, and what compile() complains of. */
  annotate(analysis: Analysis, who: Who): void;
  focus(): void;
  dispose(): void;
}

/** What the editor's own chunk exports. */
export interface EditorModule {
  open(wish: EditorWish): Promise<EditorHandle>;
}
