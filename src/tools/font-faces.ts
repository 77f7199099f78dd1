/** The site's faces, and how much of each the first screen needs. All are under the SIL Open Font Licence 1.1. */

export interface Face {
  /** The original, `public/fonts/<file>.woff2`. */
  readonly file: string;
  readonly family: string;
  readonly style?: 'italic';
  /** The weights that the cut answers for, as a `font-weight` descriptor. */
  readonly weight: string;
  /** Weights that only the original has. */
  readonly heavier?: string;
  readonly characters: string;
  /** What the original has, roughly: enough for a browser to know when to ask for it. */
  readonly all: string;
  /** OpenType features to keep. */
  readonly features: readonly string[];
  readonly axes?: Record<string, number | { min: number; max: number; default?: number }>;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const noBreak = '\u00a0';
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const latin = 'U+0-ff, U+131, U+152-153, U+2bb-2bc, U+2c6, U+2da, U+2dc, U+2000-206f, U+20ac, U+2122, U+2212';

export const faces: readonly Face[] = [
  {
    // Headings and the two big times: kerned, one weight, figures of one width.
    file: 'besley',
    family: 'Besley',
    weight: '400 700',
    characters: `${letters}${digits} ,.?!’:;-–…()${noBreak}`,
    all: latin,
    features: ['kern', 'tnum'],
    axes: { wght: 500 },
  },
  {
    file: 'literata',
    family: 'Literata',
    weight: '400',
    heavier: '500 900',
    characters: `${letters}${digits} ,.?!’“”:;-–…()/×%${noBreak}`,
    all: latin,
    // Kerning would cost a third more, and shows in headings, not at reading size.
    features: [],
    axes: { wght: 400 },
  },
  {
    // Emphasis: a word here and there, fetched only where one is in view.
    file: 'literata-italic',
    family: 'Literata',
    style: 'italic',
    weight: '400',
    heavier: '500 900',
    characters: `${letters} ,.:?!’“”/-`,
    all: latin,
    features: [],
    axes: { wght: 400 },
  },
  {
    file: 'sofia-sans-sc',
    family: '"Sofia Sans SC"',
    weight: '500 700',
    characters: `${letters}${digits} ,.?!’“”:;-–…()/·×%+=_¼½${noBreak}`,
    all: latin,
    features: ['tnum'],
    // One weight, between the label's 600 and the note's 500: a range would cost as much again. Ink and size tell them apart.
    axes: { wght: 570 },
  },
  {
    file: 'commit-mono-400',
    family: '"Commit Mono"',
    weight: '400',
    // The dot and the arrow are what the editor measures to show blanks.
    characters: `${ascii}${noBreak}·→`,
    all: 'U+0-24ff',
    features: [],
  },
  {
    // Bold is for keywords; the signs are what the editor measures to see whether a face is of one width.
    file: 'commit-mono-700',
    family: '"Commit Mono"',
    weight: '700',
    characters: 'abcdefghijklmnopqrstuvwxyzTFN|/-_%',
    all: 'U+0-24ff',
    features: [],
  },
];

export interface Fallback {
  readonly family: string;
  readonly locals: readonly string[];
  /** Width of running English text in our face, over its width in this one. */
  readonly sizeAdjust: number;
  /** Of our face, in ems. */
  readonly ascent: number;
  readonly descent: number;
}

const georgia = ['Georgia', 'Gelasio'];
const times = ['Times New Roman', 'Liberation Serif', 'Tinos'];

export const fallbacks: readonly Fallback[] = [
  { family: '"Besley Fallback"', locals: georgia, sizeAdjust: 1.14, ascent: 1.25, descent: 0.425 },
  { family: '"Besley Fallback 2"', locals: times, sizeAdjust: 1.264, ascent: 1.25, descent: 0.425 },
  { family: '"Literata Fallback"', locals: georgia, sizeAdjust: 1.061, ascent: 1.177, descent: 0.308 },
  { family: '"Literata Fallback 2"', locals: times, sizeAdjust: 1.177, ascent: 1.177, descent: 0.308 },
  {
    family: '"Sofia Sans SC Fallback"',
    locals: ['Arial', 'Liberation Sans', 'Arimo'],
    sizeAdjust: 0.927,
    ascent: 0.9,
    descent: 0.3,
  },
  {
    family: '"Commit Mono Fallback"',
    locals: ['Courier New', 'Liberation Mono', 'Cousine', 'Menlo'],
    sizeAdjust: 1,
    ascent: 0.9,
    descent: 0.2,
  },
];
