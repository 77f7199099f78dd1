/** The feed of one track: `/rss/gil.xml`. */
import type { APIRoute } from 'astro';
import { getPath } from '../../lesson/context.ts';
import { feed } from '../../lesson/lists/feed.ts';

export async function getStaticPaths() {
  return (await getPath()).map(({ id }) => ({ params: { track: id } }));
}

export const GET: APIRoute = async ({ site, params }) => await feed(await getPath(), site, params['track']);
