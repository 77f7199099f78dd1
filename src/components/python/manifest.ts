/** Where the engine's files are and how large: written into the page's script when the site is built. */
import type { EngineFiles } from '../../engine/index.ts';
import { href } from '../../lesson/urls.ts';

export interface EngineFile {
  /** Relative to the site's base; hashed, so that it may be cached for ever. */
  readonly url: string;
  /** Size once decoded. */
  readonly bytes: number;
}

export interface EngineManifest {
  /** The page of the sandboxed frame. */
  readonly frame: string;
  /** As EngineFiles has them; the snapshot may be left out there, and so here. */
  readonly files: { readonly [Name in keyof EngineFiles]: EngineFile };
}

/** A constant of the build. */
declare const __ENGINE__: EngineManifest | undefined;

export const engineManifest: EngineManifest | undefined =
  typeof __ENGINE__ === 'undefined' ? undefined : fromBase(__ENGINE__);

export const totalBytes = (manifest: EngineManifest): number =>
  Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0);

/** The site may be served from a folder; the page may be in any depth of it. */
function fromBase({ frame, files }: EngineManifest): EngineManifest {
  const place = (url: string): string => href(`/${url}`);
  const placed = Object.entries(files).map(([name, file]) => [name, { ...file, url: place(file.url) }]);
  return { frame: place(frame), files: Object.fromEntries(placed) };
}
