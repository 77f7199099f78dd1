/**
 * The content security policy of every page: its own files and no others, and of inline scripts the one in the head, by its hash.
 * It stands in each page, so that it holds on every host; `public/_headers` says it again, with what only a header can say.
 */
import { createHash } from 'node:crypto';
import { headScript } from '../components/chrome/theme.ts';

const hash = createHash('sha256').update(headScript).digest('base64');

/** Styles may be inline: Monaco writes them, and drawings carry their measures in attributes. */
export const pagePolicy = [
  "default-src 'self'",
  `script-src 'self' 'sha256-${hash}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join(';');
