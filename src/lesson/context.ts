/** What every tag of a lesson may know: the lesson page puts it into `Astro.locals.lesson` before it renders the text. */

import { type CollectionEntry, getCollection } from 'astro:content';
import { dirname } from 'node:path';
import { readPrograms, readRecordings } from './folder.ts';
import type { MisconceptionId } from './misconceptions/index.ts';
import { problemsOf } from './prerequisites.ts';
import type { Recordings } from './recording-schema.ts';
import type { LessonData } from './schema.ts';
import { usesOf } from './uses.ts';

export interface TrackContext {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

export interface LessonContext {
  /** `gil/what-it-blocks` */
  readonly id: string;
  readonly data: LessonData;
  /** Source by file name: every program that the front matter names. */
  readonly programs: Readonly<Record<string, string>>;
  readonly recordings: Recordings | undefined;
  /** The same as a file that the site serves. */
  readonly recordingsJson: string | undefined;
  readonly track: TrackContext;
  /** Place within the track, counted from 1. */
  readonly place: { readonly number: number; readonly of: number };
  /** The lesson that follows on the path, in this track or the next. */
  readonly next: Titled | undefined;
  readonly previous: Titled | undefined;
  /** Lessons that the front matter wants read before. */
  readonly prerequisites: readonly Titled[];
  /** Other lessons with an option that stands for this misconception. */
  readonly related: (idea: MisconceptionId) => readonly Titled[];
}

/** Another lesson. */
export interface Titled {
  readonly id: string;
  readonly title: string;
}

export interface Track extends TrackContext {
  readonly lessons: readonly CollectionEntry<'lessons'>[];
}

/** The whole path: tracks in order, each with its lessons in order. A track without lessons is left out. */
export const getPath = async (): Promise<Track[]> => (await getSurvey()).path;

interface Survey {
  readonly path: Track[];
  readonly uses: ReadonlyMap<MisconceptionId, readonly Titled[]>;
}

let surveyed: Promise<Survey> | undefined;

/** Made once for a whole build, as every lesson's page asks for it; anew each time where lessons change under way. */
function getSurvey(): Promise<Survey> {
  if (!import.meta.env.PROD) return survey();
  surveyed ??= survey();
  return surveyed;
}

async function survey(): Promise<Survey> {
  const path = await readPath();
  const uses = usesOf(path.flatMap((track) => track.lessons));
  return { path, uses: new Map([...uses].map(([idea, lessons]) => [idea, lessons.map(toTitled)])) };
}

async function readPath(): Promise<Track[]> {
  const [tracks, lessons] = await Promise.all([getCollection('tracks'), getCollection('lessons')]);
  const known = new Set(tracks.map((track) => folderOf(track.id)));
  for (const lesson of lessons) {
    const folder = folderOf(lesson.id);
    if (!known.has(folder)) throw new Error(noTrack(lesson.filePath ?? lesson.id, folder));
  }
  const path = tracks
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((track) => {
      const id = folderOf(track.id);
      const own = lessons.filter((lesson) => folderOf(lesson.id) === id);
      return {
        id,
        title: track.data.title,
        summary: track.data.summary,
        lessons: own.toSorted((a, b) => a.data.order - b.data.order),
      };
    })
    .filter((track) => track.lessons.length > 0);
  const needing = path.flatMap((track) => track.lessons);
  const problems = problemsOf(needing.map(({ id, data }) => ({ id, prerequisites: data.prerequisites })));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return path;
}

const contexts = new Map<string, Promise<LessonContext>>();

/** Read and checked once for a whole build, as a lesson has five files in it and is on pages of all lessons too. */
export function getContext(entry: CollectionEntry<'lessons'>): Promise<LessonContext> {
  if (!import.meta.env.PROD) return readContext(entry);
  const context = contexts.get(entry.id) ?? readContext(entry);
  contexts.set(entry.id, context);
  return context;
}

async function readContext(entry: CollectionEntry<'lessons'>): Promise<LessonContext> {
  const { path, uses } = await getSurvey();
  const track = path.find((each) => each.id === folderOf(entry.id));
  if (!track) throw new Error(noTrack(entry.filePath ?? entry.id, folderOf(entry.id)));
  const all = path.flatMap((each) => each.lessons);
  const at = all.findIndex((each) => each.id === entry.id);
  const folder = dirname(entry.filePath ?? '');
  const recordings = await readRecordings(folder);
  const recordingsJson = recordings && JSON.stringify(recordings);
  const context: LessonContext = {
    id: entry.id,
    data: entry.data,
    programs: await readPrograms(folder, entry.data),
    recordingsJson,
    get recordings() {
      return recordingsOf(context);
    },
    track: { id: track.id, title: track.title, summary: track.summary },
    place: {
      number: track.lessons.findIndex((each) => each.id === entry.id) + 1,
      of: track.lessons.length,
    },
    next: titled(all[at + 1]),
    previous: titled(all[at - 1]),
    prerequisites: all.filter(({ id }) => entry.data.prerequisites.includes(id)).map(toTitled),
    related: (idea) => (uses.get(idea) ?? []).filter((each) => each.id !== entry.id),
  };
  return context;
}

type Packed = Pick<LessonContext, 'recordingsJson'>;
let unpacked: { readonly from: Packed; readonly recordings: Recordings | undefined } | undefined;

/**
 * Of the lesson that asked last they are at hand. Of all lessons they would be most of what a build has in memory, and the
 * collector would look through them again and again.
 */
function recordingsOf(from: Packed): Recordings | undefined {
  if (unpacked?.from === from) return unpacked.recordings;
  const { recordingsJson } = from;
  // What is packed here has been checked.
  const recordings: Recordings | undefined = recordingsJson && JSON.parse(recordingsJson);
  unpacked = { from, recordings };
  return recordings;
}

const toTitled = ({ id, data }: CollectionEntry<'lessons'>): Titled => ({ id, title: data.title });
const titled = (entry: CollectionEntry<'lessons'> | undefined): Titled | undefined =>
  entry && toTitled(entry);

/** The first part of an id: `gil` of `gil/what-it-blocks` and of `gil/track`. */
const folderOf = (id: string): string => id.split('/')[0] ?? id;

const noTrack = (file: string, folder: string): string =>
  `${file}: the lesson's track is unknown.\nReceived: a folder "${folder}" without a track.json. Expected: one that says title, summary and order.\nAdd ${folder}/track.json, or move the lesson.`;
