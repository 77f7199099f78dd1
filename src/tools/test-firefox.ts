/** `npm run test:firefox`: the engine's end-to-end tests and a reader's path, in Firefox. Its last line counts them: "N passed, N failed". */
import { ensureFirefox } from './browser.ts';
import { countEndToEnd, runSuites, step, suite } from './suites.ts';

ensureFirefox();
runSuites([
  step('build', ['node', 'src/tools/build.ts']),
  suite(
    'end-to-end tests in Firefox',
    ['playwright', 'test', '-c', 'e2e/firefox.config.ts', ...process.argv.slice(2)],
    'firefox.json',
    countEndToEnd,
  ),
]);
