/** The sandboxed frame in which the engine lives: an opaque origin, no storage, no network. One port leads out of it. */
import { strings } from './strings.ts';

const patienceMs = 20_000;

export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/** Resolves to the page's end of the port. The frame goes away when the signal aborts. */
export function openFrame(url: string, signal: AbortSignal): Promise<MessagePort> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.allow = 'cross-origin-isolated';
  frame.title = strings.frameTitle;
  frame.className = 'python-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.src = url;
  signal.addEventListener('abort', () => frame.remove(), { once: true });
  const port = new Promise<MessagePort>((resolve, reject) => {
    const late = setTimeout(() => reject(new FrameError('The frame did not load.')), patienceMs);
    signal.addEventListener('abort', () => clearTimeout(late), { once: true });
    frame.addEventListener(
      'load',
      () => {
        clearTimeout(late);
        resolve(shakeHands(frame));
      },
      { once: true },
    );
  });
  // The files may fail first; then nobody waits for the port any more.
  port.catch(() => undefined);
  document.body.append(frame);
  return port;
}

/** The frame's origin is opaque, so no target origin can be named; the frame takes the first port it is given. */
function shakeHands(frame: HTMLIFrameElement): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const nonce = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
  frame.contentWindow?.postMessage({ type: 'speaking-stick', nonce }, '*', [port2]);
  return port1;
}
