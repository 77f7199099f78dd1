/**
 * The content security policy of every page: its own files and no others, and of inline scripts the one in the head, by its hash.
 * It stands in each page, so that it holds on every host; `public/_headers` says it again, with what only a header can say.
 */
import { createHash } from 'node:crypto';
import { headScript } from '../components/chrome/theme.ts';
import { headScript as embedScript } from '../components/embed/theme.ts';

export const pagePolicy = policyOf(headScript);

/** That of an embed, which any page may frame. */
export const embedPolicy = policyOf(embedScript);

/** Styles may be inline: Monaco writes them, and drawings carry their measures in attributes. */
function policyOf(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'self'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}
