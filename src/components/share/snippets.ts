/** What can be taken along of a lesson, of one of its sections, and of its question. Pure. It never holds the answer. */
import { strings } from './strings.ts';

/** Something that can be linked to. `url` is whole and has no `#`. */
export interface Target {
  readonly kind: 'lesson' | 'section' | 'quiz';
  readonly url: string;
  readonly title: string;
  /** Of the section. */
  readonly id: string;
  readonly heading: string;
  /** The program that is asked about. */
  readonly source: string;
}

export const forms = ['link', 'markdown', 'embed'] as const;
export type Form = (typeof forms)[number];

/** Only a whole question can stand in somebody else's page. */
export const formsOf = ({ kind }: Target): readonly Form[] =>
  kind === 'section' ? ['link', 'markdown'] : forms;

/** The code of the embed is no matter of words alone: embed-code.ts has it. */
export const snippet = (target: Target, form: Exclude<Form, 'embed'>): string =>
  form === 'link' ? addressOf(target) : markdown(target);

const addressOf = ({ kind, url, id }: Target): string => (kind === 'lesson' ? url : `${url}#${id}`);

function markdown(target: Target): string {
  const { kind, title, heading, source } = target;
  const link = (text: string): string => `[${text.replaceAll(/[[\]\\]/g, '\\$&')}](${addressOf(target)})`;
  if (kind === 'lesson') return link(title);
  if (kind === 'section') return link(`${title}: ${heading}`);
  return `**${heading}**\n\n\`\`\`python\n${source.trimEnd()}\n\`\`\`\n\n${link(strings.predict(title))}\n`;
}
