/** Every field that a form may have. A form has those that its server-drawn HTML has. */
import type { Said } from '../prediction.ts';
import type { Field } from './field.ts';
import { order } from './order.ts';
import { line, pick } from './radios.ts';
import { scale } from './scale.ts';
import { count, text } from './text.ts';

const makers = [pick, scale, text, order, count, line] as const;

export const fieldsOf = (form: HTMLElement, tell: (said: Said) => void, signal: AbortSignal): Field[] =>
  makers.flatMap((make) => make(form, tell, signal) ?? []);
