/** The watchdog outside: while a run goes on it asks the kernel for a sign of life, and says so when none comes. */

export interface Watchdog {
  end(): void;
}

export interface Patience {
  /** Between two questions, in milliseconds. */
  readonly everyMs: number;
  /** For an answer. The kernel computes nothing, so this is long even for a machine that is busy elsewhere. */
  readonly answerMs: number;
}

const patience: Patience = { everyMs: 3_000, answerMs: 12_000 };

/** A page that slept (a closed lid, the page cache) wakes to timers long due: then the question counts as never asked. */
const SLEPT_MS = 2_000;

/** Calls `onSilence` once, with what is known, where the kernel has been silent for too long. */
export function watch(
  ping: () => Promise<unknown>,
  onSilence: (why: string) => void,
  { everyMs, answerMs } = patience,
): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const end = () => {
    isOver = true;
    clearTimeout(timer);
  };
  const ask = () => {
    const due = performance.now() + answerMs;
    timer = setTimeout(() => {
      if (performance.now() - due > SLEPT_MS) ask();
      else if (!isOver) {
        end();
        onSilence(`It has given no sign of life for ${answerMs / 1000} seconds.`);
      }
    }, answerMs);
    const mine = timer;
    ping().then(
      () => {
        if (isOver || timer !== mine) return;
        clearTimeout(timer);
        timer = setTimeout(ask, everyMs);
      },
      () => {}, // no answer
    );
  };
  timer = setTimeout(ask, everyMs);
  return { end };
}
