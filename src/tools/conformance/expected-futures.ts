/** Tests of concurrent.futures that cannot pass here, with the reason. */
import type { Expected } from './verdict.ts';

const PROCESS_POOL = 'test.test_concurrent_futures.test_process_pool.ProcessPoolSpawnProcessPoolExecutorTest';

export const futures: readonly Expected[] = [
  {
    why: 'Newer than 3.14.2, whose broken pool gives all its futures one exception.',
    tests: [`${PROCESS_POOL}.test_broken_process_pool_traceback`],
  },
  {
    why: 'gh-115634, mended after 3.14.2: a pool with a backlog starts no worker for one that has done its max_tasks_per_child.',
    tests: [`${PROCESS_POOL}.test_max_tasks_per_child_pending_tasks_gh115634`],
    notRun: true,
  },
  {
    why: 'gh-119592 and gh-152967, mended after 3.14.2: a pool that is shut down or forgotten replaces no worker that has done its max_tasks_per_child, and its futures stay pending.',
    tests: [
      `${PROCESS_POOL}.test_shutdown_no_wait_max_tasks_gh119592`,
      `${PROCESS_POOL}.test_gc_during_max_tasks_worker_exit_gh152967`,
      `${PROCESS_POOL}.test_force_shutdown_during_max_tasks_worker_exit`,
      `${PROCESS_POOL}.test_failed_worker_replacement_breaks_pool`,
    ],
    notRun: true,
  },
];
