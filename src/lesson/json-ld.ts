/** What search engines are told of a lesson, in the words of schema.org: what it teaches and what it asks, never the answer. */
import type { LearningResource, Quiz, WithContext } from 'schema-dts';
import type { LessonContext } from './context.ts';
import { sectionKinds } from './sections.ts';

/** `url` and `card` are absolute. Every lesson pays for each word: nothing stands here that can be told from the page. */
export function lessonJsonLd(
  { data }: Pick<LessonContext, 'data'>,
  url: string,
  card: string,
): WithContext<LearningResource> {
  const quiz: Quiz = {
    '@type': 'Quiz',
    url: `${url}#ask`,
    name: asked,
    hasPart: { '@type': 'Question', eduQuestionType: 'Multiple choice', text: data.quiz.legend },
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: data.title,
    description: data.summary,
    url,
    image: card,
    learningResourceType: 'Lesson',
    teaches: data.rule,
    timeRequired: `PT${data.minutes}M`,
    hasPart: quiz,
  };
}

const asked = sectionKinds[2].title;
