/** The card of every page that is no lesson. */
import type { APIRoute } from 'astro';
import { siteCard } from '../../components/card/render.ts';
import { getContext, getPath } from '../../lesson/context.ts';

export const GET: APIRoute = async () => {
  const first = (await getPath())[0]?.lessons[0];
  if (!first) throw new Error('There is no lesson whose program the site’s card could show.');
  const png = await siteCard(await getContext(first));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
