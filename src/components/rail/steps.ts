/** The steps of a lesson's rail: its eight sections, and the reader's own explanation between the output and ours. */
import { type Speaker, sectionKinds } from '../../lesson/sections.ts';
import { strings } from './strings.ts';

export interface RailStep {
  readonly id: string;
  readonly name: string;
  readonly speaker: Speaker;
}

export const speakers = ['lesson', 'you', 'python'] as const satisfies readonly Speaker[];

export const railSteps: readonly RailStep[] = sectionKinds.flatMap((kind): RailStep[] => {
  const step = { id: kind.id, name: kind.short, speaker: kind.speaker };
  return kind.id === 'output' ? [step, { id: 'why', name: strings.why, speaker: 'you' }] : [step];
});
