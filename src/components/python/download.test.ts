import { expect, test } from 'vitest';
import { type DownloadOptions, download, fetchBytes } from './download.ts';
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
      process: six,
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
  expect((await files.code).process).toBe('abcdef');
  expect((await files.wasm).byteLength).toBe(6);
  expect(totalBytes(manifest)).toBe(30);
  expect((await files.stdlib()).byteLength).toBe(6);
});

test('the snapshot may be missing from the list', async () => {
  const six = { url: '/x', bytes: 6 };
  const files = { process: six, pyodide: six, pyodideModule: six, wasm: six, stdlib: six, python: six };
  const got = download(
    { frame: '/frame.html', files },
    answering(() => new Response('abcdef')),
  );
  expect(await got.snapshot).toBeUndefined();
});
