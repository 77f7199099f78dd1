/** Short texts in which `code` stands between backticks, as pieces of HTML. Pure. */
export interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/** Unpaired backticks are text. */
export const pieces = (text: string): Piece[] =>
  text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^`[^`]+`$/.test(part) ? { text: part.slice(1, -1), isCode: true } : { text: part, isCode: false },
    );
