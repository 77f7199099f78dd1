/** The engine's tests in Firefox, on the same built site: `npm run test:firefox`. */
import { defineConfig } from '@playwright/test';
import chromium from './playwright.config.ts';

/** Its projects say what of Chromium's tests may run side by side. */
const { projects: _, ...shared } = chromium;

export default defineConfig(shared, {
  testMatch: ['engine/*.spec.ts', 'faults/*.spec.ts', 'firefox/*.spec.ts'],
  testIgnore: [],
  use: { browserName: 'firefox' },
});
