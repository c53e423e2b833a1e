import type { RawMark } from '../raw-mark.ts';
import { isEastAsian } from './signs.ts';
import { mark } from './mark.ts';
import { matchesOf } from '../matches-of.ts';

/** What is before the sign of a dollar or a real: `AU$`, `R$`. An alternative of a pattern. */
export const dollars = 'US|AU?|CA?|HK|S|NZ|NT|R';

/** Finds letters and raised digits in the place of digits: `5O%`, `l,234m`, `2O25`, `Ql`. */
export function findLettersInFigures(text: string): readonly RawMark[] {
  const amounts = matchesOf(text, figures).flatMap(({ index, groups }): readonly FoundFigure[] => {
    const { sign = '', figure = '', unit = '' } = groups ?? {};
    const written = figure.replace(/[.,]+$/, '');
    const meant = toDigits(written);
    if (meant === written || !isFigure(written, meant, sign, unit)) return [];
    const after = written === figure ? unit : '';
    const narrow = isEastAsian(text) ? after : after.replace('％', '%');
    const end = index + sign.length + written.length;
    const marks = mark(index, `${sign}${written}${after}`, `${sign}${meant}${narrow}`, odd(written, meant));
    return [{ start: index, end, marks }];
  });
  const others = [years, quarters, ...inContext].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap(({ 0: written, index }): readonly FoundFigure[] => {
      const meant = toDigits(written);
      // Quarters have Roman numbers in several languages.
      const isRoman = written === 'QI' && !(/Q[1-4]/.test(text) && !/Q(?:III?|IV)(?!\p{L})/u.test(text));
      if (meant === written || isRoman) return [];
      return [{ start: index, end: index + written.length, marks: mark(index, written, meant, odd(written, meant)) }];
    }),
  );
  return withoutParts([...amounts, ...others]).flatMap(({ marks }) => marks);
}

interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly RawMark[];
}

/** Leaves out what is part of a longer figure, and all but the first of equal ones. */
function withoutParts(found: readonly FoundFigure[]): readonly FoundFigure[] {
  if (found.length < 2) return found;
  const sorted = [...found].sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return sorted.filter((each) => {
    const isPart = each.start < end;
    end = Math.max(end, each.end);
    return !isPart;
  });
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
  String.raw`(?<![\p{L}\p{N}_/.,#@&=]|[^\s(\[|][+–-])(?<sign>(?:${dollars})?\p{Sc} ?)?(?<figure>[\dOolISBОоЗ¹²³⁴-⁹][\dOolISBОоЗ.,]*)` +
    String.raw`(?<unit>\s?(?:[%％٪‰€£]|(?:bn|m|mn|tn|k|x|bps?|million|billion|trillion|mil|Mio|Mrd|Millionen|Milliarden|millions|milliards|millones|` +
    String.raw`per cent|percent|Prozent|pour cent|por ciento|per cento|euros?|Euro|dollars?|pence)(?![\p{L}\p{N}])))?(?![\p{L}\p{N}])`,
  'gu',
);

/**
 * Whether letters can only stand for digits there. Those of brands, chemistry, sizes and units are none: `O2`, `4o`,
 * `5B`.
 */
function isFigure(written: string, meant: string, sign: string, unit: string): boolean {
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(meant);
  if (!(isGrouped || /^\d+(?:[.,]\d+)?$/.test(meant))) return false;
  if (!/\d/.test(written)) return isAllLetters(written, sign, unit);
  const isPercent = /[%％٪‰]/.test(unit);
  // A footnote's number may be right before a figure, and raised digits after one may be a power.
  if (/^[¹²³⁴-⁹]/.test(written)) return sign !== '' || /^.,\d{3}/u.test(written);
  if (sign === '' && unit === '' && !isGrouped) return false;
  if (/^[OoОо](?![.,])/u.test(written) && sign === '') return false;
  if (/^[SB]/.test(written) && sign === '') return false;
  if (written.endsWith('S') && !isPercent) return false;
  if (/[SB]/.test(written) && sign === '' && !isPercent && !isGrouped) return false;
  return !/B$|^\d+B\d*$/.test(written) || (sign !== '' && !written.endsWith('B'));
}

/**
 * Whether letters alone can only be a figure: a small L before zeros, `$lO`, `lO%`, or any between a currency and a
 * word: `$I million`.
 */
function isAllLetters(written: string, sign: string, unit: string): boolean {
  if (sign !== '' && /illi|Mio|Mrd|[bmt]n$/.test(unit)) return /^[lI]/.test(written);
  return (sign !== '' || unit !== '') && /^l[.,]?O+$/.test(written);
}

