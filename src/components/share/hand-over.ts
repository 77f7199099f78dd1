/** Gives text to the reader: by the system's own way of sharing on a phone, else onto the clipboard. */
import { copy } from '../run/clipboard.ts';

export type HandedOver = 'shared' | 'copied' | 'refused';

/** Must be called from a press. A reader who closes the system's window has refused. */
export async function handOver(text: string, url: string): Promise<HandedOver> {
  const data = { text, url };
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.(data))
    return await navigator.share(data).then(
      () => 'shared',
      () => 'refused',
    );
  return (await copy(`${text} ${url}`)) ? 'copied' : 'refused';
}

/** The address of the lesson that this page shows, also where the page is its embed. */
export const lessonAddress = (): string =>
  `${location.origin}${location.pathname.replace('/embed/', '/lessons/')}`;
