/** <stick-compare>: draws the reader's runs in place of the recordings. */
import type { CompareRow } from './compare.ts';

export type { CompareRow } from './compare.ts';

export class CompareElement extends HTMLElement {
  show(_rows: readonly CompareRow[], _unitMs: number): void {}
}

customElements.define('stick-compare', CompareElement);
