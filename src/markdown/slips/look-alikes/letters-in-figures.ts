import type { RawMark } from '../raw-mark.ts';
import { mark } from './mark.ts';

/** What is before the sign of a dollar or a real: `AU$`, `R$`. An alternative of a pattern. */
export const dollars = 'US|AU?|CA?|HK|S|NZ|NT|R';

/** Finds letters and raised digits in the place of digits: `5O%`, `l,234m`, `2O25`, `Ql`. */
export function findLettersInFigures(text: string): readonly RawMark[] {
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
