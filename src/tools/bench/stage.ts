/**
 * The site that is measured: a copy of `dist/`, with plain Pyodide and PyScript beside it under `/bench/`. One server, one kind of
 * compression and one caching rule for all. A copy, so that a build in the meantime changes nothing.
 */
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { bundle } from '../bundle.ts';
import { compress } from '../compress.ts';
import { constants } from '../constants.ts';
import { headersFor } from '../headers.ts';
import { root } from '../paths.ts';
import type { Server } from '../serve.ts';

const stage = path.join(root, '.cache/bench/site');
const pages = path.join(import.meta.dirname, 'pages');
const packageOf = (name: string): string => path.join(root, 'node_modules', name);
const isRunTime = (file: string): boolean => !/\.(map|d\.ts|md)$/.test(file);

export async function makeStage(): Promise<void> {
  await rm(stage, { recursive: true, force: true });
  await cp(path.join(root, 'dist'), stage, { recursive: true });
  const bench = path.join(stage, 'bench');
  await mkdir(bench);
  await cp(packageOf('pyodide'), path.join(bench, 'pyodide'), { recursive: true, filter: isRunTime });
  await cp(packageOf('@pyscript/core/dist'), path.join(bench, 'pyscript'), {
    recursive: true,
    filter: isRunTime,
  });
  for (const name of await readdir(pages)) {
    if (name.endsWith('.html')) await cp(path.join(pages, name), path.join(bench, name));
    if (name.endsWith('.ts'))
      await writeFile(
        path.join(bench, name.replace('.ts', '.js')),
        await bundle(path.join(pages, name), { format: 'es', define: constants('/') }),
      );
  }
  await compress(stage);
}

const IMMUTABLE = 'public, max-age=31536000, immutable';

export async function serveStage(): Promise<Server> {
  const files = sirv(stage, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const isRival = /^\/bench\/(pyodide|pyscript)\//.test(pathname);
      const headers = { ...headersFor(pathname), ...(isRival && { 'Cache-Control': IMMUTABLE }) };
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const server = http.createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}
