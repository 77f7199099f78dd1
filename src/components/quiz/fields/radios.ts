/** Fields of radio buttons: an option, or a line of the program. The digits choose an option from anywhere in the form. */
import type { Said } from '../prediction.ts';
import type { Field, MakeField } from './field.ts';

export const pick: MakeField = (form, tell, signal) => {
  const field = radios(
    form,
    'pick',
    (pick) => ({ pick }),
    ({ pick }) => pick,
    tell,
    signal,
  );
  if (field) form.addEventListener('keydown', (event) => chooseByDigit(form, event, tell), { signal });
  return field;
};

export const line: MakeField = (form, tell, signal) =>
  radios(
    form,
    'line',
    (value) => ({ line: Number(value) }),
    ({ line }) => (line === undefined ? undefined : String(line)),
    tell,
    signal,
  );

function radios(
  form: HTMLElement,
  name: string,
  toSaid: (value: string) => Said,
  valueIn: (said: Said) => string | undefined,
  tell: (said: Said) => void,
  signal: AbortSignal,
): Field | undefined {
  const all = radiosOf(form, name);
  if (all.length === 0) return undefined;
  for (const radio of all) radio.addEventListener('input', () => tell(toSaid(radio.value)), { signal });
  return {
    early: () => {
      const checked = all.find((radio) => radio.checked);
      return checked ? toSaid(checked.value) : {};
    },
    paint: (said) => {
      for (const radio of all) radio.checked = radio.value === valueIn(said);
    },
  };
}

function chooseByDigit(form: HTMLElement, event: KeyboardEvent, tell: (said: Said) => void): void {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(key)) return;
  if (target instanceof HTMLInputElement && target.type === 'text') return;
  const radio = radiosOf(form, 'pick')[Number(key) - 1];
  if (!radio || radio.matches(':disabled')) return;
  event.preventDefault();
  radio.focus();
  tell({ pick: radio.value });
}

const radiosOf = (form: HTMLElement, name: string): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${name}"]`),
];
