/** `lessons.json`: all lessons and their questions, under ids that never change. It gives no answer away. */
import type { Track } from '../context.ts';
import type { LessonData } from '../schema.ts';
import { absolute, cardUrl, embedUrl, lessonUrl } from '../urls.ts';

export interface Catalogue {
  /** Of this form. A field may be added without a new version. */
  readonly version: 1;
  readonly tracks: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly lessons: readonly CatalogueLesson[];
}

export interface CatalogueLesson {
  /** `gil/what-it-blocks` */
  readonly id: string;
  readonly track: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly verifiedOn: { readonly python: string; readonly date: string };
  readonly url: string;
  readonly card: string;
  readonly quiz: {
    /** `gil/what-it-blocks#ask` */
    readonly id: string;
    readonly kind: LessonData['quiz']['kind'];
    readonly question: string;
    readonly url: string;
    readonly embed: string;
  };
}

export function catalogue(path: readonly Track[], site: URL | undefined): Catalogue {
  return {
    version: 1,
    tracks: path.map(({ id, title, summary }) => ({ id, title, summary })),
    lessons: path.flatMap(({ id: track, lessons }) =>
      lessons.map(({ id, data }) => entry(track, id, data, site)),
    ),
  };
}

function entry(track: string, id: string, data: LessonData, site: URL | undefined): CatalogueLesson {
  const url = absolute(lessonUrl(id), site);
  const { title, summary, minutes, verifiedOn, quiz } = data;
  return {
    id,
    track,
    title,
    summary,
    minutes,
    verifiedOn: { python: verifiedOn.python, date: verifiedOn.date.toISOString().slice(0, 10) },
    url,
    card: absolute(cardUrl(id), site),
    quiz: {
      id: `${id}#ask`,
      kind: quiz.kind,
      question: quiz.legend,
      url: `${url}#ask`,
      embed: absolute(embedUrl(id), site),
    },
  };
}
