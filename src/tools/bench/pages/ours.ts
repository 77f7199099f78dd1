/** Our engine as a reader's page starts it, and one program. */
import { engineManifest } from '../../../components/python/manifest.ts';
import { Session } from '../../../components/python/session.ts';

const session = new Session(engineManifest);
session.start();
const state = await session.settled();
if (!session.engine) throw new Error(`The session ended as ${JSON.stringify(state)}.`);
const { outcome } = session.engine.run(
  { source: 'print("hello")', filename: 'hello.py', mode: 'freely' },
  (news) => {
    if (news.type === 'output') window.firstPrintMs ??= performance.now();
  },
);
// As it is for a reader, who stays on the page: the next visit finds the files.
await outcome;
await session.keepFiles();
window.isDone = true;
