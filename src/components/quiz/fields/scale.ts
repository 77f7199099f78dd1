/** The field of the doubling scale: a slider whose marks are calls, and seconds once one call has been timed. */
import { find } from '../../timeline/find.ts';
import { callsOfSlider, positionOf, secondsText, sliderMost, sliderOfCalls } from '../scale.ts';
import { callsText, strings } from '../strings.ts';
import type { FieldView, MakeField } from './field.ts';

export const scale: MakeField = (form, tell, signal) => {
  const slider = form.querySelector<HTMLInputElement>('.scale input[type="range"]');
  if (!slider) return undefined;
  const mark = (): void => {
    if (!slider.matches(':disabled')) tell({ calls: callsOfSlider(Number(slider.value)) });
  };
  slider.addEventListener('input', mark, { signal });
  // A press that does not move the thumb is a mark too, though no `input` follows it; so is the space bar.
  slider.addEventListener('pointerup', mark, { signal });
  slider.addEventListener('keydown', ({ key }) => key === ' ' && mark(), { signal });
  return {
    early: () => (slider.value === slider.defaultValue ? {} : { calls: callsOfSlider(Number(slider.value)) }),
    paint: ({ calls }, view) => {
      slider.value = String(calls === undefined ? sliderMost / 2 : sliderOfCalls(calls));
      slider.setAttribute('aria-valuetext', paintMark(form, calls, view));
      paintUnit(form, view);
      const noTime = form.querySelector<HTMLElement>('[data-no-time]');
      if (noTime) noTime.hidden = !view.timeless;
    },
  };
};

/** Gives the mark as it is read aloud. */
function paintMark(form: HTMLElement, calls: number | undefined, { unit, unitLabel }: FieldView): string {
  const output = find(form, '[data-mark]');
  find(form, '.scale').toggleAttribute('data-unset', calls === undefined);
  output.style.setProperty('--x', `${calls === undefined ? 50 : positionOf(calls) * 100}%`);
  const inCalls = calls === undefined ? strings.unmarked : callsText(calls, unitLabel);
  const seconds = calls !== undefined && 'seconds' in unit ? calls * unit.seconds : undefined;
  if (seconds === undefined) {
    output.replaceChildren(inCalls);
    return inCalls;
  }
  const small = document.createElement('small');
  small.textContent = inCalls;
  output.replaceChildren(`${secondsText(seconds)} s`, small);
  return strings.mark(inCalls, seconds);
}

function paintUnit(form: HTMLElement, { unit, unitLabel: { one } }: FieldView): void {
  find(form, '[data-hint]').textContent =
    'seconds' in unit ? strings.hint[unit.state](one, unit.seconds) : strings.hint[unit.state](one);
  for (const tick of form.querySelectorAll<HTMLElement>('.ticks span')) {
    const seconds = 'seconds' in unit ? Number(tick.dataset['calls']) * unit.seconds : undefined;
    const small = tick.querySelector('small');
    if (small) small.textContent = seconds === undefined ? '' : secondsText(seconds);
  }
}
