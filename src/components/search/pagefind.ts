/** What the search needs of Pagefind, which the build leaves beside the pages. The only place that knows it. */

export interface Hit {
  readonly url: string;
  readonly title: string;
  /** A passage, in pieces; those that were searched for are marked. */
  readonly passage: readonly { readonly text: string; readonly isMarked: boolean }[];
}

export interface Hits {
  readonly total: number;
  readonly hits: readonly Hit[];
}

interface Pagefind {
  options(options: { readonly baseUrl: string; readonly excerptLength: number }): Promise<void>;
  /** `null` where a newer search has begun meanwhile. */
  debouncedSearch(
    query: string,
    options: object,
    ms: number,
  ): Promise<{
    readonly results: readonly { data(): Promise<PagefindData> }[];
  } | null>;
}

interface PagefindData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

let loaded: Promise<Pagefind> | undefined;

/** `folder`: where the index is; `baseUrl`: where the site is. Rejects where the index does not load, and tries again at the next call. */
export async function search(
  query: string,
  { folder, baseUrl }: { readonly folder: string; readonly baseUrl: string },
  most: number,
): Promise<Hits | undefined> {
  loaded ??= load(folder, baseUrl);
  loaded.catch(() => {
    loaded = undefined;
  });
  const found = await (await loaded).debouncedSearch(query, {}, 120);
  if (!found) return undefined;
  const data = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
  return { total: found.results.length, hits: data.map(toHit) };
}

async function load(folder: string, baseUrl: string): Promise<Pagefind> {
  const url = `${folder}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  await pagefind.options({ baseUrl, excerptLength: 24 });
  return pagefind;
}

const toHit = ({ url, excerpt, meta }: PagefindData): Hit => ({
  url,
  title: meta['title'] ?? url,
  passage: passageOf(excerpt),
});

/** Pagefind gives markup, escaped but for its marks; we make text of it, and put that into the page as text. */
export function passageOf(excerpt: string): Hit['passage'] {
  const pieces = excerpt.split(/<\/?mark>/);
  return pieces
    .map((piece, i) => ({ text: unescaped(piece), isMarked: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  amp: '&',
};

const unescaped = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|#39|#x27|amp);/g, (_, name: string) => entities[name] ?? '');
