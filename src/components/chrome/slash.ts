/** The key `/` leads to the search, wherever nobody is typing. */

export function listenForSlash(signal: AbortSignal): void {
  addEventListener(
    'keydown',
    (event) => {
      const link = document.querySelector<HTMLAnchorElement>('[aria-keyshortcuts="/"]');
      if (event.key !== '/' || !link || isTyping(event)) return;
      event.preventDefault();
      link.click();
    },
    { signal },
  );
}

/** Also while a program is edited, and with keys of the browser's own. */
const isTyping = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  (target instanceof Element && target.closest('input,textarea,[contenteditable],.monaco-editor') !== null);
