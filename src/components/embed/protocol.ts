/**
 * What an embed and the page around it say to each other, and how each reads it. Both sides also look at who speaks: the page at
 * the frame and its origin, the embed at its parent. Nothing here is secret, and nothing that comes in is believed unread.
 */
import { type Theme, toTheme } from './theme.ts';

/** From the embed to the page: as high as it would be without a scroll bar, in CSS pixels. */
export interface HeightMessage {
  readonly type: 'speaking-stick:height';
  readonly height: number;
}

/** From the page to the embed: the page has changed its colours. */
export interface ThemeMessage {
  readonly type: 'speaking-stick:theme';
  readonly theme: Theme;
}

/** No embed of ours is lower or higher, in CSS pixels: whatever is said, a page is not blown up. */
export const heights = { least: 200, most: 4000 } as const;

/** Whole pixels within the limits; undefined where `data` is no such message. */
export function heightIn(data: unknown): number | undefined {
  const { type, height } = fieldsOf<HeightMessage>(data);
  if (type !== 'speaking-stick:height' || typeof height !== 'number' || !Number.isFinite(height))
    return undefined;
  return Math.min(heights.most, Math.max(heights.least, Math.ceil(height)));
}

export function themeIn(data: unknown): Theme | undefined {
  const { type, theme } = fieldsOf<ThemeMessage>(data);
  return type === 'speaking-stick:theme' ? toTheme(theme) : undefined;
}

const fieldsOf = <Message>(data: unknown): { readonly [Key in keyof Message]?: unknown } =>
  typeof data === 'object' && data !== null ? data : {};
