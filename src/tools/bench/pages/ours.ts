/** Our engine as a reader's page starts it, and one program. */
import { Session } from '../../../components/python/session.ts';
import type { EngineManifest } from '../../build-engine.ts';

const { frame, files }: EngineManifest = await (await fetch('/engine/manifest.json')).json();
const at = <T extends { readonly url: string }>(file: T): T => ({ ...file, url: `/${file.url}` });
const manifest = {
  frame: `/${frame}`,
  files: {
    process: at(files.process),
    pyodide: at(files.pyodide),
    pyodideModule: at(files.pyodideModule),
    wasm: at(files.wasm),
    stdlib: at(files.stdlib),
    python: at(files.python),
    snapshot: at(files.snapshot),
  },
};

const session = new Session(manifest);
session.start();
const state = await session.settled();
if (!session.engine) throw new Error(`The session ended as ${JSON.stringify(state)}.`);
session.engine.run({ source: 'print("hello")', filename: 'hello.py', mode: 'freely' }, (news) => {
  if (news.type === 'output') window.firstPrintMs ??= performance.now();
});
