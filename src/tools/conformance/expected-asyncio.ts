/** Tests of asyncio that cannot pass here, with the reason. */
import type { Expected } from './verdict.ts';

const PACKAGE = 'test.test_asyncio';
const WITH_C_TASKS = [
  'CTaskSubclass_PyFuture_Tests',
  'CTask_CFuture_SubclassTests',
  'CTask_CFuture_Tests',
  'CTask_PyFuture_Tests',
];
const WITH_ANY_TASKS = [
  ...WITH_C_TASKS,
  'PyTask_CFutureSubclass_Tests',
  'PyTask_CFuture_Tests',
  'PyTask_PyFuture_SubclassTests',
  'PyTask_PyFuture_Tests',
];

/** Ids of `methods` in each of the `classes` of test_tasks, which differ in what is C and what is Python. */
const ofTasks = (classes: readonly string[], ...methods: readonly string[]): string[] =>
  classes.flatMap((name) => methods.map((method) => `${PACKAGE}.test_tasks.${name}.${method}`));

/** The engine is 3.14.2. Where these were mended after it, the issue is python/cpython's. */
export const asyncio: readonly Expected[] = [
  {
    why: 'gh-155143 and gh-156321, mended after 3.14.2: shield() leaves callbacks on the inner future, and logs what is retrieved.',
    tests: ofTasks(
      WITH_ANY_TASKS,
      'test_shield_cancel_outer',
      'test_shield_cancel_outer_exception',
      'test_shield_cancel_outer_exception_never_retrieved',
      'test_shield_cancel_outer_in_task',
      'test_shield_cancel_outer_twice_exception',
    ),
  },
  {
    why: 'Mended after 3.14.2, where as_completed() counts a result as delivered before it waits for one.',
    tests: ofTasks(
      WITH_ANY_TASKS,
      'test_as_completed_async_iterator_cancelled_anext',
      'test_as_completed_plain_iterator_cancelled_wait',
    ),
  },
  {
    why: 'gh-157213, mended after 3.14.2: gather() leaves edges in the graph of who awaits whom.',
    tests: ofTasks(
      WITH_C_TASKS,
      'test_gather_discards_awaited_by_for_cancelled_sibling',
      'test_gather_discards_awaited_by_for_pending',
    ),
  },
  {
    why: 'gh-152569, mended after 3.14.2: wait() leaves edges in the graph of who awaits whom.',
    tests: ofTasks(
      ['CTask_CFuture_SubclassTests', 'CTask_CFuture_Tests'],
      'test_wait_discards_awaited_by_for_pending',
    ),
  },
  {
    why: 'gh-154695, mended after 3.14.2: the C Task with eager_start=True needs its loop named.',
    tests: ofTasks(WITH_C_TASKS, 'test_eager_start_true_no_loop'),
  },
  {
    why: 'gh-154871, mended after 3.14.2: get_context() of a Task that was never initialised is a crash natively.',
    tests: ofTasks(['CTask_CFuture_Tests'], 'test_get_context_uninitialized_segfault'),
  },
  {
    why: 'gh-159041, mended after 3.14.2: a task made while its thread’s state is cleared stays in a list of that state, which is then freed; asyncio.all_tasks() of a later test reads it.',
    tests: ofTasks(['CTask_CFuture_Tests'], 'test_task_created_during_thread_state_clear'),
    notRun: true,
  },
  {
    why: 'gh-142556, mended after 3.14.2: a task registered again while it is freed stays in the list of tasks; asyncio.all_tasks() of a later test reads it.',
    tests: [`${PACKAGE}.test_tasks.CIntrospectionTests.test_register_task_resurrection`],
    notRun: true,
  },
  {
    why: 'gh-105836, mended after 3.14.2: cancelling what run_coroutine_threadsafe() gave leaves the task running for a while.',
    tests: ofTasks(['RunCoroutineThreadsafeTests'], 'test_run_coroutine_threadsafe_and_cancel'),
  },
  {
    why: 'gh-153133, mended after 3.14.2: create_connection() leaves the socket open where no transport is made.',
    tests: [
      'test_create_connection_sock_transport_error_closes_sock',
      'test_create_connection_transport_error_closes_sock',
    ].map((method) => `${PACKAGE}.test_base_events.BaseEventLoopWithSelectorTests.${method}`),
  },
];
