/** The headers that hosts send, read from `public/_headers` (the format of Netlify and Cloudflare Pages): one source for all. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

interface Rule {
  /** A path, or a prefix that ends in `*`. */
  readonly pattern: string;
  readonly headers: Record<string, string>;
}

/** Later rules win over earlier ones, header by header. */
export function parseHeaders(text: string): (pathname: string) => Record<string, string> {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: {} });
      continue;
    }
    const [name, ...value] = line.split(':');
    const rule = rules.at(-1);
    if (!rule || value.length === 0)
      throw new Error(`_headers: received "${line.trim()}", expected "Name: value" below a path.`);
    rule.headers[String(name).trim()] = value.join(':').trim();
  }
  return (pathname) =>
    Object.assign({}, ...rules.filter((rule) => matches(rule.pattern, pathname)).map((rule) => rule.headers));
}

/** `pathname` from the site's base: `/lessons/gil/what-it-blocks/`. */
export const headersFor = parseHeaders(readFileSync(path.join(root, 'public/_headers'), 'utf8'));

const matches = (pattern: string, pathname: string): boolean =>
  pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
