/** Whether every link inside a built site leads somewhere: to a file, and where it names a part of a page, to that part. Pure. */
import { type Found, inCss, inHtml, inText } from './links.ts';

/** The files of a built site, by path from its folder: `lessons/gil/what-it-blocks/index.html`. `undefined`: not text. */
export type Files = ReadonlyMap<string, string | undefined>;

/** One sentence for each link that leads nowhere, and for each id that a page has twice. */
export function faultsOf(files: Files): string[] {
  const home = homeOf(files);
  const found = new Map(
    [...files].map(([file, text]) => [file, text === undefined ? nothing : read(file, text)]),
  );
  const faults: string[] = [];
  for (const [file, { links, ids }] of found) {
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
      faults.push(`${file}: received the id "${id}" more than once. Expected each id once in a page.`);
    for (const link of new Set(links)) {
      const fault = faultOf(link, new URL(addressOf(file), home), home, found);
      if (fault) faults.push(`${file}: received a link to "${link}". Expected ${fault}.`);
    }
  }
  return faults;
}

/** What was expected instead; undefined where all is well, or the link leads to another site. */
function faultOf(link: string, from: URL, home: URL, found: ReadonlyMap<string, Found>): string | undefined {
  if (!URL.canParse(link, from.href)) return 'an address';
  const url = new URL(link, from);
  if (url.origin !== home.origin || !/^https?:$/.test(url.protocol)) return undefined;
  if (!url.pathname.startsWith(home.pathname)) return `an address below ${home.pathname}, where the site is`;
  const path = decodeURIComponent(url.pathname.slice(home.pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const target = found.get(file);
  if (!target)
    return found.has(`${path}/index.html`) ? 'a slash at its end' : `a file ${file} in the built site`;
  const id = decodeURIComponent(url.hash.slice(1));
  // With an equals sign it is no place in the page, but something that its script reads.
  if (id === '' || id.includes('=') || scripted.has(id) || target.ids.includes(id)) return undefined;
  return `an element with the id "${id}" in ${file}`;
}

/** Parts of an address that a script reads. */
const scripted: ReadonlySet<string> = new Set(['afresh']);
const nothing: Found = { links: [], ids: [] };

function read(file: string, text: string): Found {
  if (file.endsWith('.html')) return inHtml(text);
  return file.endsWith('.css') ? inCss(text) : inText(text);
}

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Where the site believes to be: the canonical address of its first page. */
function homeOf(files: Files): URL {
  const index = files.get('index.html') ?? '';
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(index)?.[1];
  if (!canonical)
    throw new Error('index.html names no canonical address. Build the site first: npm run build.');
  return new URL(canonical);
}
