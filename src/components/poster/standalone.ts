/**
 * Makes a drawing independent of the page: what its style sheets say becomes attributes of each element. Programs for slides and
 * documents know attributes, but neither classes nor variables.
 */
import { type SvgNode, toElement } from '../timeline/svg.ts';
import { embeddedFonts } from './faces.ts';

/** Each is a presentation attribute of SVG, with the value that need not be said. */
const properties: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  opacity: '1',
  'paint-order': 'normal',
};
const ofText = ['font-family', 'font-size', 'font-weight'];

/** The SVG file's text, in the colours that the page has now. `host` is where the page's styles for it hold. */
export async function standalone(drawing: SvgNode, host: HTMLElement): Promise<string> {
  const fonts = await embeddedFonts(['Sofia Sans SC', 'Besley']);
  const bench = document.createElement('div');
  bench.className = 'tl poster-bench';
  const drawn = toElement(drawing);
  bench.append(drawn);
  host.append(bench);
  try {
    inline(drawn);
  } finally {
    bench.remove();
  }
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = fonts;
  drawn.prepend(style);
  return new XMLSerializer().serializeToString(withoutInnerSheets(drawn));
}

function inline(root: SVGElement): void {
  const all = [root, ...root.querySelectorAll<SVGElement>('*')];
  // First read everything, then write: each the other way round would lay out the page once an element.
  const looks = all.map(lookOf);
  for (const [index, element] of all.entries()) {
    element.removeAttribute('class');
    for (const [name, value] of looks[index] ?? []) element.setAttribute(name, value);
  }
}

function lookOf(element: SVGElement): [string, string][] {
  if (!element.matches('path, text, tspan, rect, circle')) return [];
  const style = getComputedStyle(element);
  const look = Object.entries(properties).flatMap(([name, common]): [string, string][] => {
    const value = style.getPropertyValue(name);
    return value === common || value === '' ? [] : [[name, value]];
  });
  if (!element.matches('text, tspan')) return look;
  return [...look, ...ofText.map((name): [string, string] => [name, style.getPropertyValue(name)])];
}

/** The lanes lie in an inner `svg` for the replay's sake; a plain group is understood everywhere. */
function withoutInnerSheets(root: SVGElement): SVGElement {
  for (const inner of root.querySelectorAll('svg')) {
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    group.append(...inner.childNodes);
    inner.replaceWith(group);
  }
  return root;
}
