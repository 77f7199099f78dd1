/**
 * The second wall, inside a process's worker: what leads out of the worker is taken away before a program starts. The first wall
 * is the frame's policy and opaque origin, which refuse all of this too; this one stands where a browser should forget that.
 */

/** Of the worker itself. `postMessage` and `close` too: only the engine speaks to the kernel, and says when the worker is through. */
const OUTWARD = [
  'XMLHttpRequest',
  'fetch',
  'fetchLater',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'RTCDataChannel',
  'FontFace',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'Notification',
  'PushManager',
  'indexedDB',
  'caches',
  'cookieStore',
  'localStorage',
  'sessionStorage',
  'webkitRequestFileSystem',
  'webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL',
  'webkitResolveLocalFileSystemSyncURL',
  'postMessage',
  'close',
] as const;

/** Of its `navigator`. */
const DEVICES = ['sendBeacon', 'storage', 'locks', 'serviceWorker', 'gpu', 'usb', 'serial', 'hid'] as const;

/** Irrevocable: the engine must have kept for itself what it goes on using. */
export function takeAwayOutward(scope: Scope = self, navigator: object = self.navigator): void {
  for (const name of OUTWARD) takeAway(scope, name);
  for (const name of DEVICES) takeAway(navigator, name);
  refuseText(scope);
}

type Scope = Pick<typeof globalThis, 'setTimeout' | 'setInterval'>;

/** Program text of JavaScript: what it can say, `import()` above all, cannot be taken away by name. */
export function takeAwayEval(scope: object = self): void {
  takeAway(scope, 'eval');
  // Pyodide asks whether something is one; nobody needs to make one of text.
  const stub = () => {
    throw new EvalError('JavaScript cannot be made of text here.');
  };
  Reflect.set(scope, 'Function', Object.assign(stub, { prototype: Function.prototype }));
  for (const each of [() => {}, async () => {}, function* () {}, async function* () {}])
    Reflect.deleteProperty(Object.getPrototypeOf(each), 'constructor');
}

/** Timers take text as well. */
function refuseText(scope: Scope): void {
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const real = scope[name];
    const wrapped = (handler: unknown, ...rest: unknown[]) => {
      if (typeof handler !== 'function') throw new TypeError(`${name} takes a function here.`);
      return Reflect.apply(real, undefined, [handler, ...rest]);
    };
    Reflect.set(scope, name, wrapped);
  }
}

/** Wherever on the chain of prototypes a browser keeps it. */
function takeAway(object: object, name: string): void {
  for (let holder: object | null = object; holder; holder = Object.getPrototypeOf(holder))
    Reflect.deleteProperty(holder, name);
}
