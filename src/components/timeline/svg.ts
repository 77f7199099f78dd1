/** One description of an SVG drawing, read twice: as escaped markup on the server, as real elements in the browser. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface SvgNode {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (SvgNode | string)[];
}

/** Describes one element. Children that are strings are text, never markup. */
export const svg = (tag: string, attributes: Attributes, ...children: (SvgNode | string)[]): SvgNode => ({
  tag,
  attributes,
  children,
});

/** The drawing as markup. Everything is escaped: names of threads come from the reader's program. */
export function toMarkup(node: SvgNode | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = known(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const open = `<${node.tag}${attributes.join('')}`;
  if (node.children.length === 0) return `${open}/>`;
  return `${open}>${node.children.map(toMarkup).join('')}</${node.tag}>`;
}

/** The drawing as elements of this page. */
export function toElement(node: SvgNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', node.tag);
  for (const [name, value] of known(node.attributes)) element.setAttribute(name, value);
  for (const child of node.children) element.append(typeof child === 'string' ? child : toElement(child));
  return element;
}

/** To a tenth of a pixel: finer than any screen, and half the bytes. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;

const known = (attributes: Attributes): [string, string][] =>
  Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text made safe for markup. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
