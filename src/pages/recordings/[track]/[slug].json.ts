/** The recorded runs of a lesson, whole: fetched only when an element needs more than the page shows. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { getContext } from '../../../lesson/context.ts';

export async function getStaticPaths() {
  const all = await Promise.all((await getCollection('lessons')).map(getContext));
  return all.flatMap(({ id, recordingsJson }) => {
    const [track, slug] = id.split('/');
    return recordingsJson ? [{ params: { track, slug }, props: { recordingsJson } }] : [];
  });
}

export const GET: APIRoute<{ recordingsJson: string }> = ({ props }) =>
  new Response(props.recordingsJson, { headers: { 'Content-Type': 'application/json' } });
