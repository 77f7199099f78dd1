/** A module worker with plain Pyodide, loaded as its documentation says. Runs what it is sent, one after another. */
interface Pyodide {
  runPython(source: string, options: { readonly globals: unknown }): unknown;
  setStdout(options: { readonly batched: (text: string) => void }): void;
  readonly globals: { get(name: string): () => unknown };
}

const address = '/bench/pyodide/pyodide.mjs';
const { loadPyodide }: { loadPyodide(): Promise<Pyodide> } = await import(/* @vite-ignore */ address);
const pyodide = await loadPyodide();
pyodide.setStdout({ batched: (text) => self.postMessage({ type: 'output', text }) });
self.onmessage = ({ data }: MessageEvent<string>) => {
  pyodide.runPython(data, { globals: pyodide.globals.get('dict')() });
  self.postMessage({ type: 'done' });
};
self.postMessage({ type: 'ready' });

export {};
