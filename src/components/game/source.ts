/** A lesson's program with other values for some of its constants. Pure; throws where the program has no such constant. */
import { assignmentOf } from '../experiment/knobs.ts';

export function sourceWith(source: string, set: string, where: string): string {
  return set
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .reduce((text, part) => {
      const [name = '', value = ''] = part.split('=').map((side) => side.trim());
      const line = assignmentOf(name);
      if (!/^\w+$/.test(name) || !value || !line.test(text))
        throw new Error(
          `${where} sets "${part}". Expected a constant at the program's top level, as in set="ROUNDS = 2".`,
        );
      return text.replace(line, `${name} = ${value}`);
    }, source);
}
