/** The sandboxed frame in which the engine lives: an opaque origin, no storage, no network. One port leads out of it. */
import { strings } from './strings.ts';

const patienceMs = 20_000;

export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/**
 * Resolves to the page's end of the port. `onFailed` hears of a kernel that could not be started, later.
 * The frame goes away when the signal aborts.
 */
export function openFrame(
  url: string,
  signal: AbortSignal,
  onFailed: (why: string) => void,
): Promise<MessagePort> {
  const frame = createFrame(url);
  const nonce = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
  signal.addEventListener('abort', () => frame.remove(), { once: true });
  addEventListener('message', (event) => failureOf(event, frame, nonce, onFailed), { signal });
  const port = new Promise<MessagePort>((resolve, reject) => {
    const late = setTimeout(() => reject(new FrameError('The frame did not load.')), patienceMs);
    signal.addEventListener('abort', () => clearTimeout(late), { once: true });
    const loaded = (): void => {
      clearTimeout(late);
      resolve(shakeHands(frame, nonce));
      // A second time: it has been led elsewhere, and the engine is gone.
      frame.addEventListener('load', () => onFailed(strings.frameLeft), { once: true, signal });
    };
    frame.addEventListener('load', loaded, { once: true, signal });
  });
  // The files may fail first; then nobody waits for the port any more.
  port.catch(() => undefined);
  document.body.append(frame);
  return port;
}

function createFrame(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.allow = 'cross-origin-isolated';
  frame.title = strings.frameTitle;
  frame.className = 'python-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.src = url;
  return frame;
}

/** The frame's origin is opaque, so no target origin can be named; the frame takes the first port it is given. */
function shakeHands(frame: HTMLIFrameElement, nonce: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  frame.contentWindow?.postMessage({ type: 'speaking-stick', nonce }, '*', [port2]);
  return port1;
}

/** Believed only from this frame and with the word it was given: a frame can be navigated, and still speak. */
function failureOf(
  event: MessageEvent,
  frame: HTMLIFrameElement,
  nonce: string,
  onFailed: (why: string) => void,
): void {
  if (event.source !== frame.contentWindow || typeof event.data !== 'object' || event.data === null) return;
  const { type, nonce: said, why }: Record<string, unknown> = event.data;
  if (type === 'speaking-stick-failed' && said === nonce) onFailed(String(why ?? '').slice(0, 300));
}
