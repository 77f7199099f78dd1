/**
 * WordPress's own messages. A page that it finds by oEmbed discovery it shows in a frame with `sandbox="allow-scripts"` and a secret
 * behind the `#`; whoever knows the secret may say how high it is, and ask that a link be followed, which the sandbox forbids.
 * https://github.com/WordPress/wordpress-develop/blob/trunk/src/js/_enqueues/wp/embed.js
 */

export interface WordPressMessage {
  readonly message: 'height' | 'link';
  readonly value: number | string;
  readonly secret: string;
}

/** `#?secret=k3Jx9QmW2a`; undefined anywhere but in WordPress. */
export const secretIn = (hash: string): string | undefined => /[?&]secret=([a-zA-Z0-9]{10})$/.exec(hash)?.[1];
