/** What a lesson's page tells its elements: written by Lesson.astro as JSON, read once by <stick-lesson>. */
import type { LessonContext } from '../../lesson/context.ts';
import { experimentFile } from '../../lesson/experiment-file.ts';
import { claimsOf } from '../../lesson/one-run.ts';
import type { RecordedRun } from '../../lesson/recording.ts';
import type { Claim, LessonData, QuizData } from '../../lesson/schema.ts';

/** A recorded run without its trace, which is drawn on the server and fetched only when it is needed. */
export type BriefRun = Omit<RecordedRun, 'trace'>;

export interface BriefRecordings {
  readonly python: string;
  readonly browser: string;
  readonly cores: number;
  readonly date: string;
  readonly runs: Readonly<Record<string, BriefRun>>;
}

export interface PageData {
  readonly id: string;
  readonly title: string;
  readonly quiz: QuizData;
  readonly needs: LessonData['needs'];
  /** Which file is the broken one, which the fixed one, and what each is. */
  /** What the lesson claims of the fix: a reader's version of it is held against that. */
  readonly claims: readonly Claim[];
  readonly roles: LessonData['programs'];
  /** Source by file name. */
  readonly programs: Readonly<Record<string, string>>;
  readonly recordings: BriefRecordings | null;
  readonly recordingsUrl: string;
}

export function pageData(lesson: LessonContext, recordingsUrl: string): PageData {
  const { id, data, programs, recordings } = lesson;
  return {
    id,
    title: data.title,
    quiz: data.quiz,
    needs: data.needs,
    claims: claimsOf(data.claims, data.programs.fixed.file),
    roles: data.programs,
    // The experiment's own element reads that program where the page shows it.
    programs: Object.fromEntries(Object.entries(programs).filter(([name]) => name !== experimentFile)),
    recordings: recordings ? brief(recordings) : null,
    recordingsUrl,
  };
}

/** JSON that may stand inside a `<script>` element whatever a program's source contains. */
export const asScriptText = (data: PageData): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** The page wrote it, so its form is trusted; that it is there is not. */
export function readPageData(root: ParentNode): PageData {
  const text = root.querySelector('#lesson-data')?.textContent;
  if (!text) throw new Error('The lesson’s data is missing: the page has no <script id="lesson-data">.');
  return JSON.parse(text) as PageData;
}

function brief({
  python,
  browser,
  cores,
  date,
  runs,
}: NonNullable<LessonContext['recordings']>): BriefRecordings {
  const withoutTraces = Object.entries(runs).map(([key, { kind, output, elapsed }]) => [
    key,
    { kind, output, elapsed },
  ]);
  return { python, browser, cores, date, runs: Object.fromEntries(withoutTraces) };
}
