import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { sections } from './src/lesson/sections-plugin.ts';

/** Cross-origin isolation: a finer clock and a faster Stop. Nothing depends on it. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base: process.env['BASE_PATH'] ?? '/',
  output: 'static',
  integrations: [mdx()],
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [sections] }) },
  server: { headers },
  devToolbar: { enabled: false },
});
