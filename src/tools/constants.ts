/** Constants that the pages' scripts are built with: where the engine's and the editor's files are, and the site's version. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EngineManifest } from './build-engine.ts';
import { root } from './paths.ts';

/** For Vite's `define`. `base` is the site's base path. A part that was not built is `undefined` in the page. */
export function constants(base: string): Record<string, string> {
  const engine = read<EngineManifest>('public/engine/manifest.json');
  const editor = read<Readonly<Record<'js' | 'css', string>>>('public/editor/manifest.json');
  const at = (url: string): string => `${base.replace(/\/$/, '')}/${url.replace(/^\//, '')}`;
  return {
    __ENGINE__: literal(
      engine && {
        frame: at(engine.frame),
        files: Object.fromEntries(
          Object.entries(engine.files).map(([name, file]) => [name, { ...file, url: at(file.url) }]),
        ),
      },
    ),
    __VERSION__: literal(read<{ version: string }>('package.json')?.version),
    __EDITOR__: literal(editor && { js: at(editor.js), css: at(editor.css) }),
  };
}

function read<T>(file: string): T | undefined {
  const place = path.join(root, file);
  return existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as T) : undefined;
}

const literal = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));
