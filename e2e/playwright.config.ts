/** End-to-end tests: real Chromium against the built site, served as a host serves it. */
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../src/tools/browser.ts';

const port = 4179;
const executablePath = chromiumPath();

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  // Timing claims are measured: nothing else may run beside them.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: { args: [...chromiumArgs], ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: `node ../src/tools/serve.ts ${port}`,
    url: `http://localhost:${port}/`,
    stdout: 'ignore',
  },
});
