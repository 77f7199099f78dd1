/** Everything may be read. Hosts look for this at the root of a domain only. */
import type { APIRoute } from 'astro';
import { absolute, href } from '../lesson/urls.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(href('/sitemap-index.xml'), site)}\n`);
