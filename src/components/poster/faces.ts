/** The page's own fonts as part of a file: a picture loads nothing from elsewhere. */

/** `@font-face` rules for these families, with the fonts in them. What cannot be fetched is left out: the next family stands in. */
export async function embeddedFonts(families: readonly string[]): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => facesOf(sheet, families));
  return (await Promise.all(rules.map(embedded))).join('');
}

interface Face {
  readonly rule: CSSFontFaceRule;
  readonly base: string;
}

function facesOf(sheet: CSSStyleSheet, families: readonly string[]): Face[] {
  const base = sheet.href ?? document.baseURI;
  return [...sheet.cssRules].flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
    return families.includes(family) && rule.style.getPropertyValue('src').includes('url(')
      ? [{ rule, base }]
      : [];
  });
}

async function embedded({ rule, base }: Face): Promise<string> {
  const source = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (!source) return '';
  try {
    const response = await fetch(new URL(source, base));
    const data = await dataUrl(await response.blob());
    return rule.cssText.replace(/src:[^;]+;/, `src: url("${data}") format("woff2");`);
  } catch {
    return '';
  }
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error('The font could not be read.')));
    reader.readAsDataURL(blob);
  });