const years =
  /(?<![\p{L}\p{N}_/.,#@&$€£-])(?=\S{0,3}[OolI])(?=\D?\d\D?\d|\d\D\D\d|\d\d)(?:2[0Oo][0-5Ool][\dOol]|[1l]9[\dOo][\dOo])(?![\p{L}\p{N}])/gu;
const quarters =
  /(?<![\p{L}\p{N}_-])(?:[QH]l(?=\s?(?:FY ?)?(?:20)?\d\d(?!\d))|QI(?=\s(?:20\d\d|results|earnings|revenue|profit|sales)(?!\p{L})))/gu;

const months =
  'Jan(?:uary|uar|vier)?|Feb(?:ruary|ruar)?|février|Mar(?:ch|s)?|März|A[pv]r(?:il)?|Ma[iy]|Jun[ei]?|juin|Jul[iy]?|juillet|Aug(?:ust)?|août|Sept?(?:ember)?|septembre|O[ck]t(?:ober)?|octobre|Nov(?:ember|embre)?|De[cz](?:ember)?|décembre|janvier|mars|avril|mai';
const counted =
  'years?|days?|months?|weeks?|hours?|minutes?|times|points?|basis points|percentage points?|pence|cents|people|employees|jobs|workers|shares|' +
  'stores|Jahren?|Tagen?|Monaten?|Wochen?|Stunden?|Minuten|Punkten?|Basispunkten?|Uhr|Cent|Stellen|ans|années|jours|mois|semaines|heures|minutes|fois|centimes|emplois|salariés';
const start = String.raw`(?<![\p{L}\p{N}_/.,#@&=:]|[^\s(\[|][+–-])`;
const end = String.raw`(?![\p{L}\p{N}_])`;
/** Digits with the letter O, or after a small L. A number with an L at its end may be of litres. */
const digits = String.raw`(?:\d+O\d*|\d+l\d+|l\d{1,3}|lO{1,3})`;

/** Not after a figure or a word that shows that an L is a litre: `5 l 200 euros`, `par l 200 euros`. */
const noLitre = String.raw`(?<!(?:\d|(?<!\p{L})(?:[Aa][lu]?|[Cc]ada|[Dd](?:as|e[lnr]?|u)|[Ee]l|[Ii]l|[Jj]eder?|[Ll](?:a|es?|o)?|[Pp](?:[aeo]r|ro)|[Tt]he|[Uu]n)),?[\s\u00a0\u202f])`;

/** Groups of three digits, some of which may be the letter O. No figure has more than eight, or is longer than 40. */
function groups(separator: string): string {
  return String.raw`(?:${separator}(?=\S{0,40}\d)[\dO]{3}){1,8}`;
}

/**
 * Figures without a unit that what is beside them shows: `3OO`, `l999`, `1.O8`, `l0:30`, `3O June`, `1O-year`, `5Oth`,
 * `4Op a share`.
 */
const inContext: readonly RegExp[] = [
  String.raw`${start}(?:\d+O{2,}|l\d{2,}|lO{2,}|\d+[.,]\d*[Ol]\d+|\d+[ОЗ]+\d*)${end}(?![.,]\p{N})`,
  String.raw`(?<![A-Za-z\d_/.,#@&=:-])(?:\d+O\d*|l\d+)(?=[億亿兆万千円％元])`,
  String.raw`${start}(?:(?=[\d\s]{0,40}O)(?:\d{1,2}O|\d{1,3})|${noLitre}l[\dO]{0,2})${groups('[ \u00a0\u202f]')}(?=\s?(?:\p{Sc}|%|euros?${end}|francs?${end}|dollars?${end}|m(?:illions|illiards)${end}))`,
  String.raw`${start}(?=[\d'’]{0,40}O)(?:\d{1,2}O|\d{1,3})${groups("['’]")}${end}`,
  String.raw`${start}(?:l\d|\d[Ol]|O\d):\d\d${end}|${start}\d?\d:(?:[Ol]\d|\d[Ol])${end}`,
  String.raw`${start}${digits}(?=(?:[\s-]|\. )(?:${months}|${counted})${end}|(?:-fold|-tägig|-jährig|th|nd|rd)|p (?:a|per) )`,
  String.raw`${start}\d+O(?=[-–]\d\d${end})`,
  String.raw`${start}(?:[1l]O|l0)(?=-[KQ]${end})`,
  String.raw`(?<![\p{L}\p{N}])FY ?(?:2[0O])?(?:[12][Oo]|[Oo]\d|2l)${end}`,
].map((source) => new RegExp(source, 'gu'));

/** Names the characters that differ: `the letter "O"`. */
function odd(written: string, meant: string): string {
  const first = Array.from(written).find((character, at) => character !== meant.charAt(at)) ?? '';
  if (/[¹²³⁴-⁹⁰]/.test(first)) return `the raised digit "${first}"`;
  return `the ${/\p{Script=Cyrillic}/u.test(first) ? 'Cyrillic ' : ''}letter "${first}"`;
}
