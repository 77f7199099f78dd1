/** Programs that cannot print the same here and on an older CPython, or on a processor: what differs, and why. */

export interface Expected {
  readonly why: string;
  /** Whether it holds for this native version. */
  readonly where: (minor: number) => boolean;
}

const olderBytecode: Expected = {
  why: '3.14 has instructions of its own; the switch can come at the same places',
  where: (minor) => minor < 14,
};

const hashing: Expected = {
  why: 'a processor may have instructions for SHA-256, which WebAssembly cannot use',
  where: () => true,
};

export const expected: Readonly<Record<string, Expected>> = {
  'gil/does-the-gil-prevent-race-conditions/bytecode.py': olderBytecode,
  'gil/is-plus-equals-atomic/bytecode.py': olderBytecode,
  'gil/does-hashlib-release-the-gil/broken.py': hashing,
  'gil/does-hashlib-release-the-gil/experiment.py': hashing,
  'gil/does-hashlib-release-the-gil/serial.py': hashing,
};
