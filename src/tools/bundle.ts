/** One script from one entry, as text: for workers that start from a blob, and for pages that are not of the site. */
import { build } from 'vite';
import { root } from './paths.ts';

export interface BundleOptions {
  /** `iife`: a classic script. `es`: a module without imports. */
  readonly format: 'iife' | 'es';
  readonly define?: Readonly<Record<string, string>>;
}

/** `entry`: an absolute path. Rejects with Vite's own error where it does not compile. */
export async function bundle(entry: string, { format, define = {} }: BundleOptions): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry, formats: [format], name: 'bundle' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`Building ${entry} gave no output.`);
  return output.output[0].code;
}
