/** Tests of concurrent.futures that cannot pass here, with the reason. */
import type { Expected } from './verdict.ts';

const PROCESS_POOL = 'test.test_concurrent_futures.test_process_pool.ProcessPoolSpawnProcessPoolExecutorTest';

export const futures: readonly Expected[] = [
  {
    why: 'Newer than 3.14.2, whose broken pool gives all its futures one exception, and has no _spawn_worker() to replace.',
    tests: [
      `${PROCESS_POOL}.test_broken_process_pool_traceback`,
      `${PROCESS_POOL}.test_failed_worker_replacement_breaks_pool`,
    ],
  },
  {
    why: 'gh-115634, mended after 3.14.2: a pool with a backlog starts no worker for one that has done its max_tasks_per_child.',
    tests: [`${PROCESS_POOL}.test_max_tasks_per_child_pending_tasks_gh115634`],
    notRun: true,
  },
];
