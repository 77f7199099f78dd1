/** What a built file links to, and what in it can be linked to. Pure: text in, addresses out. */

export interface Found {
  /** As written: relative, absolute, with or without a `#`. */
  readonly links: readonly string[];
  readonly ids: readonly string[];
}

/** Attributes that hold addresses. */
const linking = new Set(['href', 'src', 'poster', 'data', 'action', 'data-playground']);
/** `<meta>` whose content is an address. */
const metas = new Set(['og:url', 'og:image', 'twitter:image']);

/** From HTML as Astro writes it: attributes in double quotes or bare. */
export function inHtml(html: string): Found {
  const links: string[] = [];
  const ids: string[] = [];
  const markup = html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  for (const [, tag = '', rest = ''] of markup.matchAll(
    /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*"|=[^\s">]+)?)*)\s*\/?>/gi,
  )) {
    const attributes = attributesOf(rest);
    const id = attributes.get('id');
    if (id !== undefined) ids.push(id);
    if (tag === 'meta' && metas.has(attributes.get('property') ?? attributes.get('name') ?? ''))
      links.push(attributes.get('content') ?? '');
    for (const [name, value] of attributes) if (linking.has(name) && value !== '') links.push(value);
  }
  return { links, ids };
}

/** From a sheet: what `url()` names. */
export const inCss = (css: string): Found => ({
  links: [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, url = '']) => url),
  ids: [],
});

/** From feeds, lists and plain text: every whole address. */
export const inText = (text: string): Found => ({
  links: [...text.matchAll(/https?:\/\/[^\s"'<>)\]\\]+/g)].map(([url]) => decoded(url)),
  ids: [],
});

function attributesOf(text: string): Map<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)(?:="([^"]*)"|=([^\s">]+))?/g)];
  return new Map(
    pairs.map(([, name = '', quoted, bare]) => [name.toLowerCase(), decoded(quoted ?? bare ?? '')]),
  );
}

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll(/&(amp|#38);/g, '&');
