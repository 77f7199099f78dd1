/** The clock of this context. Browsers coarsen it where the page is not isolated. */

/** The smallest step of `performance.now()` seen in some thousand readings, in ms, to the microsecond: browsers’ own steps are whole ones, and readings are sums in binary. */
export function clockStep(): number {
  let smallest = Number.POSITIVE_INFINITY;
  let last = performance.now();
  for (let reading = 0; reading < 20_000; reading++) {
    const now = performance.now();
    if (now > last) smallest = Math.min(smallest, now - last);
    last = now;
  }
  return Number.isFinite(smallest) ? Math.max(1, Math.round(smallest * 1000)) / 1000 : 1;
}
