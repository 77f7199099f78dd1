/** A sheet that comes with a script, and not before: what only a script shows costs a reader who came to read nothing. */

/** `css`: of `import css from './x.css?inline'`; imported plainly it would be a part of the page's own sheet. */
export function addSheet(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
