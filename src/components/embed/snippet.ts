/** The HTML that puts a question on somebody's page: a frame that needs no script, or an element that grows with its embed. */
import type { Size } from './size.ts';
import { strings } from './strings.ts';

export interface Embedded {
  readonly title: string;
  /** Absolute addresses: of the lesson, of its embed, of `embed.js`. */
  readonly lesson: string;
  readonly embed: string;
  readonly script: string;
  readonly size: Size;
  /** The source of the program. */
  readonly program: string;
}

/** Frames of this width and height are what oEmbed speaks of. */
export const width = 700;

export const iframeSnippet = ({ title, embed, size }: Embedded): string =>
  `<iframe src="${escaped(embed)}" title="${escaped(strings.title(title))}" width="100%" height="${size.wide}" style="height:${reserve(size)};border:0" loading="lazy" allow="cross-origin-isolated"></iframe>`;

/** Without the script, and wherever the embed does not come, the program is there and leads to the lesson. */
export const elementSnippet = ({ title, embed, lesson, script, size, program }: Embedded): string =>
  `<speaking-stick src="${escaped(embed)}" title="${escaped(strings.title(title))}" style="display:block;min-height:${reserve(size)}">
<pre><code>${escaped(program.trimEnd())}</code></pre>
<p><a href="${escaped(lesson)}">${escaped(strings.fallback)}</a></p>
</speaking-stick>
<script async src="${escaped(script)}"></script>`;

/** For hosts that keep neither styles nor scripts. */
export const oembedHtml = ({ title, embed, size }: Embedded): string =>
  `<iframe src="${escaped(embed)}" title="${escaped(strings.title(title))}" width="${width}" height="${size.wide}" frameborder="0"></iframe>`;

/** One height or the other, by the width of the window: 600 px less the margins of a page make one column. */
const reserve = ({ wide, narrow }: Size): string =>
  wide === narrow ? `${wide}px` : `clamp(${wide}px,(600px - 100vw)*999,${narrow}px)`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
