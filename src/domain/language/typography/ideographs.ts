/* Line breaks beside characters of Chinese and Japanese, which have no spaces between words. */

import { memoiseLast } from '../../memoise.ts';

/** Source of a pattern for such a character, with the flag `u`. */
export const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60]`;
const ENDS_IN_IDEOGRAPH = new RegExp(`${IDEOGRAPH}$`, 'u');
const BEGINS_WITH_IDEOGRAPH = new RegExp(`^${IDEOGRAPH}`, 'u');

const LETTERS = {
  ideographic: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/gu,
  latin: /\p{Script=Latin}/gu,
} as const;
const ENDS_IN_LATIN = /[\p{Script=Latin}0-9%)+.,]$/u;
const BEGINS_WITH_LATIN = /^(?:[\p{Script=Latin}0-9]|[(+-]?\p{Sc}?\d)/u;
/** Matches a space between such a letter and anything else, in texts whose house style is to have one: `市場 ~$5`. */
const LETTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const SPACED = new RegExp(`${LETTER} (?!${IDEOGRAPH})\\S|(?!${IDEOGRAPH})\\S ${LETTER}`, 'u');

/** Whether a text is Chinese or Japanese, and has no spaces beside the Latin words and figures in it. */
const hasNoSpaces = memoiseLast((text: string) => {
  const [ideographic, latin] = [LETTERS.ideographic, LETTERS.latin].map((letters) => text.match(letters)?.length ?? 0);
  return (ideographic ?? 0) > (latin ?? 0) && !SPACED.test(text);
});

/**
 * Whether the line break at a position is no space: it is between two such characters, or between one and a Latin word
 * or a figure, in a text of these scripts that has no spaces there.
 */
export function isNoSpace(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 4)];
  if (ENDS_IN_IDEOGRAPH.test(before)) {
    return BEGINS_WITH_IDEOGRAPH.test(after) || (BEGINS_WITH_LATIN.test(after) && hasNoSpaces(text));
  }
  return BEGINS_WITH_IDEOGRAPH.test(after) && ENDS_IN_LATIN.test(before) && hasNoSpaces(text);
}

/** The text without such line breaks. */
export function joinIdeographs(text: string): string {
  if (!/[\u2e80-\uffef]\n|\n[\u2e80-\uffef]/.test(text)) return text;
  return text.replace(/\n/g, (mark, at: number) => (isNoSpace(text, at) ? '' : mark));
}
