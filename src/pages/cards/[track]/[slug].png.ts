/** A lesson's card: `/cards/gil/what-it-blocks.png`. */

import { type CollectionEntry, getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { drawAhead, lessonCard } from '../../../components/card/render.ts';
import { getContext } from '../../../lesson/context.ts';

export async function getStaticPaths() {
  const lessons = await getCollection('lessons');
  if (import.meta.env.PROD) void drawAhead(lessons);
  return lessons.map((lesson) => {
    const [track, slug] = lesson.id.split('/');
    return { params: { track, slug }, props: { lesson } };
  });
}

export const GET: APIRoute<{ lesson: CollectionEntry<'lessons'> }> = async ({ props }) => {
  const png = await lessonCard(await getContext(props.lesson));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
