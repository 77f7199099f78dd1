/**
 * `npm run soak`: random concurrent programs in real Chromium on the built site, each of which knows its right answer.
 * `-- --hostile 1000` mixes as many with hostile ones, one by one. `-- --runs 300 --seed 1` says how many and which; `--only 17` runs one of them again, and `--show` prints its source.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumLaunch, ensureBrowser } from '../browser.ts';
import { buildSite } from '../build.ts';
import { openLab } from '../lab/lab.ts';
import { serve } from '../serve.ts';
import { campaign, type Report } from './campaign.ts';
import { growth } from './growth.ts';
import { randomProgram } from './program.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    hostile: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const plan = values.only
  ? { seed, runs: 1, first: Number(values.only), hostile: values.hostile !== undefined }
  : { seed, runs: Number(values.hostile ?? values.runs), first: 0, hostile: values.hostile !== undefined };

if (values.show) {
  process.stdout.write(randomProgram(seed, plan.first));
  process.exit(0);
}
ensureBrowser();
await buildSite();
const server = await serve({ port: 0 });
const browser = await chromium.launch(chromiumLaunch());
const page = await browser.newPage();
await page.goto(`${server.address}404.html`);
const lab = await openLab(page);
const begun = process.uptime(); // building the engine holds the other clocks still
const result = await campaign(page, lab, plan, say);
const grown = growth(result.megabytes);
const [before, after] = result.workers;
await browser.close();
server.close();

console.log(
  `\n${plan.runs} programs of seed ${seed} in ${(process.uptime() - begun).toFixed(0)} s: ` +
    `${result.wrong.length} went wrong. ${result.checks} checks, ${result.handovers} handovers of the GIL.`,
);
console.log(`Workers: ${before} before, ${after} after.`);
if (grown) console.log(`Memory: ${grown.from.toFixed(0)} MB early, ${grown.to.toFixed(0)} MB late.`);
for (const { run } of result.wrong)
  console.log(`Run it again: npm run soak -- --seed ${seed} --only ${run}   (its source: --show)`);
process.exit(result.wrong.length > 0 || after > before || grown?.grew ? 1 : 0);

function say({ run, body, faults }: Report, elapsed: number): void {
  if (faults.length === 0 && plan.runs > 1) {
    process.stdout.write('.');
    return;
  }
  console.log(`\n${run}: ${elapsed.toFixed(0)} ms  ${body}`);
  for (const fault of faults) console.log(`  ${fault}`);
}
