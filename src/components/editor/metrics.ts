/** The font and the distances of the static code, so that an editor can stand exactly where it stood. */

export interface Metrics {
  readonly fontFamily: string;
  /** In pixels, as all that follow. */
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

export function metricsOf(code: HTMLElement): Metrics {
  const own = getComputedStyle(code);
  const line = code.querySelector('.l');
  return {
    fontFamily: own.fontFamily,
    fontSize: Number.parseFloat(own.fontSize),
    lineHeight: Number.parseFloat(own.lineHeight),
    top: Number.parseFloat(own.paddingTop),
    bottom: Number.parseFloat(own.paddingBottom),
    left: line ? Number.parseFloat(getComputedStyle(line).paddingLeft) : 0,
  };
}
