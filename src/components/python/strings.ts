/** The words about Python on this page: where it is, and what went wrong. */
import type { DownloadFault } from './download.ts';
import type { SessionState } from './session-state.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const retry = 'Nothing you have entered is lost; try again when you like.';

export const strings = {
  frameTitle: 'Python (nothing to see here)',
  unsupported:
    'This browser can’t run Python threads: it lacks WebAssembly stack switching. Chrome and Edge from 137, Firefox from 153 and Safari from 27 have it. Recorded runs are shown where there are any.',
  noManifest: 'This page was built without Python. Recorded runs are shown where there are any.',
  frameSilent: `Python’s frame did not load. A blocker or a strict network may be in the way. ${retry}`,
  silent: (seconds: number) => `it said nothing for ${seconds} seconds.`,
  engineFailed: (message: string) => `Python did not start: ${message} ${retry}`,
  frameLeft: 'its frame was led to another address.',
  noWorker:
    'this browser starts no worker inside its sandboxed frame. Recorded runs are shown where there are any.',
  engineLost: (why: string) => `Python’s engine broke off: ${why} It starts afresh with your next run.`,
  retry: 'Try again',
  line: line,
  fault: faultText,
} as const;

/** The line under the commit button. */
function line(state: SessionState, isMeasuring: boolean): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'unsupported':
      return state.why;
    case 'downloading':
      return `Python is loading: ${megabytes(state.received)} of ${megabytes(state.total)} MB.`;
    case 'starting':
      return 'Python is here and starts.';
    case 'ready':
      return isMeasuring ? 'Python is ready and times one call.' : `Python ${state.info.python} is ready.`;
    case 'failed':
      return state.message;
  }
}

function faultText(fault: DownloadFault, isOnline: boolean): string {
  switch (fault.kind) {
    case 'network':
      return isOnline
        ? `Python could not be loaded: the connection broke off. ${retry}`
        : `Python could not be loaded: this device is offline. ${retry}`;
    case 'status':
      return `Python could not be loaded: the server answered ${fault.status} for one of its files. Reloading the page may fetch a newer list of them. ${retry}`;
    case 'type':
      return `Python could not be loaded: a web page came back in place of one of its files. A network’s sign-in page does that. ${retry}`;
    case 'content':
      return `Python could not be loaded: one of its files is not the one that this page was built with. ${retry}`;
    case 'size':
      return `Python could not be loaded: a file arrived with ${fault.received} bytes, not ${fault.expected}. ${retry}`;
  }
}
