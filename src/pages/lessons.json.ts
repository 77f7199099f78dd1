/** All lessons and their questions, for programs. */
import type { APIRoute } from 'astro';
import { getPath } from '../lesson/context.ts';
import { catalogue } from '../lesson/lists/catalogue.ts';

export const GET: APIRoute = async ({ site }) => Response.json(catalogue(await getPath(), site));
