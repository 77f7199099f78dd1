/** The words of links and copies: what can be taken along, and what came with a link. */
import type { Form } from './snippets.ts';

export const strings = {
  open: (what: string): string => `Copy a link to “${what}”`,
  forms: { link: 'Link', markdown: 'Markdown', embed: 'Embed code' } satisfies Record<Form, string>,
  copied: (form: Form): string => `${strings.forms[form]} copied.`,
  byHand: 'This browser does not let the page copy. Take it from here:',
  noEmbed: 'The embed code did not load. Close this and open it again to try once more.',
  predict: (title: string): string => `Predict it, then watch it run: ${title}`,

  myVersion: 'Copy a link to my version',
  versionCopied: 'The link is copied. It holds your version of the program.',
  versionByHand: 'The link is in the address bar now; copy it from there.',
  versionTooLong: 'Your version is too long for a link, which carries 8 KB.',

  result: 'Share my result',
  resultCopied: 'Copied. It does not say what the program prints.',

  answerCame: 'Your prediction came along. Look it over, then commit.',
  codeCame: (file: string): string =>
    `The link brings somebody’s version of ${file}. You find it beside the program once you have answered.`,
  codeNotice: (file: string): string =>
    `This code came with the link: somebody’s version of ${file}. It has not been run.`,
  codeUse: 'Put it into the program',
  codeInstead: 'Put it in place of my version',
  codeUsed: 'It is in the program now, and has not been run. Read it first; if you trust it, run it.',
  codeFault:
    'The link brings a program that can’t be read: it was cut off or changed on its way. Copy it again, whole.',
  covered: (heading: string): string =>
    `The link leads to “${heading}”, which opens when you have answered. The question comes first.`,

  said: { guess: 'a guess', fairly: 'fairly sure', certain: 'certain' },
  wrong: (what: string, sure: string): string => `I predicted ${what}, ${sure}. It wasn’t.`,
  right: (sure: string): string => `I predicted it right (${sure}).`,
  looked: 'I did not know, and looked.',
  about: (title: string): string => `“${title}”: what does this print?`,
} as const;
