/** The smallest pieces of the front matter's schema, and the closed list of misconceptions. */
import { z } from 'astro/zod';

/** Wrong ideas that options stand for. Closed: a new one is added here first, so that two lessons name it alike. */
export const misconceptions = [
  'threads-speed-up-cpu',
  'gil-thrashes',
  'no-lock-no-safety',
  'threads-need-a-lock-to-finish',
  'os-pins-threads-to-one-core',
] as const;

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
export const program = z.string().regex(/^[a-z0-9_]+\.py$/, 'a .py file of the lesson’s folder');
export const sentence = z.string().min(8);

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
