/** A rule for recordings: they are of the programs as these are now. */
import { createHash } from 'node:crypto';
import { experimentFile } from '../experiment-file.ts';
import type { Rule } from './finding.ts';

export const freshRecordings: Rule = ({ id, programs, recordings }) => {
  const again = `Record it: npm run record -- content/lessons/${id}`;
  if (!recordings) return [{ where: 'recordings.json', says: `Received none. ${again}` }];
  return Object.entries(programs)
    .filter(([file, source]) => file !== experimentFile && recordings.programs[file] !== hashOf(source))
    .map(([file]) => ({ where: file, says: `It has changed since it was recorded. ${again}` }));
};

const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');
