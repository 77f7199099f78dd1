/** Which lesson needs which: whether that makes sense, and the order that follows. Pure. */

export interface Needing {
  readonly id: string;
  readonly prerequisites: readonly string[];
}

/** `path`: all lessons in their order. Every prerequisite must exist and come earlier, which rules out circles too. */
export function problemsOf(path: readonly Needing[]): string[] {
  const place = new Map(path.map(({ id }, i) => [id, i]));
  return path.flatMap(({ id, prerequisites }, i) =>
    prerequisites.flatMap((needed) => {
      const at = place.get(needed);
      const received = `${id}: the prerequisite "${needed}" `;
      if (at === undefined) return [`${received}is no lesson. Correct its id, or take it out.`];
      return at < i
        ? []
        : [`${received}does not come before it on the path. Change the order of one of the two.`];
    }),
  );
}

/** How deep each lesson lies: 0 needs nothing of the given lessons, 1 needs one of those, and so on. */
export function depths(path: readonly Needing[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id, prerequisites } of path) {
    const above = prerequisites.flatMap((needed) => found.get(needed) ?? []);
    found.set(id, above.length === 0 ? 0 : Math.max(...above) + 1);
  }
  return found;
}

/** Without the ones that another prerequisite brings along already. */
export function direct(path: readonly Needing[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, ReadonlySet<string>>();
  const result = new Map<string, readonly string[]>();
  for (const { id, prerequisites } of path) {
    const brought = new Set(prerequisites.flatMap((needed) => [...(all.get(needed) ?? [])]));
    all.set(id, new Set([...prerequisites, ...brought]));
    result.set(
      id,
      prerequisites.filter((needed) => !brought.has(needed)),
    );
  }
  return result;
}
