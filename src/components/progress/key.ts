/** Where the reader's answers are kept. Apart from progress.ts, so that a page may ask whether there are any without reading them. */
export const storageKey = 'speaking-stick:progress';
/** Where forms that are half filled in are kept. */
export const draftsKey = 'speaking-stick:drafts';
