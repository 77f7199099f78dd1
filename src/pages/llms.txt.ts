/** What the site is and where its lessons are, as Markdown for language models (llmstxt.org). */
import type { APIRoute } from 'astro';
import { getPath, type Track } from '../lesson/context.ts';
import { strings } from '../lesson/lists/strings.ts';
import { absolute, feedUrl, href, lessonUrl, playgroundUrl } from '../lesson/urls.ts';

export const GET: APIRoute = async ({ site }) => {
  const link = (title: string, path: string, note = ''): string =>
    `- [${title}](${absolute(path, site)})${note && `: ${note}`}`;
  const section = ({ title, summary, lessons }: Track): string => {
    const list = lessons.map(({ id, data }) =>
      link(data.title, lessonUrl(id), `${data.summary} ${strings.minutes(data.minutes)}.`),
    );
    return `## ${title}\n\n${summary}\n\n${list.join('\n')}\n`;
  };
  const optional = [
    link(strings.playground, playgroundUrl()),
    link(strings.lessons, href('/lessons.json')),
    link(strings.feed, feedUrl()),
  ];
  const head = `# ${strings.site}\n\n> ${strings.about}\n\n${strings.forMachines}\n`;
  const text = [head, ...(await getPath()).map(section), `## Optional\n\n${optional.join('\n')}\n`];
  return new Response(text.join('\n'));
};
