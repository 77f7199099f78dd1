/** How a new lesson is made out of the template. Pure. */

export interface Blanks {
  readonly order: number;
  readonly date: Date;
}

/** Fills in what a machine knows: the place in the track, and today. */
export const filled = (template: string, { order, date }: Blanks): string =>
  template.replaceAll('ORDER', String(order)).replaceAll('TODAY', date.toISOString().slice(0, 10));

/** One after the last. */
export const nextOrder = (orders: readonly number[]): number => Math.max(0, ...orders) + 1;
