/** Puts text onto the clipboard. False where the browser does not let us: an insecure page, or the reader said no. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
