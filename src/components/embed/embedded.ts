/** All that the snippets say of a lesson. For the server: it reads programs and recordings. */
import type { LessonContext } from '../../lesson/context.ts';
import { absolute, embedScriptUrl, embedUrl, lessonUrl } from '../../lesson/urls.ts';
import { measuresOf, sizeOf } from './size.ts';
import type { Embedded } from './snippet.ts';

/** `site`: where the site will be, from Astro's configuration. */
export function embeddedOf(lesson: LessonContext, site: URL | undefined): Embedded {
  const { id, data, programs } = lesson;
  return {
    title: data.title,
    lesson: absolute(lessonUrl(id), site),
    embed: absolute(embedUrl(id), site),
    script: absolute(embedScriptUrl(), site),
    size: sizeOf(measuresOf(lesson)),
    program: programs[data.programs.broken.file] ?? '',
  };
}
