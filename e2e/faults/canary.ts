/** A server that nobody may reach: it answers whoever comes, and remembers what they asked for. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Canary {
  readonly address: string;
  /** Paths without the slash, once each; 'a connection' where somebody came at all. */
  readonly visits: ReadonlySet<string>;
  close(): void;
}

const HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

export async function openCanary(): Promise<Canary> {
  const visits = new Set<string>();
  const visit = (url = '') => visits.add(url.slice(1));
  const server = http.createServer((request, response) => {
    visit(request.url);
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/javascript' }).end('');
  });
  server.on('upgrade', (request, socket) => {
    visit(request.url);
    socket.destroy();
  });
  server.on('connection', () => visits.add('a connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    visits,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
