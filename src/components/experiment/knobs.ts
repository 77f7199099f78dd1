/** Knobs of a program: top-level assignments that the reader turns. The program stays a program that any Python can run. Pure. */

export type KnobValue = number | string;

/** The source with each knob's assignment saying its value. Throws where the source has no such assignment. */
export function withKnobs(source: string, values: Readonly<Record<string, KnobValue>>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    const assignment = assignmentOf(name);
    if (!assignment.test(text))
      throw new Error(
        `The program has no line "${name} = …" at its top level. Add it, or correct the knob's name in the front matter.`,
      );
    // A function: in a replacement text "$" would have a meaning.
    return text.replace(assignment, () => `${name} = ${literal(value)}`);
  }, source);
}

/** The whole line, at the left edge: the first one counts. */
export const assignmentOf = (name: string): RegExp => new RegExp(`^${name} = .*$`, 'm');

/** JSON's strings and finite numbers are Python's too. */
const literal = (value: KnobValue): string => JSON.stringify(value);
