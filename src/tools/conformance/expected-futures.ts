/** Tests of concurrent.futures that cannot pass here, with the reason. */
import type { Expected } from './verdict.ts';

const PROCESS_POOL = 'test.test_concurrent_futures.test_process_pool.ProcessPoolSpawnProcessPoolExecutorTest';

export const futures: readonly Expected[] = [
  {
    why: 'gh-115634, gh-119592 and gh-152967, mended after 3.14.2: a pool whose last worker has done its max_tasks_per_child may start no other.',
    tests: [
      `${PROCESS_POOL}.test_failed_worker_replacement_breaks_pool`,
      `${PROCESS_POOL}.test_force_shutdown_during_max_tasks_worker_exit`,
      `${PROCESS_POOL}.test_gc_during_max_tasks_worker_exit_gh152967`,
      `${PROCESS_POOL}.test_max_tasks_per_child_pending_tasks_gh115634`,
      `${PROCESS_POOL}.test_shutdown_no_wait_max_tasks_gh119592`,
    ],
    notRun: true,
  },
];
