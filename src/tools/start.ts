/** `npm start`: builds the site where it has changed, serves it, prints the address. */
import { buildSite } from './build.ts';
import { serve } from './serve.ts';

const PORT = 4321;

await buildSite();
const wanted = { port: Number(process.env['PORT'] ?? PORT) };
const server = await serve(wanted).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') return serve({ port: 0 });
  throw error;
});
console.log(`\n  Speaking Stick is at ${server.address}\n`);
