/** The source of every program that the playground offers, by its id: fetched when a reader chooses one. */
import type { APIRoute } from 'astro';
import { getExamples } from '../../lesson/examples.ts';

export const GET: APIRoute = async () => {
  const all = (await getExamples()).flatMap(({ examples }) => examples);
  return Response.json(Object.fromEntries(all.map(({ id, source }) => [id, source])));
};
