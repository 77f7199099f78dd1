/** JavaScript Promise Integration, not yet in TypeScript's libraries: https://github.com/WebAssembly/js-promise-integration */
declare namespace WebAssembly {
  /** Callable only from WebAssembly. */
  type Suspending = () => void;
  const Suspending: new (body: () => Promise<void>) => Suspending;
  function promising<A extends readonly unknown[]>(
    body: (...args: A) => number,
  ): (...args: A) => Promise<number>;
}
