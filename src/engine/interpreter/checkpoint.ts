/**
 * The one checkpoint. CPython's eval breaker, as Pyodide builds it, polls a WebAssembly import every 50 checks; this swaps that
 * import for a function that may also suspend the stack. It knows nothing of threads, locks or processes.
 */

/** What a poll answers: go on, or switch the stack away. Any other number is that of a signal to handle now. */
export const GO_ON = 0;
export const SUSPEND = -1;

const IMPORT = '_Py_CheckEmscriptenSignals_Helper';

/** The handlers that the scheduler puts in. All run above the interpreter's C frames. */
export interface Checkpoint {
  poll: () => number;
  /** The stack is switched away until the promise is fulfilled. */
  suspend: () => Promise<void>;
  /** It is back, and nothing has run since. Answers as a poll does, but for `SUSPEND`. */
  resumed: () => number;
}

/** Whether this browser can switch WebAssembly stacks (JSPI). */
export const canSwitchStacks = (): boolean => typeof WebAssembly.Suspending === 'function';

/** Puts the checkpoint into the imports of a module about to be instantiated. Throws where the build has no such import. */
export function installCheckpoint(env: WebAssembly.ModuleImports): Checkpoint {
  if (!env[IMPORT])
    throw new Error(`This Pyodide build does not poll ${IMPORT}; use the version that package.json names.`);
  const checkpoint: Checkpoint = {
    poll: () => GO_ON,
    suspend: () => Promise.resolve(),
    resumed: () => GO_ON,
  };
  if (!canSwitchStacks()) {
    env[IMPORT] = () => Math.max(GO_ON, checkpoint.poll());
    return checkpoint;
  }
  const trampoline = new WebAssembly.Instance(new WebAssembly.Module(TRAMPOLINE), {
    on: {
      poll: () => checkpoint.poll(),
      suspend: new WebAssembly.Suspending(() => checkpoint.suspend()),
      resumed: () => checkpoint.resumed(),
    },
  });
  env[IMPORT] = trampoline.exports['check'] as () => number;
  return checkpoint;
}

/**
 * `(func (export "check") (result i32) (local i32)
 *    (if (result i32) (i32.eq (local.tee 0 (call $poll)) (i32.const -1))
 *      (then (call $suspend) (call $resumed)) (else (local.get 0))))`
 *
 * In WebAssembly, because a suspending import must be called with no JavaScript frame between it and the promising export,
 * and because calling one costs too much to do it at every poll. `resumed` is called from here, because between the end of a
 * promise and the return to this stack the event loop may run other code, which must not find the thread's state in place.
 */
// biome-ignore format: bytes, a section a line
const TRAMPOLINE = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
  0x01, 0x08, 0x02, 0x60, 0x00, 0x01, 0x7f, 0x60, 0x00, 0x00,
  0x02, 0x25, 0x03, 0x02, 0x6f, 0x6e, 0x04, 0x70, 0x6f, 0x6c, 0x6c, 0x00, 0x00,
                    0x02, 0x6f, 0x6e, 0x07, 0x73, 0x75, 0x73, 0x70, 0x65, 0x6e, 0x64, 0x00, 0x01,
                    0x02, 0x6f, 0x6e, 0x07, 0x72, 0x65, 0x73, 0x75, 0x6d, 0x65, 0x64, 0x00, 0x00,
  0x03, 0x02, 0x01, 0x00,
  0x07, 0x09, 0x01, 0x05, 0x63, 0x68, 0x65, 0x63, 0x6b, 0x00, 0x03,
  0x0a, 0x17, 0x01, 0x15, 0x01, 0x01, 0x7f,
  0x10, 0x00, 0x22, 0x00, 0x41, 0x7f, 0x46, 0x04, 0x7f, 0x10, 0x01, 0x10, 0x02, 0x05, 0x20, 0x00, 0x0b, 0x0b,
]);
