/** The embed's own script, there from the start: tells the page around it how high it is, hears of its colours, leads onward. */
import { type HeightMessage, themeIn } from './protocol.ts';
import { show } from './theme.ts';
import { secretIn, type WordPressMessage } from './wordpress.ts';

const secret = secretIn(location.hash);
const lesson = document.querySelector<HTMLElement>('stick-lesson');
const out = document.querySelector<HTMLElement>('.em-out');
const others = out?.querySelector<HTMLButtonElement>('[data-others]');
const parts = ['.em-top', '.em-main', '.em-foot'].flatMap((part) => [
  ...document.querySelectorAll<HTMLElement>(part),
]);
/** Above and below: of the line round the embed. */
const border = 2;
let seen = 0;
let told = 0;
let frame = 0;

if (parent !== window) {
  const resized = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(tellHeight);
  });
  for (const part of parts) resized.observe(part);
  // Any page may embed this, so any origin may say which colours it has; but only the page that does embed it.
  addEventListener('message', ({ source, data }) => {
    const theme = source === parent ? themeIn(data) : undefined;
    if (theme) show(theme, document.documentElement);
  });
}

// A sandbox that does not allow forms (WordPress's) swallows the event of a commit with the commit. Nothing is ever sent.
if (origin === 'null')
  addEventListener('click', (event) => {
    const submitter = event.target;
    if (!(submitter instanceof HTMLButtonElement) || submitter.type !== 'submit') return;
    event.preventDefault();
    submitter.form?.dispatchEvent(new SubmitEvent('submit', { submitter, bubbles: true, cancelable: true }));
  });

lesson?.addEventListener('stick:answer', async ({ detail }) => {
  const { answerHash } = await import('../share/answer.ts');
  for (const link of links()) link.hash = answerHash(detail);
});
// WordPress's sandbox opens no windows either: it follows the links it is told of.
if (secret)
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    tellWordPress({ message: 'link', value: link.href, secret });
  });
others?.addEventListener('click', () => {
  out?.classList.add('is-whole');
  others.hidden = true;
});
if (lesson) new MutationObserver(() => onState(lesson)).observe(lesson, { attributeFilter: ['data-state'] });

/** What the reader predicted goes along: into the form of the lesson, where they can commit to it again. */
function links(): Iterable<HTMLAnchorElement> {
  return document.querySelectorAll<HTMLAnchorElement>('a[data-onward]');
}

/** Once there is something to see, the program makes room for it; a press brings it back. */
function onState({ dataset: { state } }: HTMLElement): void {
  const code = document.querySelector<HTMLDetailsElement>('.em-code');
  if (code) code.open = state !== 'revealed';
  out?.classList.remove('is-whole');
  // Open by now: the reader's own answer, or what happened.
  for (const each of out?.querySelectorAll<HTMLDetailsElement>('.fb details') ?? [])
    each.classList.toggle('is-theirs', each.open);
  if (others) others.hidden = state !== 'revealed';
}

/**
 * The frame's own height is no part of it: what fills the frame would never become lower again. Told once it stands still: a
 * drawing that is given another width is for one frame as high as the old one, stretched.
 */
function tellHeight(): void {
  const height = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, border);
  if (height !== seen) {
    seen = height;
    frame = requestAnimationFrame(tellHeight);
    return;
  }
  if (height === told) return;
  told = height;
  const message: HeightMessage = { type: 'speaking-stick:height', height };
  parent.postMessage(message, '*');
  if (secret) tellWordPress({ message: 'height', value: Math.ceil(height), secret });
}

function tellWordPress(message: WordPressMessage): void {
  parent.postMessage(message, '*');
}
