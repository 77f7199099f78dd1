/** Names in localStorage. In a file of their own: the page's first script reads one, and should weigh nothing. */
export const storageKey = 'speaking-stick:playground';
/** Where text that could not be read is put aside, so that a person can still rescue it. */
export const asideKey = 'speaking-stick:playground:unreadable';
