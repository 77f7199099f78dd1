/** The light colours of the site's tokens, for pictures that know no CSS. */
import tokens from '../../styles/tokens.css?raw';

/** `colour('ink')` of `--ink: light-dark(#14211f, …)`. Throws where there is no such token. */
export function colour(name: string): string {
  const found = new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})`).exec(tokens)?.[1];
  if (!found) throw new Error(`tokens.css has no colour --${name}.`);
  return found;
}
