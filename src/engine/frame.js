/*
 * The sandboxed frame: starts the kernel's worker and hands it the page's port; after that it does nothing. Plain JavaScript,
 * inlined into frame.html, because it is all that runs with a DOM.
 */
const script = new Blob([document.getElementById('kernel').textContent], { type: 'text/javascript' });

addEventListener('message', function hear({ source, data, ports: [port] }) {
  // Whoever frames this page without a sandbox would run their code with the site's origin.
  if (origin !== 'null' || source !== parent || data?.type !== 'speaking-stick' || !port) return;
  removeEventListener('message', hear);
  const fail = ({ message }) => {
    parent.postMessage({ type: 'speaking-stick-failed', nonce: data.nonce, why: message }, '*');
  };
  try {
    const kernel = new Worker(URL.createObjectURL(script));
    kernel.onerror = fail;
    kernel.postMessage(0, [port]);
  } catch (error) {
    fail(error);
  }
});
