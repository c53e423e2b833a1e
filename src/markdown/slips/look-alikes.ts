import type { RawMark } from './raw-mark.ts';

/** What is before the sign of a dollar or a real: `AU$`, `R$`. An alternative of a pattern. */
export const dollars = 'US|AU?|CA?|HK|S|NZ|NT|R';

/** Whether a text may have a look-alike: a fast test, which most texts fail. */
export function mayHoldLookAlike(text: string): boolean {
  return ODD_CHARACTER.test(text) || LETTER_AT_FIGURE.test(text);
}

/** Matches Greek, Cyrillic, raised digits, digits of full width, ligatures, and signs like that of degrees. */
const ODD_CHARACTER =
  /[º˚¹²³⁴-⁹\u0370-\u0482\u048a-\u052f\u1c80-\u1c8f\u1f00-\u1fff\ua640-\ua66e\ua680-\ua69d\ufb00-\ufb06\uff10-\uff19]/;
/** Matches Latin letters that look like digits, beside a digit, a currency, or as in `Ql`. */
const LETTER_AT_FIGURE = /\d[.,]?[OolISB]|[OolIS][.,]?\d|[$¢-¥֏؋฿៛₠-⃏﷼﹩＄￠￡￥￦] ?[OolISB]|[QH][lI](?![A-Za-z])/;

/**
 * Finds characters that look like others, so that neither searches nor readers who listen get the figure or the word:
 * letters in a figure (`5O%`, `l,234m`, `2O25`), raised digits at its beginning (`¹,234m`), digits of full width among
 * Latin letters, ligatures of PDF, and Cyrillic or Greek letters in a Latin word (`NASDАQ`) or Latin ones in theirs. Only what can be
 * nothing else is reported: with a currency, a unit, thousands or a year.
 */
export function findLookAlikes(text: string): readonly RawMark[] {
  return [...findLettersInFigures(text), ...findWideDigits(text), ...findMixedAlphabets(text), ...findSigns(text)];
}

function findLettersInFigures(text: string): readonly RawMark[] {
  const amounts = Array.from(text.matchAll(figures)).flatMap(({ index, groups }) => {
    const { sign = '', figure = '', unit = '' } = groups ?? {};
    const written = figure.replace(/[.,]+$/, '');
    const meant = toDigits(written);
    if (meant === written || !isFigure(written, meant, sign, unit)) return [];
    const after = written === figure ? unit : '';
    return mark(index, `${sign}${written}${after}`, `${sign}${meant}${after}`, odd(written, meant));
  });
  const dates = [years, quarters].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: written, index }) => {
      const meant = toDigits(written);
      // Quarters have Roman numbers in several languages.
      const isRoman = written === 'QI' && !(/Q[1-4]/.test(text) && !/Q(?:III?|IV)(?!\p{L})/u.test(text));
      return meant === written || isRoman ? [] : mark(index, written, meant, odd(written, meant));
    }),
  );
  return [...amounts, ...dates];
}

function toDigits(written: string): string {
  return written.replace(LETTERS, (letter) => digitOf[letter] ?? letter);
}

const LETTERS = /[OolISBОоЗ¹²³⁴-⁹⁰]/gu;
const digitOf: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', l: '1', I: '1', S: '5', B: '8', О: '0', о: '0', З: '3' },
  ...{ '¹': '1', '²': '2', '³': '3', '⁰': '0', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9' },
};

const figures = new RegExp(
  String.raw`(?<![\p{L}\p{N}_/.,#@&+=–-])(?<sign>(?:${dollars})?\p{Sc} ?)?(?<figure>[\dOolISBОоЗ¹²³⁴-⁹][\dOolISBОоЗ.,]*)` +
    String.raw`(?<unit>\s?(?:[%٪‰€£]|(?:bn|m|mn|tn|k|bps?|million|billion|trillion|mil|Mio|Mrd|Millionen|Milliarden|millions|milliards|millones|` +
    String.raw`per cent|percent|Prozent|pour cent|por ciento|per cento|euros?|Euro|dollars?|pence)(?![\p{L}\p{N}])))?(?![\p{L}\p{N}])`,
  'gu',
);

/** Whether letters can only stand for digits there. Those of brands, chemistry, sizes and units are none: `O2`, `4o`, `5B`. */
function isFigure(written: string, meant: string, sign: string, unit: string): boolean {
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(meant);
  if (!/\d/.test(written) || !(isGrouped || /^\d+(?:[.,]\d+)?$/.test(meant))) return false;
  const isPercent = /[%٪‰]/.test(unit);
  // A footnote's number may be right before a figure, and raised digits after one may be a power.
  if (/^[¹²³⁴-⁹]/.test(written)) return sign !== '' || /^.,\d{3}/u.test(written);
  if (sign === '' && unit === '' && !isGrouped) return false;
  if (/^[OoОо](?![.,])/u.test(written) && sign === '') return false;
  if (/^[SB]/.test(written) && sign === '') return false;
  if (written.endsWith('S') && !isPercent) return false;
  if (/[SB]/.test(written) && sign === '' && !isPercent && !isGrouped) return false;
  return !/B$|^\d+B\d*$/.test(written) || (sign !== '' && !written.endsWith('B'));
}

