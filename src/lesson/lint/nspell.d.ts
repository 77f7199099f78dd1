/** The part of nspell that spelling.ts uses; the package brings no types. */
declare module 'nspell' {
  interface Speller {
    correct(word: string): boolean;
    add(word: string): Speller;
  }
  function nspell(dictionary: { readonly aff: Buffer; readonly dic: Buffer }): Speller;
  export = nspell;
}
