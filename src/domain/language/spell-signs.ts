import { toCompatible } from './compatible.ts';

/** Writes the signs that tell one tag from another as words: `AA+` → `AA plus `. */
export function spellSigns(written: string): string {
  return signs.reduce((text, [sign, word]) => text.replace(sign, ` ${word} `), written);
}

/**
 * Writes the signs that grades and names end with and figures begin with as words, and no others: `AA-`, `C#`,
 * `Disney+`, `Ａ＋`, `-5 %`.
 */
export function spellOuterSigns(text: string): string {
  const written = toCompatible(text.replace(INVISIBLE, ''));
  return outerSigns.reduce((text, [sign, word]) => text.replace(sign, ` ${word} `), written);
}

/** Invisible characters, except those that join or part letters. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;

/** Letters of particles, which follow a word without a space: `AA-に`, `AA+로`. */
const particle = String.raw`[\p{Script=Hiragana}\p{Script=Hangul}级級]`;

/**
 * The hyphen of a rating (`AA- outlook`, `brAA- (stable)`, `AA-–AA+`), unless the word goes on later: "A-, B- und
 * C-Aktien". Authors type dashes and hyphens that do not break for it, too.
 *
 * @param letters that may follow it, as a pattern; none if left out, since hyphens join words in addresses.
 */
function ratingMinus(letters = '(?!)'): RegExp {
  return new RegExp(
    String.raw`(?<=(?<![\p{Script=Latin}\p{N}])(?:(?:[a-z]{2})?(?:A{1,3}|B{1,3}|C{1,3})|a{1,3}|b{1,3}|c{1,3}))[\p{Pd}−]` +
      String.raw`(?=$|\s|[^\s\p{L}\p{N}\p{Pd}]|[–—]\p{L}|${letters})` +
      String.raw`(?!(?:,\s[\p{L}\p{N}]{1,4}-){0,8}(?:\s\p{L}{1,20}\s|/)[\p{L}\p{N}]{1,20}-\p{L})`,
    'gu',
  );
}

/** The hyphen of other grades and of figures, at the end: `D-`, `F1-`, `500-`. */
const endMinus = /(?<=(?<![\p{Script=Latin}\p{N}])(?:[A-Z][A-Za-z]{0,2}\d?|\d+))[-−]$/gu;

/** A hyphen is a minus before a number, at the end, and after a rating. */
const minus = [/(?<=^|[\s(/])\p{Pd}(?=[\d.$€£¥])/gu, /(?<=[\p{L}\p{N}]\s?)\p{Pd}+$/gu, ratingMinus(), /−/g] as const;

const sharp = /(?<=\p{L})[#♯](?![\p{L}\p{N}])/gu;

const outerSigns: readonly (readonly [RegExp, string])[] = [
  [ratingMinus(particle), 'minus'],
  [endMinus, 'minus'],
  [new RegExp(String.raw`(?<=[\p{L}\p{N}+])\+(?=$|[^\p{L}\p{N}]|${particle})|(?<=\+)\+`, 'gu'), 'plus'],
  [sharp, 'sharp'],
  [/(?<=^|[\s(])\+(?=\p{Sc}?\d)/gu, 'plus'],
  [/(?<=^|[\s(])(?<!\d\s)[-−](?=\p{Sc}?\d)/gu, 'minus'],
];

/** Words for signs, longer signs first. In English, like the other words of the engine in addresses. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/->|→/g, 'to'],
  [/×(?=\s*\d)|(?<=\d)\s*×/g, 'times'],
  [/±|\+\/-/g, 'plus or minus'],
  ...minus.map((sign) => [sign, 'minus'] as const),
  [/\+/g, 'plus'],
  [sharp, 'sharp'],
  [/♭/g, 'flat'],
  [/#(?=\d)/g, 'number'],
  [/(?<=^|\s)\.(?=\p{L})/gu, 'dot'],
  [/[~≈](?=\s?[\d.$€£¥])/g, 'about'],
  [/[%٪]/g, 'percent'],
  [/‰/g, 'permille'],
  [/\$/g, 'dollar'],
  [/€/g, 'euro'],
  [/£/g, 'pound'],
  [/¥/g, 'yen'],
  [/¢/g, 'cent'],
  [/₹/g, 'rupee'],
  [/₽/g, 'rouble'],
  [/₩/g, 'won'],
  [/₺/g, 'lira'],
  [/₪/g, 'shekel'],
  [/₫/g, 'dong'],
  [/₱/g, 'peso'],
  [/฿/g, 'baht'],
  [/₦/g, 'naira'],
  [/₴/g, 'hryvnia'],
  [/₸/g, 'tenge'],
  [/₾/g, 'lari'],
  [/₿/g, 'bitcoin'],
  [/>=|≥/g, 'at least'],
  [/<=|≤/g, 'at most'],
  [/>/g, 'over'],
  [/</g, 'under'],
  [/=/g, 'equals'],
  [/@/g, 'at'],
  [/\*/g, 'star'],
];
