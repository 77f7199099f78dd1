/** End-to-end tests: real Chromium against the built site, served as a host serves it. */
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../src/tools/browser.ts';
import { address, port } from './site.ts';

export default defineConfig({
  testDir: '.',
  testIgnore: 'firefox/**',
  outputDir: 'results',
  // Timing claims are measured: nothing else may run beside them.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  use: {
    baseURL: address,
    launchOptions: chromiumLaunch(),
  },
  webServer: {
    command: `node ../src/tools/serve.ts ${port}`,
    url: `http://localhost:${port}/`,
    stdout: 'ignore',
  },
});
