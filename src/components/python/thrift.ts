/** Spare interpreters take some 50 MB each: how many a device can afford, and when to give them back. */

export interface Device {
  /** `navigator.deviceMemory` in GB, rounded down by the browser; undefined where it does not tell. */
  readonly memory: number | undefined;
  /** Fingers instead of a mouse: a phone or a tablet, which closes tabs that take much. */
  readonly isTouched: boolean;
}

export const thisDevice = (): Device => ({
  memory: (navigator as { deviceMemory?: number }).deviceMemory,
  isTouched: matchMedia('(pointer: coarse)').matches,
});

/** Never none: the next run should start at once everywhere. */
export function affordable(wanted: number, { memory = 8, isTouched }: Device): number {
  if (memory <= 2) return Math.min(wanted, 1);
  return memory <= 4 || isTouched ? Math.min(wanted, 3) : wanted;
}

/** A tab that nobody has looked at for so long needs no spares. */
const hiddenMs = 60_000;

/** Calls `rest` once the page has been hidden for long, and `wake` when it is looked at again after that. */
export function whenHiddenLong(rest: () => void, wake: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isResting = false;
  const look = (): void => {
    clearTimeout(timer);
    if (document.hidden) {
      timer = setTimeout(() => {
        isResting = true;
        rest();
      }, hiddenMs);
    } else if (isResting) {
      isResting = false;
      wake();
    }
  };
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
