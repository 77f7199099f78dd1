/** The fields after the `#` of an address: `#seed=4711&mode=freely`. */
export const fieldsOf = (hash: string): URLSearchParams => new URLSearchParams(hash.replace(/^#/, ''));
