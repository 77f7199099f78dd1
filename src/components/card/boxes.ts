/** The boxes that a card is made of, as satori reads them. */

export type Style = Readonly<Record<string, string | number>>;
export interface Box {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** How words are set. */
export interface Type {
  readonly font: string;
  readonly size: number;
  readonly line: number;
  readonly clamp?: number;
}

export const text = (words: string, { font, size, line, clamp, ...style }: Type & Style): Box =>
  leaf(
    {
      ...style,
      display: 'block',
      fontFamily: font,
      fontSize: size,
      lineHeight: line,
      ...(clamp && { lineClamp: clamp }),
    },
    words,
  );

export const at = (left: number, top: number, width: number): Style => ({
  position: 'absolute',
  left,
  top,
  width,
});
export const box = (style: Style, children: readonly Box[]): Box => ({
  type: 'div',
  props: { style, children },
});
export const area = (style: Style): Box => ({ type: 'div', props: { style } });
export const leaf = (style: Style, children: string): Box => ({ type: 'div', props: { style, children } });
export const path = (d: string, stroke: string, strokeWidth: number): Box => ({
  type: 'path',
  props: { d, stroke, strokeWidth, fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' },
});
export const drawing = (width: number, height: number, style: Style, children: readonly Box[]): Box => ({
  type: 'svg',
  props: { viewBox: `0 0 ${width} ${height}`, ...style, children },
});
