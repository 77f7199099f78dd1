/**
 * `/embed.js`, for pages that embed a question: `<speaking-stick src="…/embed/gil/what-it-blocks/">`. What stands inside the
 * element is shown until the embed answers, and for good where it never does. The embed lies over it, as high as it asks to be.
 */
import { heightIn, type ThemeMessage } from './protocol.ts';
import { toTheme } from './theme.ts';

/** Only embeds of the site that this script came from are shown. */
const site = new URL(document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '')
  .origin;

/** However often an embed says how high it is, the page is laid out anew at most so often, in ms. */
const pause = 100;

class SpeakingStick extends HTMLElement {
  static readonly observedAttributes = ['theme'];
  #undo = new AbortController();
  #frame: HTMLIFrameElement | undefined;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #width = 0;
  #height = 0;

  connectedCallback(): void {
    const url = new URL(this.getAttribute('src') ?? '', document.baseURI);
    if (url.origin !== site) return;
    if (this.#theme) url.searchParams.set('theme', this.#theme);
    this.#undo = new AbortController();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const inside = document.createElement('div');
    inside.append(document.createElement('slot'));
    const frame = document.createElement('iframe');
    frame.title = this.title || 'Speaking Stick';
    frame.loading = 'lazy';
    frame.allow = 'cross-origin-isolated';
    frame.src = url.href;
    this.style.cssText += ';display:block;position:relative';
    // Not by visibility: a browser may let a frame sleep that is hidden so, and it would never answer.
    frame.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border:0;opacity:0';
    frame.inert = true;
    root.replaceChildren(inside, frame);
    this.#frame = frame;
    this.#height = 0;
    addEventListener('message', (event) => this.#hear(event), { signal: this.#undo.signal });
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  attributeChangedCallback(): void {
    const message: ThemeMessage = { type: 'speaking-stick:theme', theme: this.#theme ?? 'auto' };
    this.#frame?.contentWindow?.postMessage(message, site);
  }

  get #theme(): ThemeMessage['theme'] | undefined {
    return toTheme(this.getAttribute('theme'));
  }

  #hear({ source, origin, data }: MessageEvent): void {
    const height = heightIn(data);
    if (height === undefined || origin !== site || source !== this.#frame?.contentWindow) return;
    this.#asked = height;
    if (this.#timer) return;
    this.#paint();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#paint();
    }, pause);
  }

  /** Never lower than it was at this width: what stands below must not jump up and down. */
  #paint(): void {
    const inside = this.shadowRoot?.firstElementChild;
    if (!(inside instanceof HTMLElement) || !this.#frame) return;
    if (this.#asked <= this.#height && this.clientWidth === this.#width) return;
    this.#width = this.clientWidth;
    this.#height = this.#asked;
    inside.style.cssText = `visibility:hidden;min-height:${this.#height}px`;
    this.#frame.style.opacity = '';
    this.#frame.inert = false;
  }
}

if (!customElements.get('speaking-stick')) customElements.define('speaking-stick', SpeakingStick);
