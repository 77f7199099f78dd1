/** What is compared with native Python: the lessons' programs, the checks of nested calls, and the race table. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { raceProgram, races } from '../../../e2e/engine/races.ts';
import { root } from '../paths.ts';

export interface Program {
  readonly name: string;
  readonly source: string;
  /** How often it is run on either side; more where chance decides what it prints. */
  readonly runs: number;
  /** What of its output counts; all of it where absent. */
  readonly essence?: (text: string) => string;
}

const RUNS = 3;

export const programs = (): readonly Program[] => [...lessons(), ...nested(), ...raceTable()];

function lessons(): Program[] {
  const folder = path.join(root, 'content/lessons');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => ({ name: file, source: readFileSync(path.join(folder, file), 'utf8'), runs: RUNS }));
}

/** How often threads switched is chance; that they did, and what came out, is not. */
function nested(): Program[] {
  const folder = path.join(root, 'e2e/engine/nested');
  if (!existsSync(folder)) return [];
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.py') && file !== 'crowd.py')
    .map((file) => ({
      name: `nested/${file}`,
      source: `${read('crowd.py')}\n\n${read(file)}\n\nrun_all()\n`,
      runs: 1,
      essence: (text) => text.replace(/ [1-9]\d* right$/gm, ' switched, right'),
    }));
}

/** Whether updates are lost, not how many. */
const raceTable = (): Program[] =>
  races.map((race) => ({
    name: `race: ${race.name}`,
    source: raceProgram(race),
    runs: race.loses ? 2 : 1,
    essence: (text) => (Number(text) > 0 ? 'updates lost' : 'nothing lost'),
  }));
