/** The feed of all lessons. */
import type { APIRoute } from 'astro';
import { getPath } from '../lesson/context.ts';
import { feed } from '../lesson/lists/feed.ts';

export const GET: APIRoute = async ({ site }) => await feed(await getPath(), site);
