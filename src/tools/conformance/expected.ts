/**
 * Tests of CPython's suite that cannot pass here, with the reason. Whatever else fails is a bug of the engine.
 *
 * The engine is CPython 3.14.2; the tests may come from a later 3.14, and then some test what was mended since.
 */
import { asyncio } from './expected-asyncio.ts';
import { futures } from './expected-futures.ts';
import { system } from './expected-system.ts';
import type { Expected } from './verdict.ts';

const threads: readonly Expected[] = [
  {
    why: 'Starts a thread from C (_testcapi.call_in_temporary_c_thread). This build has threads in Python only.',
    tests: [
      'test.test_threading.ThreadTests.test_frame_tstate_tracing',
      'test.test_threading_local.ThreadLocalTest.test_threading_local_clear_race',
      'test.test_threading_local.PyThreadingLocalTest.test_threading_local_clear_race',
    ],
  },
  {
    why: 'Runs code in a subinterpreter, which this build lacks.',
    tests: [
      'test.test_threading.SubinterpThreadingTests.test_threads_join',
      'test.test_threading.SubinterpThreadingTests.test_threads_join_2',
    ],
  },
  {
    why: 'Newer than 3.14.2: its threading.py takes a NaN for a timeout that is over, in place of refusing it.',
    tests: [
      'test.test_threading.EventTests.test_nan_timeout',
      'test.test_threading.ConditionTests.test_nan_timeout',
    ],
  },
];

export const expected: readonly Expected[] = [...threads, ...asyncio, ...futures, ...system];
