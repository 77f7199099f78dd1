/** What kind of source an address is, so that a reader knows what stands behind it. Pure. */

export const sourceKinds = ['docs', 'pep', 'code', 'issue', 'article', 'paper', 'talk'] as const;
export type SourceKind = (typeof sourceKinds)[number];

const kinds: readonly (readonly [SourceKind, RegExp])[] = [
  ['docs', /^https:\/\/(docs\.python\.org|[a-z0-9-]+\.readthedocs\.io)\//],
  ['pep', /^https:\/\/peps\.python\.org\//],
  ['issue', /^https:\/\/(github\.com\/[^/]+\/[^/]+\/(issues|pull|discussions)\/|bugs\.python\.org\/)/],
  ['code', /^https:\/\/(github\.com\/[^/]+\/[^/]+\/(blob|tree|commit)\/|hg\.python\.org\/)/],
  ['paper', /^https:\/\/(doi\.org|arxiv\.org|dl\.acm\.org)\//],
];

/** Where no rule fits it is an article. */
export const kindOf = (url: string): SourceKind => kinds.find(([, form]) => form.test(url))?.[0] ?? 'article';
