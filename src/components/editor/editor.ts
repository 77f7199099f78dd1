/**
 * The only file that names Monaco. Built on its own (src/tools/build-editor.ts) and fetched when a reader wants to edit.
 * No worker: Monaco's serves word suggestions, links and diffs, and none of these is in.
 */
import { shikiToMonaco } from '@shikijs/monaco';
import * as monaco from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/cursorUndo/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/lineSelection/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/longLinesHelper/register.js';
import 'monaco-editor/features/toggleTabFocusMode/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import { decorationsOf } from './decorations.ts';
import type { EditorHandle, EditorWish } from './handle.ts';
import { type Metrics, metricsOf } from './metrics.ts';
import { onTheme } from './page-theme.ts';
import { pythonRules } from './python.ts';
import { stickDark, stickLight } from './theme.ts';

export async function open(wish: EditorWish): Promise<EditorHandle> {
  await prepared();
  await document.fonts.ready;
  const editor = monaco.editor.create(wish.host, options(wish, metricsOf(wish.code)));
  monaco.editor.remeasureFonts();
  const stop = onTheme((theme) =>
    monaco.editor.setTheme(theme === 'dark' ? (stickDark.name ?? '') : (stickLight.name ?? '')),
  );
  editor.onDidChangeModelContent(() => wish.onChange(editor.getValue()));
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, wish.onRun);
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyI, () => ask(editor.getPosition()?.lineNumber));
  editor.onMouseDown(({ target, event }) => {
    if (target.type !== monaco.editor.MouseTargetType.GUTTER_LINE_DECORATIONS) return;
    event.preventDefault();
    ask(target.position.lineNumber);
  });
  const ask = (line: number | undefined): void => {
    if (line !== undefined) wish.onAsk(line, editor.getTopForLineNumber(line) - editor.getScrollTop());
  };
  letTabLeave(editor);
  const input = wish.host.querySelector('textarea, [role="textbox"]');
  input?.setAttribute('aria-describedby', wish.describedBy);
  await twoFrames();
  const marks = editor.createDecorationsCollection();
  const notes = editor.createDecorationsCollection();
  return {
    set: (source) => {
      const model = editor.getModel();
      if (!model) return;
      editor.pushUndoStop();
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: source }], () => null);
      editor.pushUndoStop();
    },
    mark: (line) => {
      const isThere = line !== null && line <= (editor.getModel()?.getLineCount() ?? 0);
      marks.set(isThere ? [{ range: new monaco.Range(line, 1, line, 1), options: atLine }] : []);
    },
    annotate: (analysis) => notes.set(decorationsOf(analysis, editor.getModel()?.getLineCount() ?? 0)),
    focus: () => editor.focus(),
    dispose: () => {
      stop();
      editor.getModel()?.dispose();
      editor.dispose();
    },
  };
}

const atLine: monaco.editor.IModelDecorationOptions = { isWholeLine: true, className: 'at-line' };

let preparing: Promise<void> | undefined;

/** Python, coloured by the grammar and the themes that colour the static code. */
function prepared(): Promise<void> {
  preparing ??= prepare();
  return preparing;
}

async function prepare(): Promise<void> {
  monaco.languages.register({ id: 'python' });
  monaco.languages.setLanguageConfiguration('python', pythonRules(monaco.languages.IndentAction.Indent));
  const highlighter = await createHighlighterCore({
    langs: [python],
    themes: [stickLight, stickDark],
    engine: createJavaScriptRegexEngine(),
  });
  shikiToMonaco(highlighter, monaco);
}

/** Everything that would make the editor look or measure other than the static code is off. */
const options = (wish: EditorWish, look: Metrics): monaco.editor.IStandaloneEditorConstructionOptions => ({
  value: wish.source,
  language: 'python',
  ariaLabel: wish.label,
  fontFamily: look.fontFamily,
  fontSize: look.fontSize,
  lineHeight: look.lineHeight,
  fontLigatures: false,
  padding: { top: look.top, bottom: look.bottom },
  lineNumbers: 'off',
  lineNumbersMinChars: 0,
  lineDecorationsWidth: look.left,
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'none',
  renderWhitespace: 'none',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  guides: { indentation: false },
  matchBrackets: 'near',
  // The dotted key: the object form does nothing in a standalone editor.
  ...{ 'bracketPairColorization.enabled': false },
  scrollBeyondLastLine: false,
  scrollbar: {
    vertical: 'hidden',
    horizontal: 'auto',
    alwaysConsumeMouseWheel: false,
    handleMouseWheel: true,
  },
  wordBasedSuggestions: 'off',
  quickSuggestions: false,
  links: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  tabSize: 4,
  insertSpaces: true,
  detectIndentation: false,
  automaticLayout: true,
});

/** Tab leaves the editor, as it leaves every other field. Not by the option of that name: then Ctrl+M could not make it indent. */
function letTabLeave(editor: monaco.editor.IStandaloneCodeEditor): void {
  if (!editor.getOption(monaco.editor.EditorOption.tabFocusMode))
    editor.trigger('speaking-stick', 'editor.action.toggleTabFocusMode', null);
}

const twoFrames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
