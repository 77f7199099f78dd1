/** What an editor must know of Python to indent it: brackets, comments, and that a colon opens a block. */
import type * as monaco from 'monaco-editor/editor/editor.api.js';

export const pythonRules = (
  indent: monaco.languages.IndentAction.Indent,
): monaco.languages.LanguageConfiguration => ({
  comments: { lineComment: '#' },
  brackets: [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ],
  onEnterRules: [{ beforeText: /:\s*(#.*)?$/, action: { indentAction: indent } }],
});
