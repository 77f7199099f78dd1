/**
 * The interpreter's senses: what it perceives of time and of chance, through the imports of its module. They can be replaced, so
 * that a run can be repeated.
 */

/** Times in ms; `date` since the epoch. */
export interface World {
  monotonic(): number;
  date(): number;
  fill(bytes: Uint8Array): void;
}

export interface Senses {
  /** The world as the program perceives it; undefined for the real one. */
  world: World | undefined;
}

/** Of WASI's clocks, the one of the calendar; all others only ever go forward. */
const REALTIME = 0;
const NANOSECONDS_PER_MS = 1_000_000;

/** Wraps the imports of a module about to be instantiated. `memory`: its memory, once there is one. */
export function installSenses(imports: WebAssembly.Imports, memory: () => WebAssembly.Memory): Senses {
  const senses: Senses = { world: undefined };
  const env = imports['env'] ?? {};
  const wasi = imports['wasi_snapshot_preview1'] ?? {};
  wrap<() => number>(env, 'emscripten_get_now', (real) => () => senses.world?.monotonic() ?? real());
  wrap<() => number>(env, 'emscripten_date_now', (real) => () => senses.world?.date() ?? real());
  wrap<(clock: number, precision: bigint, address: number) => number>(
    wasi,
    'clock_time_get',
    (real) => (clock, precision, address) => {
      const { world } = senses;
      if (!world) return real(clock, precision, address);
      const ms = clock === REALTIME ? world.date() : world.monotonic();
      new BigUint64Array(memory().buffer)[address >>> 3] = BigInt(Math.round(ms * NANOSECONDS_PER_MS));
      return 0;
    },
  );
  wrap<(address: number, bytes: number) => number>(wasi, 'random_get', (real) => (address, bytes) => {
    if (!senses.world) return real(address, bytes);
    senses.world.fill(new Uint8Array(memory().buffer, address >>> 0, bytes));
    return 0;
  });
  return senses;
}

/** Throws where the build has no such import: a run would then not be what it claims to be. */
function wrap<F>(imports: WebAssembly.ModuleImports, name: string, around: (real: F) => F): void {
  const real = imports[name] as F | undefined;
  if (!real)
    throw new Error(`This Pyodide build does not import ${name}; use the version that package.json names.`);
  imports[name] = around(real) as WebAssembly.ImportValue;
}
