/** The recorded runs of a lesson, whole: fetched only when an element needs more than the page shows. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { getContext } from '../../../lesson/context.ts';
import type { Recordings } from '../../../lesson/recording.ts';

export async function getStaticPaths() {
  const all = await Promise.all((await getCollection('lessons')).map(getContext));
  return all.flatMap(({ id, recordings }) => {
    const [track, slug] = id.split('/');
    return recordings ? [{ params: { track, slug }, props: { recordings } }] : [];
  });
}

export const GET: APIRoute<{ recordings: Recordings }> = ({ props }) => Response.json(props.recordings);
