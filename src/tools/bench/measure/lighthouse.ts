/** Lighthouse's four marks for a lesson, where it is installed; it is not one of our own dependencies. */
import { spawnSync } from 'node:child_process';
import { chromiumArgs, chromiumPath } from '../../browser.ts';
import type { Bench, Measurement } from '../context.ts';
import { atLeast, row, skipped } from '../row.ts';
import { figure } from '../statistics.ts';

interface Report {
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

export const lighthouse: Measurement = {
  title: 'Lighthouse',
  async measure(bench) {
    if (spawnSync('lighthouse', ['--version']).status !== 0)
      return { rows: [skipped('Lighthouse', 'not installed')] };
    const { categories } = audit(bench);
    return {
      rows: Object.values(categories).map(({ title, score }) => {
        const mark = Math.round((score ?? 0) * 100);
        return row(title, figure([mark], 'of 100'), { target: atLeast(100, 'of 100')(mark) });
      }),
    };
  },
};

function audit({ address }: Bench): Report {
  const url = `${address}lessons/gil/what-it-blocks/`;
  const flags = `--chrome-flags=--headless=new ${chromiumArgs.join(' ')}`;
  const { status, stdout, stderr } = spawnSync('lighthouse', [url, '--output=json', '--quiet', flags], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...(chromiumPath() && { CHROME_PATH: chromiumPath() }) },
  });
  if (status !== 0) throw new Error(`lighthouse ended with ${status}: ${stderr.slice(-300)}`);
  return JSON.parse(stdout) as Report;
}
