/** The fields of one line of text: what is printed, word for word; and a count, in digits of anybody's habit. */

import { find } from '../../timeline/find.ts';
import { write } from '../../write.ts';
import { numberText, strings } from '../strings.ts';
import type { MakeField } from './field.ts';

export const text: MakeField = (form, tell, signal) => {
  const input = form.querySelector<HTMLInputElement>('input[name="text"]');
  if (!input) return undefined;
  input.addEventListener('input', () => tell({ text: input.value }), { signal });
  return {
    early: () => (input.value ? { text: input.value } : {}),
    paint: ({ text = '' }) => {
      if (input.value !== text) input.value = text;
    },
  };
};

export const count: MakeField = (form, tell, signal) => {
  const input = form.querySelector<HTMLInputElement>('input[name="count"]');
  if (!input) return undefined;
  const read = (): void => {
    const isUnread = input.value.trim() !== '' && countIn(input.value) === undefined;
    write(find(form, '[data-count-says]'), isUnread ? strings.countUnread : '');
    tell({ count: countIn(input.value) });
  };
  input.addEventListener('input', read, { signal });
  return {
    // An empty field has said nothing: it must not take back what was said beside it.
    early: () => {
      const count = countIn(input.value);
      return count === undefined ? {} : { count };
    },
    // What is being typed stays as it is typed.
    paint: ({ count }) => {
      if (countIn(input.value) !== count) input.value = count === undefined ? '' : numberText(count);
    },
  };
};

/** 700000, 700,000, 700 000 and 700_000 are one number; undefined where it is none. */
export function countIn(typed: string): number | undefined {
  const digits = typed.trim().replaceAll(/[\s.,_'’]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}
