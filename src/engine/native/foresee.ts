/** Whether a program will want helpers, and how many it may have: asked before it runs, so that none has to boot beside it. */
import { limits } from '../limits.ts';

/** Modules whose C code lets go of the GIL, those included that use them. */
const COMPUTES = /\b(?:hashlib|hmac|zlib|gzip|bz2|lzma|zipfile|tarfile|binascii)\b/;
/** Somebody else who could use the time. */
const SHARES = /\b(?:threading|_thread|to_thread|ThreadPool\w*|concurrent\.futures|run_in_executor)\b/;

/** A guess from the words in it: a program that deceives it waits for its helper at the first call. */
export const foreseesHelpers = (source: string): boolean => COMPUTES.test(source) && SHARES.test(source);

/** A core computes one thing at a time; and where memory is short (`navigator.deviceMemory`, in GB), each takes some 58 MB. */
export function mostHelpers({ hardwareConcurrency, deviceMemory = 8 }: Device): number {
  return Math.min(hardwareConcurrency, deviceMemory <= 4 ? 2 : limits.helpers);
}

interface Device {
  readonly hardwareConcurrency: number;
  readonly deviceMemory?: number;
}