const years =
  /(?<![\p{L}\p{N}_/.,#@&$€£-])(?=\S{0,3}[OolI])(?=\D?\d\D?\d|\d\D\D\d|\d\d)(?:2[0Oo][0-2Ool][\dOol]|[1l]9[\dOo][\dOo])(?![\p{L}\p{N}])/gu;
const quarters =
  /(?<![\p{L}\p{N}_-])(?:[QH]l(?=\s?(?:FY ?)?(?:20)?\d\d(?!\d))|QI(?=\s(?:20\d\d|results|earnings|revenue|profit|sales)(?!\p{L})))/gu;

/** Names the characters that differ: `the letter "O"`. */
function odd(written: string, meant: string): string {
  const first = Array.from(written).find((character, at) => character !== meant.charAt(at)) ?? '';
  if (/[¹²³⁴-⁹⁰]/.test(first)) return `the raised digit "${first}"`;
  return `the ${/\p{Script=Cyrillic}/u.test(first) ? 'Cyrillic ' : ''}letter "${first}"`;
}

/** Finds digits of full width beside other digits, or in a text in Latin letters alone. */
function findWideDigits(text: string): readonly RawMark[] {
  const isLatin = !eastAsian.test(text) && /\p{Script=Latin}{3}/u.test(text);
  return Array.from(text.matchAll(wideFigure)).flatMap(({ 0: written, index }) => {
    if (!isLatin && !/\d/.test(written)) return [];
    const meant = written.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
    return mark(index, written, meant, 'digits of full width');
  });
}

const wideFigure = /(?:\d[\d.,]*)?[０-９][０-９\d.,．，]*(?<=[\d０-９])/gu;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Finds words of letters of two alphabets, of which those of one look like letters of the other; and symbols of such. */
function findMixedAlphabets(text: string): readonly RawMark[] {
  if (!foreign.test(text)) return [];
  return Array.from(text.matchAll(word)).flatMap(({ 0: written, index }) => {
    const latin = written.replace(/\P{Script=Latin}/gu, '');
    const others = written.replace(/\p{Script=Latin}/gu, '');
    if (others === '') return [];
    if (latin === '') {
      const isSymbol =
        /^[АВЕЅІЈКМНОРСТУХ]{1,5}$/u.test(written) &&
        codeBefore.test(text.slice(Math.max(0, index - LONGEST_CODE), index));
      return isSymbol ? mark(index, written, toLatin(written), alphabetOf(written)) : [];
    }
    if (Array.from(others).every((letter) => latinOf[letter] !== undefined)) {
      // A Greek letter beside one Latin one is a formula.
      const isFormula = /\p{Script=Greek}/u.test(others) && latin.length < 2;
      return isFormula ? [] : mark(index, written, toLatin(written), alphabetOf(others));
    }
    const isOfOthers = /^[aceopxyABCEHKMOPTXY]+$/.test(latin) && latin.length < others.length;
    const isCyrillic = /^\p{Script=Cyrillic}+$/u.test(others);
    return isOfOthers && isCyrillic
      ? mark(index, written, toCyrillic(written), `the Latin letter "${latin.charAt(0)}"`)
      : [];
  });
}

/** Finds ligatures, which copies of PDF have, and signs that look like that of degrees. */
function findSigns(text: string): readonly RawMark[] {
  const ligatures = Array.from(text.matchAll(/[\p{Script=Latin}]*[ﬀ-ﬆ][\p{Script=Latin}ﬀ-ﬆ]*/gu)).map(
    ({ 0: written, index }): RawMark => ({
      rule: 'look-alike',
      position: index,
      message: `"${written}" has a ligature of a PDF in it, which is one character, and which fonts may not have.`,
      hint: `Write "${written.normalize('NFKC')}".`,
    }),
  );
  const degrees = Array.from(text.matchAll(/\d+\s?[º˚][CF](?!\p{L})/gu)).flatMap(({ 0: written, index }) =>
    mark(index, written, written.replace(/[º˚]/, '°'), `the sign "${written.includes('º') ? 'º' : '˚'}"`),
  );
  return [...ligatures, ...degrees];
}

function alphabetOf(letters: string): string {
  const first = letters.charAt(0);
  return `the ${/\p{Script=Greek}/u.test(first) ? 'Greek' : 'Cyrillic'} letter "${first}"`;
}

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;
const codeBefore = /[A-Z]{2,}\s?: ?$/;
/** Most characters before a symbol in which its exchange is looked for. */
const LONGEST_CODE = 8;

const cyrillic = 'АВЕЅІЈКМНОРСТУХаеіјорсухѕ';
const latinOfCyrillic = 'ABESIJKMHOPCTYXaeijopcyxs';
const greek = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοβ';
const latinOfGreek = 'ABEZHIKMNOPTYXoß';
const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(`${cyrillic}${greek}`, (letter, at) => [letter, `${latinOfCyrillic}${latinOfGreek}`.charAt(at)]),
);
const cyrillicOf: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(latinOfCyrillic, (letter, at) => [letter, cyrillic.charAt(at)]),
);

function toLatin(written: string): string {
  return written.replace(/./gu, (letter) => latinOf[letter] ?? letter);
}

function toCyrillic(written: string): string {
  return written.replace(/./gu, (letter) => cyrillicOf[letter] ?? letter);
}

function mark(position: number, written: string, meant: string, character: string): readonly RawMark[] {
  return [
    {
      rule: 'look-alike',
      position,
      message: `"${written}" has ${character} in it, so that searches and screen readers do not take it for "${meant}".`,
      hint: `Write "${meant}".`,
    },
  ];
}
