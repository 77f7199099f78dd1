/** The feeds: of the whole site, and of one track. */
import rss from '@astrojs/rss';
import type { Track } from '../context.ts';
import { publishedOn } from '../published.ts';
import { feedUrl, homeUrl, lessonUrl } from '../urls.ts';
import { strings } from './strings.ts';

/** Newest first. `track`: only its lessons. `site` is absolute. */
export function feed(path: readonly Track[], site: URL | undefined, track?: string): Promise<Response> {
  const tracks = path.filter(({ id }) => track === undefined || id === track);
  const items = tracks.flatMap(({ title, lessons }) =>
    lessons.map(({ id, data }) => ({
      title: data.title,
      description: data.summary,
      link: lessonUrl(id),
      pubDate: publishedOn(id, data.verifiedOn.date),
      categories: [title],
    })),
  );
  const [only] = track === undefined ? [] : tracks;
  return rss({
    title: only ? `${strings.site}: ${only.title}` : strings.site,
    description: only ? only.summary : strings.about,
    site: new URL(homeUrl(), site),
    trailingSlash: true,
    items: items.toSorted((a, b) => b.pubDate.getTime() - a.pubDate.getTime()),
    customData: `<language>en</language><atom:link href="${new URL(feedUrl(track), site)}" rel="self" type="application/rss+xml"/>`,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
  });
}
