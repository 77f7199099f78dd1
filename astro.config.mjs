import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { sections } from './src/lesson/sections-plugin.ts';
import { constants } from './src/tools/constants.ts';
import { headersFor } from './src/tools/headers.ts';

const base = process.env['BASE_PATH'] ?? '/';

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base,
  output: 'static',
  integrations: [mdx()],
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [sections] }) },
  server: { headers: headersFor('/') },
  vite: { define: constants(base) },
  devToolbar: { enabled: false },
});
