/** Tests that want of the operating system, or of its network, what a browser has not. */
import type { Expected } from './verdict.ts';

const EVENTS = ['Poll', 'Select'].map((name) => `test.test_asyncio.test_events.${name}EventLoopTests`);

export const system: readonly Expected[] = [
  {
    why: 'Needs TLS, which this build lacks; the test waits for a thread that has failed for want of it.',
    tests: [
      ...EVENTS.map((name) => `${name}.test_ssl_connect_accepted_socket`),
      'test.test_asyncio.test_ssl.TestSSL.test_start_tls_slow_client_cancel',
      'test.test_asyncio.test_sslproto.SelectorStartTLSTests.test_start_tls_slow_client_cancel',
    ],
    notRun: true,
  },
  {
    why: 'The reader of a pipe of this file system never learns that its writer has closed it.',
    tests: EVENTS.map((name) => `${name}.test_read_pipe`),
    notRun: true,
  },
  {
    why: 'A child connects to a socket of its parent. Sockets lead from a process to itself; the parent waits for ever.',
    tests: ['test_wait_socket', 'test_wait_socket_slow'].map(
      (method) => `test.test_multiprocessing_spawn.test_misc.TestWait.${method}`,
    ),
    notRun: true,
  },
  {
    why: 'A Connection is made of channels here, not of a file descriptor.',
    tests: ['test.test_multiprocessing_spawn.test_misc.TestInvalidHandle.test_invalid_handles'],
  },
  {
    why: 'Looks for the files of multiprocessing in a folder; the standard library is a zip here.',
    tests: ['test.test_multiprocessing_spawn.test_misc._TestImportStar.test_import'],
  },
  {
    why: 'C’s buffered writer knows threads by the operating system’s ident, which all threads share here, and so takes another thread for the same one.',
    tests: ['CBufferedWriterTest', 'CBufferedRandomTest'].map(
      (name) => `test.test_io.${name}.test_slow_close_from_thread`,
    ),
  },
];
