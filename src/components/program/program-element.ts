/** <stick-program>: running and editing a program. */
export class ProgramElement extends HTMLElement {}

customElements.define('stick-program', ProgramElement);
