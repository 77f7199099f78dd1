/*
 * The sandboxed frame: starts the kernel's worker and hands it the page's port; after that it does nothing. Plain JavaScript,
 * inlined into frame.html, because it is all that runs with a DOM. The kernel starts at once, while the page's word is on its way.
 */
if (origin !== 'null')
  throw new Error('Framed without a sandbox, this would run programs with the site’s origin.');

const text = (id) => document.getElementById(id).textContent;
let failure;
let tell = (why = '') => {
  failure = why; // a browser may give no reason
};
let kernel;
try {
  kernel = new Worker(URL.createObjectURL(new Blob([text('kernel')], { type: 'text/javascript' })));
  kernel.onerror = ({ message }) => tell(message);
  kernel.postMessage(text('process'));
} catch ({ message }) {
  tell(message);
}

addEventListener('message', function hear({ source, data, ports: [port] }) {
  if (source !== parent || data?.type !== 'speaking-stick' || !port) return;
  removeEventListener('message', hear);
  tell = (why) => parent.postMessage({ type: 'speaking-stick-failed', nonce: data.nonce, why }, '*');
  if (failure === undefined) kernel.postMessage(0, [port]);
  else tell(failure);
});
