import { expect, test } from 'vitest';
import { type DownloadOptions, download, fetchBytes } from './download.ts';
import type { KeptFiles } from './kept-files.ts';
import { type EngineManifest, totalBytes } from './manifest.ts';

const file = { url: '/py/stdlib.zip', bytes: 6 };

function answering(
  response: () => Response | Promise<Response>,
): DownloadOptions & { readonly seen: number[]; readonly sizes: number[] } {
  const seen: number[] = [];
  const sizes: number[] = [];
  return {
    seen,
    sizes,
    onBytes: (bytes) => seen.push(bytes),
    onSize: (change) => sizes.push(change),
    signal: new AbortController().signal,
    isRetry: false,
    fetch: async () => response(),
  };
}

const inPieces = (...pieces: readonly string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });

test('bytes are counted as they come', async () => {
  const options = answering(() => new Response(inPieces('abc', 'de', 'f')));
  expect(new TextDecoder().decode(await fetchBytes(file, options))).toBe('abcdef');
  expect(options.seen).toEqual([3, 2, 1]);
});

test('bytes are counted as they are sent: compressed where the host compresses', async () => {
  const options = answering(
    () => new Response(inPieces('abc', 'def'), { headers: { 'content-length': '2' } }),
  );
  await fetchBytes(file, options);
  expect(options.sizes).toEqual([-4]);
  expect(options.seen).toEqual([1, 1]);
});

test('a file that is not there names its status', async () => {
  const options = answering(() => new Response('no', { status: 404 }));
  await expect(fetchBytes(file, options)).rejects.toMatchObject({ fault: { kind: 'status', status: 404 } });
});

test('a page in place of a file is refused by its type', async () => {
  const options = answering(
    () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
  );
  await expect(fetchBytes(file, options)).rejects.toMatchObject({ fault: { kind: 'type' } });
});

test('a file cut short is refused', async () => {
  const options = answering(() => new Response('abc'));
  await expect(fetchBytes(file, options)).rejects.toMatchObject({
    fault: { kind: 'size', received: 3, expected: 6 },
  });
});

test('a file of the right size that is not the one that was built is refused', async () => {
  const built = { ...file, sha256: 'vvV+x/U6bUC+tkCngKY5yDvCmsipgW8fxsXG3Nk8RyE=' };
  const swapped = answering(() => new Response('abcdeg'));
  await expect(fetchBytes(built, swapped)).rejects.toMatchObject({ fault: { kind: 'content' } });
});

test('a file that goes on too long is refused before it fills the memory', async () => {
  const options = answering(() => new Response(inPieces('abcdef', 'ghi')));
  await expect(fetchBytes(file, options)).rejects.toMatchObject({ fault: { kind: 'size', expected: 6 } });
});

