/** Decodes percent-encoding; a text whose codes are not UTF-8 is returned unchanged. */
export function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
