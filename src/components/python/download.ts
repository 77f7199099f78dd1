/** Fetches the engine's files, counting bytes. Each is checked where it enters: a page instead of a program is an error here. */
import type { EngineFiles } from '../../engine/index.ts';
import { type KeptFiles, keptFiles } from './kept-files.ts';
import type { EngineFile, EngineManifest } from './manifest.ts';

export type DownloadFault =
  | { readonly kind: 'network' }
  | { readonly kind: 'status'; readonly status: number }
  /** An HTML page where a file should be: a host's own "not found" page, or a sign-in page of a network. */
  | { readonly kind: 'type'; readonly received: string }
  | { readonly kind: 'size'; readonly received: number; readonly expected: number }
  /** As long as it should be, and not the same. */
  | { readonly kind: 'content' };

export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  readonly fault: DownloadFault;
  readonly url: string;

  constructor(fault: DownloadFault, url: string) {
    super(`${url}: ${fault.kind}`);
    this.fault = fault;
    this.url = url;
  }
}

export interface DownloadOptions {
  readonly onBytes: (bytes: number) => void;
  /** A file is sent compressed, or not: by how many bytes that is more or fewer than it has. */
  readonly onSize: (change: number) => void;
  readonly signal: AbortSignal;
  /** Past a cache that may hold a broken copy: for a retry. */
  readonly isRetry: boolean;
  readonly fetch?: typeof fetch;
  /** Looked into before the network, but for a retry. */
  readonly kept?: KeptFiles;
}

export interface Download extends EngineFiles {
  /** Keeps the large files for the next visit, where they came by the network. To be called when nothing else is to be done. */
  keep(): Promise<void>;
}

/** Begins to fetch all that the first run needs. */
export function download({ files }: EngineManifest, options: DownloadOptions): Download {
  const { kept = keptFiles, isRetry } = options;
  const fetched = new Map<string, ArrayBuffer>();
  const large = async (file: EngineFile): Promise<ArrayBuffer | Blob> => {
    const found = isRetry ? undefined : await kept.find(file.url);
    // Its content was checked when it was kept; should it have gone bad since, a retry does without it.
    if (found?.size === file.bytes) {
      options.onBytes(file.bytes);
      return found;
    }
    const bytes = await fetchBytes(file, options);
    fetched.set(file.url, bytes.slice()); // the engine takes the bytes themselves away
    return bytes;
  };
  const bytes = (file: EngineFile): Promise<ArrayBuffer> => fetchBytes(file, options);
  const text = async (file: EngineFile): Promise<string> => new TextDecoder().decode(await bytes(file));
  const code = Promise.all([text(files.pyodide), text(files.pyodideModule)]);
  // Most programs never need these: fetched when one does.
  const later = (file: EngineFile): Promise<ArrayBuffer> =>
    fetchBytes(file, { ...options, onBytes: () => {}, onSize: () => {} });
  return {
    code: code.then(([pyodide, pyodideModule]) => ({ pyodide, pyodideModule })),
    wasm: large(files.wasm),
    snapshot: files.snapshot ? large(files.snapshot).catch(noneForDamaged) : Promise.resolve(undefined),
    stdlib: () => later(files.stdlib),
    python: async () => new TextDecoder().decode(await later(files.python)),
    keep: async () => {
      const wanted = [files.wasm, files.snapshot].flatMap((file) => file?.url ?? []);
      const fresh = new Map(fetched);
      fetched.clear();
      if (fresh.size > 0) await kept.keep(wanted, fresh);
    },
  };
}

/** Without its snapshot Python starts too, only slower: a damaged one is no reason for not starting at all. */
function noneForDamaged(error: unknown): undefined {
  if (error instanceof DownloadError && error.fault.kind === 'content') return undefined;
  throw error;
}

export async function fetchBytes(file: EngineFile, options: DownloadOptions): Promise<ArrayBuffer> {
  const { onBytes, signal, isRetry } = options;
  const load = options.fetch ?? fetch;
  try {
    const response = await load(file.url, { signal, cache: isRetry ? 'reload' : 'default' });
    refuse(response, file);
    const sent = Number(response.headers.get('content-length')) || file.bytes;
    options.onSize(sent - file.bytes);
    const all = await collect(response, file, (bytes) => onBytes((bytes * sent) / file.bytes));
    if (all.received !== file.bytes) throw sizeError(file, all.received);
    if (!(await isAsBuilt(file, all.buffer))) throw new DownloadError({ kind: 'content' }, file.url);
    return all.buffer;
  } catch (error) {
    if (error instanceof DownloadError || signal.aborted) throw error;
    throw new DownloadError({ kind: 'network' }, file.url);
  }
}

/** By its hash. Where the page came over a line that anybody may change, browsers compute none, and there is nothing to hold on to. */
async function isAsBuilt({ sha256 }: EngineFile, buffer: ArrayBuffer): Promise<boolean> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (sha256 === undefined || !subtle) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', buffer));
  return btoa(String.fromCharCode(...digest)) === sha256;
}

function refuse(response: Response, { url }: EngineFile): void {
  if (!response.ok) throw new DownloadError({ kind: 'status', status: response.status }, url);
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) throw new DownloadError({ kind: 'type', received: type }, url);
}

/** Straight into a buffer of the size that is expected: no second copy of ten megabytes. */
async function collect(
  response: Response,
  file: EngineFile,
  onBytes: (bytes: number) => void,
): Promise<{ readonly buffer: ArrayBuffer; readonly received: number }> {
  const into = new Uint8Array(file.bytes);
  let received = 0;
  const reader = response.body?.getReader();
  if (!reader) return { buffer: into.buffer, received };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { buffer: into.buffer, received };
    if (received + value.length > file.bytes) {
      await reader.cancel();
      throw sizeError(file, received + value.length);
    }
    into.set(value, received);
    received += value.length;
    onBytes(value.length);
  }
}

const sizeError = ({ url, bytes }: EngineFile, received: number): DownloadError =>
  new DownloadError({ kind: 'size', received, expected: bytes }, url);
