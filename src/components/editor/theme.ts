/** Our two code themes, and the classes of the static code: keywords bold, strings green, comments grey, all else ink. */
import type { ThemeRegistration } from 'shiki';

interface Inks {
  readonly ink: string;
  readonly string: string;
  readonly comment: string;
  readonly sheet: string;
  readonly selection: string;
}

/** The same colours as the tokens `--ink`, `--code-str`, `--code-com` and `--sheet`. */
const light: Inks = {
  ink: '#14211f',
  string: '#0b6059',
  comment: '#5b6a67',
  sheet: '#fafbf9',
  selection: '#14211f24',
};
const dark: Inks = {
  ink: '#e9efeb',
  string: '#7fd0c2',
  comment: '#93a29d',
  sheet: '#16211f',
  selection: '#e9efeb2e',
};

export const stickLight = theme('stick-light', 'light', light);
export const stickDark = theme('stick-dark', 'dark', dark);

/** The class of a token of the static code, told by how `stick-light` colours it. */
export function classOf(token: {
  readonly color?: string;
  readonly fontStyle?: number;
}): 'k' | 'st' | 'c' | undefined {
  if (token.color?.toLowerCase() === light.string) return 'st';
  if (token.color?.toLowerCase() === light.comment) return 'c';
  // Shiki's bit for bold.
  return token.fontStyle !== undefined && token.fontStyle > 0 && (token.fontStyle & 2) !== 0
    ? 'k'
    : undefined;
}

function theme(name: string, type: 'light' | 'dark', inks: Inks): ThemeRegistration {
  return {
    name,
    type,
    colors: {
      'editor.background': inks.sheet,
      'editor.foreground': inks.ink,
      'editor.selectionBackground': inks.selection,
      'editorCursor.foreground': inks.ink,
      'editorBracketMatch.background': '#00000000',
      'editorBracketMatch.border': inks.comment,
    },
    settings: [
      { settings: { foreground: inks.ink } },
      {
        scope: [
          'keyword.control',
          'keyword.operator.logical',
          'storage.type',
          'storage.modifier',
          'constant.language',
        ],
        // The ink is named again: the editor finds a rule by colour and style together.
        settings: { foreground: inks.ink, fontStyle: 'bold' },
      },
      {
        scope: [
          'string',
          'punctuation.definition.string',
          'storage.type.string',
          'storage.type.format',
          'constant.character.format.placeholder',
        ],
        settings: { foreground: inks.string, fontStyle: '' },
      },
      {
        scope: [
          'comment',
          'punctuation.definition.comment',
          'string.quoted.docstring',
          'string.quoted.docstring punctuation.definition.string',
        ],
        settings: { foreground: inks.comment },
      },
    ],
  };
}
