/** The engine's tests in Firefox, on the same built site: `npm run test:firefox`. */
import { defineConfig } from '@playwright/test';
import chromium from './playwright.config.ts';

export default defineConfig(chromium, {
  testMatch: ['engine/*.spec.ts', 'faults/*.spec.ts', 'firefox/*.spec.ts'],
  testIgnore: [],
  use: { browserName: 'firefox' },
});
