/** Where the engine's files are and how large: written into the page's script when the site is built. */
export interface EngineFile {
  /** Absolute from the site's root, hashed: it may be cached for ever. */
  readonly url: string;
  /** Size once decoded. */
  readonly bytes: number;
  /** In base64, of what was built. */
  readonly sha256?: string;
}

export interface EngineManifest {
  /** The page of the sandboxed frame. */
  readonly frame: string;
  readonly files: Readonly<Record<'pyodide' | 'pyodideModule' | 'wasm' | 'stdlib' | 'python', EngineFile>> & {
    readonly snapshot?: EngineFile;
  };
}

/** A constant of the build. */
declare const __ENGINE__: EngineManifest | undefined;

export const engineManifest: EngineManifest | undefined =
  typeof __ENGINE__ === 'undefined' ? undefined : __ENGINE__;

/** Fetched only where a program needs them: the standard library, and our own Python for a boot from scratch. */
const LATER: ReadonlySet<string> = new Set(['stdlib', 'python']);

/** What is fetched before the first run, in bytes. */
export const totalBytes = ({ files }: EngineManifest): number =>
  Object.entries(files).reduce((sum, [name, file]) => (LATER.has(name) ? sum : sum + file.bytes), 0);
