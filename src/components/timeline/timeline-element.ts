/** <stick-timeline>: draws the reader's run in place of the recording. */
import type { Trace, TraceEvent } from '../../engine/index.ts';

export class TimelineElement extends HTMLElement {
  begin(): void {}
  push(_events: readonly TraceEvent[]): void {}
  finish(_trace: Trace): void {}
}

customElements.define('stick-timeline', TimelineElement);
