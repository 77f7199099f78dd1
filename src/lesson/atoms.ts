/** The smallest pieces of the front matter's schema. */
import { z } from 'astro/zod';

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
export const program = z.string().regex(/^[a-z0-9_]+\.py$/, 'a .py file of the lesson’s folder');
export const sentence = z.string().min(8);
/** `gil/what-it-blocks` */
export const lessonId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a lesson’s track and slug, like gil/what-it-blocks');
export const httpsUrl = z.url({ protocol: /^https$/ });

/** An object whose misspelt keys fail the build, with those there are. */
export const strict = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Received the key ${issue.keys.join(', ')}. Expected only: ${Object.keys(shape).join(', ')}.`
        : undefined,
  });

/** A regular expression that compiles. */
export const pattern = z.string().superRefine((source, context) => {
  if (groupsOf(source) === undefined)
    context.addIssue({ code: 'custom', message: `Received "${source}". Expected a regular expression.` });
});

/** A regular expression with exactly one group, which takes what is asked for out of what a program printed. */
export const reads = pattern.superRefine((source, context) => {
  const groups = groupsOf(source);
  if (groups !== undefined && groups !== 1)
    context.addIssue({
      code: 'custom',
      message: `Received "${source}", with ${groups} groups. Expected a regular expression with exactly one.`,
    });
});

function groupsOf(source: string): number | undefined {
  try {
    // With an empty alternative it matches everything, and tells all its groups.
    return (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;
  } catch {
    return undefined;
  }
}
