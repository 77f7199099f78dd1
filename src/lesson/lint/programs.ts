/** Rules for programs: short enough to hold in the head, narrow enough for a page. */
import { experimentFile } from '../experiment-file.ts';
import type { Finding, Rule } from './finding.ts';

const MOST_LINES = 30;
const MOST_COLUMNS = 60;

/** The experiment's program is run, and never shown. Of the others those that are shown have to be narrow as well. */
export const shortPrograms: Rule = ({ programs, data, mdx }) => {
  const tagged = [...mdx.matchAll(/<Program file="([^"]+)"/g)].map(([, file]) => file);
  const shown = [data.programs.broken.file, data.programs.fixed.file, ...tagged];
  return Object.entries(programs)
    .filter(([file]) => file !== experimentFile)
    .flatMap(([file, source]) => [
      ...tooLong(file, source),
      ...(shown.includes(file) ? tooWide(file, source) : []),
    ]);
};

function tooLong(file: string, source: string): Finding[] {
  const lines = source.trimEnd().split('\n').length;
  return lines <= MOST_LINES
    ? []
    : [
        {
          where: file,
          says: `Received ${lines} lines. Expected at most ${MOST_LINES}: take out what is not the question.`,
        },
      ];
}

const tooWide = (file: string, source: string): Finding[] =>
  source.split('\n').flatMap((line, i) =>
    line.length <= MOST_COLUMNS
      ? []
      : [
          {
            where: `${file}:${i + 1}`,
            says: `Received ${line.length} columns. Expected at most ${MOST_COLUMNS}; 44 fit a phone.`,
          },
        ],
  );