test('no network is told apart from a bad answer', async () => {
  const options = answering(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(fetchBytes(file, options)).rejects.toMatchObject({ fault: { kind: 'network' } });
});

test('a connection lost halfway is a network fault', async () => {
  const lost = new ReadableStream({
    pull(controller) {
      controller.error(new TypeError('network error'));
    },
  });
  const options = answering(() => new Response(lost));
  await expect(fetchBytes(file, options)).rejects.toMatchObject({ fault: { kind: 'network' } });
});

test('a retry goes past the cache', async () => {
  let cache: RequestCache | undefined;
  const options = {
    ...answering(() => new Response('abcdef')),
    isRetry: true,
    fetch: async (_url: RequestInfo | URL, init?: RequestInit) => {
      cache = init?.cache;
      return new Response('abcdef');
    },
  };
  await fetchBytes(file, options);
  expect(cache).toBe('reload');
});

test('scripts arrive as text, data as bytes', async () => {
  const six = { url: '/x', bytes: 6 };
  const manifest: EngineManifest = {
    frame: '/frame.html',
    files: {
      pyodide: six,
      pyodideModule: six,
      wasm: six,
      stdlib: six,
      python: six,
      snapshot: six,
    },
  };
  const files = download(
    manifest,
    answering(() => new Response('abcdef')),
  );
  expect((await files.code).pyodide).toBe('abcdef');
  expect(await files.wasm).toMatchObject({ byteLength: 6 });
  expect(totalBytes(manifest)).toBe(24);
  expect((await files.stdlib()).byteLength).toBe(6);
});

test('the snapshot may be missing from the list', async () => {
  const six = { url: '/x', bytes: 6 };
  const files = { pyodide: six, pyodideModule: six, wasm: six, stdlib: six, python: six };
  const got = download(
    { frame: '/frame.html', files },
    answering(() => new Response('abcdef')),
  );
  expect(await got.snapshot).toBeUndefined();
});

const FILES: EngineManifest['files'] = {
  pyodide: { url: '/loader', bytes: 6 },
  pyodideModule: { url: '/module', bytes: 6 },
  wasm: { url: '/wasm', bytes: 6 },
  stdlib: { url: '/stdlib', bytes: 6 },
  python: { url: '/python', bytes: 6 },
  snapshot: { url: '/snapshot', bytes: 6 },
};

/** A cache that holds these, and tells what was kept in it. */
function holding(
  files: Readonly<Record<string, string>>,
): KeptFiles & { readonly kept: [readonly string[], string[]][] } {
  const kept: [readonly string[], string[]][] = [];
  return {
    kept,
    find: async (url) => (files[url] === undefined ? undefined : new Blob([files[url]])),
    keep: async (wanted, fresh) => void kept.push([wanted, [...fresh.keys()]]),
  };
}

async function fetchedFrom(kept: KeptFiles, isRetry = false): Promise<{ urls: string[]; seen: number }> {
  const urls: string[] = [];
  const options = {
    ...answering(() => new Response('abcdef')),
    isRetry,
    kept,
    fetch: async (url: RequestInfo | URL) => {
      urls.push(String(url));
      return new Response('abcdef');
    },
  };
  const files = download({ frame: '/frame.html', files: FILES }, options);
  await Promise.all([files.code, files.wasm, files.snapshot]);
  await files.keep();
  await files.keep();
  return { urls: urls.sort(), seen: options.seen.reduce((sum, bytes) => sum + bytes, 0) };
}

test('large files that are kept are not fetched, and count as received', async () => {
  const kept = holding({ '/wasm': 'abcdef', '/snapshot': 'abcdef' });
  expect(await fetchedFrom(kept)).toEqual({ urls: ['/loader', '/module'], seen: 24 });
  expect(kept.kept).toEqual([]);
});

test('what was fetched is kept once, and what was found stays', async () => {
  const kept = holding({ '/wasm': 'abcdef', '/snapshot': 'cut' });
  expect((await fetchedFrom(kept)).urls).toEqual(['/loader', '/module', '/snapshot']);
  expect(kept.kept).toEqual([[['/wasm', '/snapshot'], ['/snapshot']]]);
});

test('a retry does without what is kept, and replaces it', async () => {
  const kept = holding({ '/wasm': 'abcdef', '/snapshot': 'abcdef' });
  expect((await fetchedFrom(kept, true)).urls).toHaveLength(4);
  expect(kept.kept).toEqual([
    [
      ['/wasm', '/snapshot'],
      ['/wasm', '/snapshot'],
    ],
  ]);
});

test('a damaged snapshot is left out, for Python starts without it; any other damaged file is a fault', async () => {
  const built = { url: '/x', bytes: 6, sha256: 'vvV+x/U6bUC+tkCngKY5yDvCmsipgW8fxsXG3Nk8RyE=' };
  const got = download(
    { frame: '/frame.html', files: { ...FILES, wasm: built, snapshot: built } },
    answering(() => new Response('abcdeg')),
  );
  await Promise.all([
    expect(got.snapshot).resolves.toBeUndefined(),
    expect(got.wasm).rejects.toMatchObject({ fault: { kind: 'content' } }),
  ]);
});
