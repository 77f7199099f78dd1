/** Kinds of work, and the tools for them: what a lesson's `measures` may name. */
export const works = ['waiting', 'blocking', 'computing', 'c-code'] as const;
export type Work = (typeof works)[number];

export const tools = ['one-by-one', 'threads', 'asyncio', 'processes'] as const;
export type Tool = (typeof tools)[number];
