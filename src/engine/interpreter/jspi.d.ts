/** JavaScript Promise Integration, not yet in TypeScript's libraries: https://github.com/WebAssembly/js-promise-integration */
declare namespace WebAssembly {
  class Suspending {
    constructor(body: () => Promise<number>);
  }
  function promising<A extends readonly unknown[]>(body: (...args: A) => number): (...args: A) => Promise<number>;
}
