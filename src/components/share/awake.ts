/** The sharing of a page's lesson begins, once its elements are there. */
import { installShare } from './install.ts';

for (const lesson of document.querySelectorAll<HTMLElement>('stick-lesson')) installShare(lesson);
