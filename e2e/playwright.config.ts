/** End-to-end tests: real Chromium against the built site, served as a host serves it. */
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../src/tools/browser.ts';
import { address, port } from './site.ts';

/** Tests that measure: nothing else may run beside them. `npm test` runs the others two at a time. */
const alone = [/lesson\/(claims|swift)\.spec/, /engine\/(native|processes|races|threads)\.spec/];

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  projects: [
    { name: 'alone', testMatch: alone },
    { name: 'others', testIgnore: ['firefox/**', ...alone] },
  ],
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
