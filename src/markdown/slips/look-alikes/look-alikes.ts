import type { RawMark } from '../raw-mark.ts';
import { findMixedAlphabets } from './alphabets.ts';
import { findLettersInFigures } from './letters-in-figures.ts';
import { findFormulaLetters, findPoints, findSigns, findWideDigits } from './signs.ts';

/** Whether a text may have a look-alike: a fast test, which most texts fail. */
export function mayHoldLookAlike(text: string): boolean {
  return (NOT_ASCII.test(text) && ODD_CHARACTER.test(text)) || LETTER_AT_FIGURE.test(text);
}

/** In most texts, to look for this takes a third of the time. */
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * Matches Greek, Cyrillic, raised digits, digits, letters and currencies of full width, letters of formulas, ligatures,
 * and signs like that of degrees.
 */
const ODD_CHARACTER =
  /[º˚¹²³⁴-⁹\u0370-\u0482\u048a-\u052f\u1c80-\u1c8f\u1f00-\u1fff\ua640-\ua66e\ua680-\ua69d\ud835\ufb00-\ufb06\uff04\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uffe1\uffe5\uffe6]/;
/**
 * Matches Latin letters that look like digits, beside a digit, a currency, or as in `Ql`. It begins with what is rare in
 * texts, and looks back from there.
 */
const LETTER_AT_FIGURE =
  /\d(?:[.,]?[OolISB]|[\u201a\u2024％，]|['’]\d*O|(?<=[OolIS][.,]?.)|(?<=\bl[\dO]{0,2}[ \u00a0\u202f].))|-[KQ](?<=[OolIS]..)|O(?<=l[.,]?.)|[$¢-¥֏؋฿៛₠-⃏﷼﹩＄￠￡￥￦] ?[OolISB]|[QH][lI](?![A-Za-z])/;

/**
 * Finds characters that look like others, so that neither searches nor readers who listen get the figure or the word:
 * letters in a figure (`5O%`, `l,234m`, `2O25`), raised digits at its beginning (`¹,234m`), digits of full width among
 * Latin letters, ligatures of PDF, and Cyrillic or Greek letters in a Latin word (`NASDАQ`) or Latin ones in theirs.
 * Only what can be nothing else is reported: with a currency, a unit, thousands or a year.
 */
export function findLookAlikes(text: string): readonly RawMark[] {
  return [
    ...findLettersInFigures(text),
    ...findWideDigits(text),
    ...findMixedAlphabets(text),
    ...findSigns(text),
    ...findPoints(text),
    ...findFormulaLetters(text),
  ];
}
