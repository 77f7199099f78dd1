/** The buttons below a drawing: what each does when pressed, and what is said then. */
import { addSheet } from '../late-sheet.ts';
import { find } from '../timeline/find.ts';
import type { View } from '../timeline/view.ts';
import css from './poster.css?inline';
import { type About, poster } from './poster.ts';
import { canCopy, copyPng, savePng, saveSvg } from './save.ts';
import { strings } from './strings.ts';

declare const __VERSION__: string | undefined;

/** What the element knows of the run that is shown; undefined while none is. */
export interface Shown {
  readonly view: View;
  readonly file: string;
  readonly python: string;
  readonly date: Date;
}

/** Listens until `signal` aborts. `root` holds the buttons, and the styles of the drawing hold in it. */
export function listen(root: HTMLElement, current: () => Shown | undefined, signal: AbortSignal): void {
  const buttons = root.querySelector<HTMLElement>('[data-save]');
  if (!buttons) return;
  find(buttons, '[data-as="copy"]').hidden = !canCopy();
  buttons.addEventListener(
    'click',
    ({ target }) => {
      const as = target instanceof HTMLElement ? target.dataset['as'] : undefined;
      const shown = current();
      if (as !== undefined && shown) void handOver(as, shown, root, find(buttons, '[data-saved]'));
    },
    { signal },
  );
}

async function handOver(as: string, shown: Shown, root: HTMLElement, status: HTMLElement): Promise<void> {
  status.textContent = strings.working;
  const picture = poster(shown.view, aboutOf(shown));
  const name = `${slugOf(shown)}.${as}`;
  try {
    if (as === 'copy') await copyPng(picture, root);
    else if (as === 'svg') await saveSvg(picture, root, name);
    else await savePng(picture, root, name);
    status.textContent = as === 'copy' ? strings.copied : strings.saved(name);
  } catch (error) {
    status.textContent = strings.failed(error instanceof Error ? error.message : String(error));
  }
}

function aboutOf({ file, python, date }: Shown): About {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return {
    title: document.querySelector('h1')?.textContent?.trim() ?? document.title,
    url: canonical ?? location.origin + location.pathname,
    file,
    python,
    version: typeof __VERSION__ === 'string' ? __VERSION__ : '',
    date,
  };
}

/** "speaking-stick-what-it-blocks-broken". */
function slugOf({ file }: Shown): string {
  const page = location.pathname.split('/').findLast((part) => part !== '') ?? 'run';
  return `speaking-stick-${page}-${file.replace(/\.py$/, '')}`.replaceAll(/[^a-z0-9-]+/gi, '-');
}

addSheet(css);
