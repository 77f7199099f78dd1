/** The words around the drawing: read once as the server wrote them, written anew for each state. Empty ones are hidden. */
import { find } from './find.ts';
import { strings } from './strings.ts';
import type { Drawn } from './timeline.ts';

const parts = ['title', 'source', 'check', 'aside', 'replay'] as const;

export type Words = Readonly<Record<(typeof parts)[number] | 'label', string>>;

export function readWords(root: HTMLElement): Words {
  const [title = '', source = '', check = '', aside = '', replay = ''] = parts.map(
    (part) => find(root, `[data-${part}]`).textContent?.trim() ?? '',
  );
  return { title, source, check, aside, replay, label: find(root, '[data-drawing]').ariaLabel ?? '' };
}

export function writeWords(root: HTMLElement, words: Words): void {
  for (const part of parts) {
    const element = find(root, `[data-${part}]`);
    element.textContent = words[part];
    element.hidden = words[part] === '';
  }
  find(root, '[data-drawing]').ariaLabel = words.label;
}

export const liveWords: Words = {
  title: strings.titleRunning,
  source: '',
  check: '',
  aside: '',
  replay: '',
  label: strings.titleRunning,
};

export interface Circumstances {
  readonly hasLens: boolean;
  /** Whether some turns are too short to be drawn one by one. */
  readonly isTinted: boolean;
  /** What this machine has. */
  readonly cores: number;
  /** A reader who wants no motion is offered no replay. */
  readonly isStill: boolean;
  /** Of a run made on an earlier visit; undefined of one just made. */
  readonly at: Date | undefined;
  /** The label of a recording. */
  readonly recording: string | undefined;
}

/** Of a run of the reader's own. */
export const drawnWords = (
  drawn: Drawn,
  { hasLens, isTinted, cores, isStill, at, recording }: Circumstances,
): Words => ({
  title: recording ? strings.titleRecorded : at ? strings.titleKept(at) : strings.titleYours,
  source: recording ?? '',
  check: strings.check(drawn, hasLens, isTinted, cores),
  aside: strings.aside(drawn),
  replay: isStill ? '' : strings.replay(drawn.end),
  label: strings.summary(drawn),
});
