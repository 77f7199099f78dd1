/** A short soak: random concurrent programs that know their right answers. `npm run soak` runs many more. */
import { limits } from '../../src/engine/index.ts';
import { printed } from '../../src/lesson/claims.ts';
import { FirefoxPage } from '../../src/tools/firefox/page.ts';
import { campaign } from '../../src/tools/soak/campaign.ts';
import { expect, test } from './lab.ts';

test('thirty random programs of threads, pools, tasks and generators come out right, and leave nothing behind', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const { lab, page } = await open();
  await lab.warm(1);
  const counted = page instanceof FirefoxPage ? undefined : page;
  const { wrong, workers, checks, handovers } = await campaign(counted, lab, { seed: 314, runs: 30 });
  expect(wrong).toEqual([]);
  expect(workers[1]).toBe(workers[0]);
  expect(checks).toBeGreaterThan(100);
  expect(handovers).toBeGreaterThan(1_000);
});

test('thirty programs, every other one hostile: each ends as it should, and harms none after it', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const { lab, page } = await open();
  await lab.warm(1);
  const counted = page instanceof FirefoxPage ? undefined : page;
  const { wrong, workers } = await campaign(counted, lab, { seed: 315, runs: 30, hostile: true });
  expect(wrong).toEqual([]);
  expect(workers[1]).toBe(workers[0]);
});

test('threads that have ended leave nothing: stacks, thread states and objects are used again', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import gc, pyodide_js, sys, threading
def heap(): return pyodide_js._module.HEAPU8.length
def batch():
    threads = [threading.Thread(target=sum, args=(range(50),)) for _ in range(100)]
    for t in threads: t.start()
    for t in threads: t.join()
for _ in range(3): batch()
gc.collect()
before = sys.getallocatedblocks(), heap()
for _ in range(20): batch()
gc.collect()
print(threading.active_count(), sys.getallocatedblocks() - before[0], heap() - before[1])
`,
  });
  const [threads, blocks, bytes] = printed(outcome).split(' ').map(Number);
  expect(threads).toBe(1);
  expect(blocks).toBeLessThan(500); // a quarter of one object for each of 2,000 threads
  expect(bytes).toBeLessThan(100 * limits.threadStackBytes);
});
