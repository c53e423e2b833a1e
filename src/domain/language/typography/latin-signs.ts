/**
 * After the sign of a currency whose letters are Latin: `US$`, `UK£`. In a text from right to left, a browser takes the
 * sign for the next word's, and shows `$US`, unless this mark or a figure is after it.
 */
const LEFT_TO_RIGHT_MARK = '\u200e';

/** Matches such a sign, of which nothing says that it belongs to its letters. */
export const LATIN_SIGN = /(?<=[A-Za-z])[$£€¥](?![\d\u200e\p{Sc}A-Za-z])/u;
const LATIN_SIGNS = new RegExp(LATIN_SIGN, 'gu');

/** Keeps signs of currencies after their letters. */
export function holdLatinSigns(text: string): string {
  return LATIN_SIGN.test(text) ? text.replace(LATIN_SIGNS, `$&${LEFT_TO_RIGHT_MARK}`) : text;
}
