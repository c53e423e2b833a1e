/* Line breaks between characters of Chinese and Japanese, which have no spaces between words. */

/** Source of a pattern for such a character, with the flag `u`. */
export const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60]`;
const ENDS_IN_IDEOGRAPH = new RegExp(`${IDEOGRAPH}$`, 'u');
const BEGINS_WITH_IDEOGRAPH = new RegExp(`^${IDEOGRAPH}`, 'u');

/** Whether the line break at a position is between two such characters. */
export function isBetweenIdeographs(text: string, at: number): boolean {
  return (
    ENDS_IN_IDEOGRAPH.test(text.slice(Math.max(0, at - 2), at)) &&
    BEGINS_WITH_IDEOGRAPH.test(text.slice(at + 1, at + 3))
  );
}

/** The text without such line breaks. */
export function joinIdeographs(text: string): string {
  if (!/[\u2e80-\uffef]\n/.test(text)) return text;
  return text.replace(/\n/g, (mark, at: number) => (isBetweenIdeographs(text, at) ? '' : mark));
}
