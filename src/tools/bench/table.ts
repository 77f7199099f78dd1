/** Draws the rows as a Markdown table, and puts it between the markers of a page. Pure. */
import type { Measured, Row } from './row.ts';
import type { Figure } from './statistics.ts';

/** Rows that belong together, and what a reader must know about all of them. */
export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly note?: string;
}

/** The machine and the versions, as one line each. */
export type Facts = Readonly<Record<string, string>>;

export function drawReport(facts: Facts, groups: readonly Group[]): string {
  const lines = [
    '| what | ours | beside it | ratio | target | met |',
    '|---|---|---|---|---|---|',
    ...groups.flatMap(({ title, rows }) => [`| **${cell(title)}** | | | | | |`, ...rows.map(drawRow)]),
  ];
  const notes = groups.flatMap(({ title, rows, note }) => [
    ...(note ? [`- ${title}: ${note}`] : []),
    ...rows.flatMap((row) => (row.kind === 'measured' && row.note ? [`- ${row.what}: ${row.note}`] : [])),
  ]);
  return [
    Object.entries(facts)
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · '),
    lines.join('\n'),
    'Medians, with least and most in brackets. Ratios are ours over the other’s.',
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n');
}

function drawRow(row: Row): string {
  if (row.kind !== 'measured') return `| ${cell(row.what)} | ${row.kind}: ${cell(row.why)} | | | | |`;
  const { what, ours, target } = row;
  const met = target ? (target.met ? 'yes' : '**no**') : '';
  return `| ${cell(what)} | ${drawFigure(ours)} | ${beside(row)} | ${ratio(row)} | ${target?.says ?? ''} | ${met} |`;
}

const beside = ({ other }: Measured): string => (other ? `${cell(other.name)}: ${drawFigure(other)}` : '');
const ratio = ({ ratio }: Measured): string => (ratio === undefined ? '' : `${ratio.toFixed(2)} ×`);

export function drawFigure({ median, min, max, count, unit }: Figure): string {
  const spread = count > 1 ? ` (${number(min)}–${number(max)})` : '';
  return `${number(median)} ${unit}${spread}`;
}

/** Three digits that matter; whole numbers from a hundred on. */
export function number(value: number): string {
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  return value.toFixed(size >= 10 ? 1 : 2);
}

/** A sentence may come from an error: one line, no bars, no more than fits. */
const cell = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
};

const markers = ['<!-- bench -->', '<!-- /bench -->'] as const;

/** The page with `report` between its markers; undefined where it has none. */
export function insertReport(page: string, report: string): string | undefined {
  const [from, to] = [page.indexOf(markers[0]), page.indexOf(markers[1])];
  if (from < 0 || to < from) return undefined;
  return `${page.slice(0, from + markers[0].length)}\n\n${report}\n\n${page.slice(to)}`;
}
