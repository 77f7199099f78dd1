/** Whether a program will want helpers: asked before it runs, so that none has to boot beside it. */

/** Modules whose C code lets go of the GIL, those included that use them. */
const COMPUTES = /\b(?:hashlib|hmac|zlib|gzip|bz2|lzma|zipfile|tarfile|binascii)\b/;
/** Somebody else who could use the time. */
const SHARES = /\b(?:threading|_thread|to_thread|ThreadPool\w*|concurrent\.futures|run_in_executor)\b/;

/** A guess from the words in it: a program that deceives it waits for its helper at the first call. */
export const foreseesHelpers = (source: string): boolean => COMPUTES.test(source) && SHARES.test(source);
