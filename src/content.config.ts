/** Where lessons come from. A track is a folder with a `track.json`; a lesson is a folder with an `index.mdx`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { strict } from './lesson/atoms.ts';
import { lessonSchema, trackSchema } from './lesson/schema.ts';

/** Swapped by tests that need a lesson of their own. */
const base = process.env['LESSONS'] ?? './content/lessons';

export const collections = {
  lessons: defineCollection({ loader: glob({ base, pattern: '*/*/index.mdx' }), schema: lessonSchema }),
  /** What a track is about, for its own page: plain Markdown, if there is one. */
  introductions: defineCollection({
    loader: glob({ base, pattern: '*/introduction.md' }),
    schema: strict({}),
  }),
  tracks: defineCollection({ loader: glob({ base, pattern: '*/track.json' }), schema: trackSchema }),
};
