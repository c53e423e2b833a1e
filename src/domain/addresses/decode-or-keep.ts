/** Matches runs of percent-encoded octets in a path, and each percent sign that encodes nothing. */
export const encodedRuns = /(?:%[\da-f]{2})+|%/gi;

/** Tests whether a run of octets is text in UTF-8 without any of the `forbidden` characters. */
export function isTextWithout(forbidden: RegExp, encoded: string): boolean {
  try {
    return !forbidden.test(decodeURIComponent(encoded));
  } catch {
    return false;
  }
}

/** Decodes percent-encoding; a text whose codes are not UTF-8 is returned unchanged. */
export function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
