/** Serves `dist/` as a host would: with the headers of `_headers`, and precompressed files where the browser takes them. */
import { createReadStream, existsSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.ts';
import { root } from './paths.ts';

export interface ServeOptions {
  /** 0: any free one. */
  readonly port: number;
  /** False serves as a host that can set no headers does: no isolation. */
  readonly isolated?: boolean;
  /** The built site; `dist/` unless another is named. */
  readonly folder?: string;
  /** The folder that the site lives below, as BASE_PATH was when it was built: `/x/y/`. */
  readonly base?: string;
}

export interface Server {
  readonly address: string;
  close(): void;
}

/** Starts the server on loopback. Rejects where the port is taken. */
export async function serve({
  port,
  isolated = true,
  folder = path.join(root, 'dist'),
  base = '/',
}: ServeOptions): Promise<Server> {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`There is no ${folder}/index.html to serve. Run "npm run build" first.`);
  const files = sirv(folder, {
    dev: true, // looks at the disk at every request: a rebuilt site needs no new server
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries(headersFor(pathname)))
        if (isolated || !isOfIsolation(name)) response.setHeader(name, value);
    },
  });
  const server = http.createServer((request, response) => {
    const missing = (): void => notFound(response, folder);
    if (!request.url?.startsWith(base)) return missing();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () => server.close(),
  };
}

/** What a host that can set no headers cannot send; that every page may read its files, GitHub Pages says by itself. */
const isOfIsolation = (name: string): boolean =>
  name.startsWith('Cross-Origin-') || name === 'Document-Isolation-Policy';

function notFound(response: http.ServerResponse, folder: string): void {
  response.writeHead(404, { ...headersFor('/404'), 'Content-Type': 'text/html; charset=utf-8' });
  createReadStream(path.join(folder, '404.html')).pipe(response);
}

/** `node src/tools/serve.ts 4173 [--plain]` */
if (import.meta.main) {
  const server = await serve({
    port: Number(process.argv[2] ?? 0),
    isolated: !process.argv.includes('--plain'),
  });
  console.log(server.address);
}
