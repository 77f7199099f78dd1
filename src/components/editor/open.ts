/** Opens an editor over a program: Monaco where there is a keyboard and room, a textarea elsewhere or if Monaco does not come. */
import type { EditorHandle, EditorModule, EditorWish } from './handle.ts';
import { openPlain } from './plain.ts';

/** Where the editor's own build put it, as paths of this site; set when the site is built. */
declare const __EDITOR__: { readonly js: string; readonly css: string } | undefined;

export interface Opened {
  readonly handle: EditorHandle;
  /** The editor was wanted and did not come. */
  readonly hasFailed: boolean;
}

export async function openEditor(wish: EditorWish): Promise<Opened> {
  if (isForFingers()) return { handle: openPlain(wish), hasFailed: false };
  try {
    const editor = await load();
    return { handle: await editor.open(wish), hasFailed: false };
  } catch {
    wish.host.replaceChildren();
    return { handle: openPlain(wish), hasFailed: true };
  }
}

/** Fetches the editor ahead of the press: a pointer is on its way to the button. */
export function warmEditor(): void {
  if (!isForFingers()) load().catch(() => undefined);
}

/** Monaco does not support touch screens; below this width it would have no room for its lines. */
const isForFingers = (): boolean => matchMedia('(pointer: coarse), (max-width: 640px)').matches;

let loading: Promise<EditorModule> | undefined;

function load(): Promise<EditorModule> {
  loading ??= fetchEditor().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchEditor(): Promise<EditorModule> {
  if (__EDITOR__ === undefined) throw new Error('This build has no editor.');
  const [module] = await Promise.all([
    import(/* @vite-ignore */ urlOf(__EDITOR__.js)) as Promise<EditorModule>,
    stylesheet(urlOf(__EDITOR__.css)),
  ]);
  return module;
}

const urlOf = (path: string): string => new URL(path, location.href).href;

function stylesheet(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${href} did not load.`));
    });
    document.head.append(link);
  });
}
