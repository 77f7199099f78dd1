/** The part of subset-font that fonts.ts uses; the package brings no types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'sfnt' | 'woff' | 'woff2';
    readonly noHinting?: boolean;
    readonly keepFeatures?: readonly string[];
    readonly dropTables?: readonly string[];
    readonly variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
  }
  function subsetFont(original: Uint8Array, text: string, options: Options): Promise<Buffer>;
  export = subsetFont;
}
