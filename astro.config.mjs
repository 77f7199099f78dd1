import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cardsLast } from './src/components/card/last.ts';
import { glossaryLinks } from './src/lesson/glossary/link-plugin.ts';
import { sections } from './src/lesson/sections-plugin.ts';
import { constants } from './src/tools/constants.ts';
import { headersFor } from './src/tools/headers.ts';

const base = process.env['BASE_PATH'] ?? '/';

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base,
  output: 'static',
  integrations: [
    // What is static in a text becomes a string: elements, one by one, take their time in each page and in its module.
    mdx({ optimize: true }),
    // An embed is a part of its lesson, not a page to be found.
    sitemap({ filter: (page) => !/\/(embed|search)\//.test(page) }),
    cardsLast,
  ],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [glossaryLinks(`${base.replace(/\/$/, '')}/glossary/`), sections] }),
  },
  server: { headers: headersFor('/') },
  // No script is inlined: the policy of the pages names one inline script only.
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro writes one of its own into every lesson, and Rolldown would warn of each.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    define: constants(base),
    // It brings a file of its own (WebAssembly) and cannot be bundled.
    ssr: { external: ['subset-font'] },
  },
  devToolbar: { enabled: false },
});
