/** What a page that links to a lesson may show of it (https://oembed.com, version 1.0): one file a lesson, so no server is asked. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { strings as chrome } from '../../../components/chrome/strings.ts';
import { embeddedOf } from '../../../components/embed/embedded.ts';
import { iframeSnippet, oembedHtml, width } from '../../../components/embed/snippet.ts';
import { getContext, type LessonContext } from '../../../lesson/context.ts';
import { absolute, homeUrl } from '../../../lesson/urls.ts';

export async function getStaticPaths() {
  const lessons = await Promise.all((await getCollection('lessons')).map(getContext));
  return lessons.map((lesson) => {
    const [track, slug] = lesson.id.split('/');
    return { params: { track, slug }, props: { lesson } };
  });
}

export const GET: APIRoute<{ lesson: LessonContext }> = ({ props: { lesson }, site }) => {
  const embedded = embeddedOf(lesson, site);
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: embedded.title,
    provider_name: chrome.site,
    provider_url: absolute(homeUrl(), site),
    html: oembedHtml(embedded),
    width,
    height: embedded.size.wide,
    // Ours: what the lesson's own copy button gives. Readers of oEmbed pass over fields they do not know.
    snippet: iframeSnippet(embedded),
  });
};
