/** Storage of the browser that may be refused, full or gone: what fails is not done, and nobody is told. */

export type QuietStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Undefined where `act` throws. */
export function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
