/** Notices the first line of a PyScript program in a worker: it has no other way to tell the page that costs nothing. */
new BroadcastChannel('printed').onmessage = () => {
  window.firstPrintMs ??= performance.now();
  window.isDone = true;
};
