import { matchesOf } from '../matches-of.ts';
import type { RawMark } from '../raw-mark.ts';

/** True for texts that may name the currency of a sum twice: a fast test, which most texts fail. */
export function mayNameCurrencyTwice(text: string): boolean {
  return (CODE.test(text) && AGAIN.test(text)) || SIGN_TWICE.test(text);
}

/**
 * Signs and codes of the same currency and no other. Not `$` and `USD`, nor `¥` and `JPY`, of which the code says which
 * dollar and yen is meant.
 */
const pairs: readonly (readonly [sign: string, code: string])[] = [
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₦', 'NGN'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['US$', 'USD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['HK$', 'HKD'],
  ['NZ$', 'NZD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
];
const codesBySign = new Map(pairs);
const codes = `${pairs.map(([, code]) => code).join('|')}|CHF|CNY|JPY|NOK|SEK|DKK|PLN|CZK|HUF|MXN|ZAR|AED|SAR|EGP`;

const CODE = new RegExp(`(?:${codes})(?![a-zA-Z])`);
const AGAIN = new RegExp(
  String.raw`[€£₹₩₪₺₽₦฿₫₴]\s?(?:\d|${codes})|(?:${codes})\s?[€£₹₩₪₺₽₦฿₫₴]|[SACKZR]\$|([A-Z]{3})\s\1|(?:EUR|USD|GBP|CHF)\s?\d[\d.,]*\s?(?:[a-zA-Z.]{1,11}\s)?(?:[eE]uros?|dollars|pounds|[fF]ran)`,
);
const SIGN_TWICE =
  /[€£₹]\s?\d[\d.,]*(?:\s?[a-zA-Z]{1,8})?\s?[€£₹]|[¥￥$€][\d０-９][\d０-９.,]*[百千万億兆亿萬]{0,2}(?:円|元|ドル|米ドル|美元|ユーロ|欧元)|円円|ドルドル|元元|ユーロユーロ/;

const signs = String.raw`(?:US|CA?|AU?|HK|NZ|S|R)?\$|[€£₹₩₪₺₽₦฿₫₴]`;
const name = `(?:${codes}|${signs})`;
const units =
  'bn|mn|m|k|tn|trn|billions?|millions?|trillions?|lakh|crore|Mrd\\.?|Mio\\.?|Millionen|Milliarden|Md|M|euros?|Euro|dollars|US dollars|pounds|Franken|francs';
/** A sum with what is named before and after it. */
const sums = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.,])(?:(?<first>${name})\s?)?(?:(?<second>${name})\s?)?\d[\d.,]*(?<=\d)(?<words>(?:\s?(?:${units})(?![\p{L}\p{N}])){0,2})(?:\s?(?<third>${name}))?(?:\s?(?<fourth>${name}))?`,
  'gu',
);
const east =
  /[¥￥]\s?[\d０-９][\d０-９.,]*[百千万億兆亿萬]{0,2}[円元]|\$\s?[\d０-９][\d０-９.,]*[百千万億兆亿萬]{0,2}(?:米?ドル|美元)|€\s?[\d０-９][\d０-９.,]*[百千万億兆亿萬]{0,2}(?:ユーロ|欧元)|(?<=[\d０-９百千万億兆亿萬])(?:円円|ドルドル|元元|ユーロユーロ)/gu;

/** What may follow a sum, but not the sort of a bond: `the €500m EUR tranche`; nor another sum. */
const end =
  /^(?![\p{L}\p{N}/]|-\p{L}|\s?\p{N})(?!\s(?!(?:in|at|for|and|to|from|by|on|per|of|as|with|after|or|over|last|this|an?|the|was|were|is|are|has|have|had|im|für|und|von|an|auf|nach|en|pour|et|de|du|à|au|por|para|y|e|di)(?!\p{L}))\p{L})/u;

/** Words for the currency of a code, after a sum. */
const wordsOf: Readonly<Record<string, RegExp>> = {
  EUR: /[eE]uro/,
  USD: /dollars/,
  GBP: /pounds/,
  CHF: /Franken|francs/,
};

/** Finds sums with their currency twice: `EUR €3.4m`, `€3.4m EUR`, `3.4m EUR €`, `EUR EUR 5m`, `¥5億円`. */
export function findCurrencyTwice(text: string): readonly RawMark[] {
  const found = matchesOf(text, sums).filter(({ 0: written, index, groups = {} }) => {
    return namesTwice(groups, text.slice(index + written.length));
  });
  return [...found, ...matchesOf(text, east)].map(({ 0: written, index }): RawMark => {
    return {
      rule: 'broken-word',
      position: index,
      message: `"${written}" names its currency twice.`,
      hint: 'Write it once.',
    };
  });
}

function namesTwice(groups: Readonly<Record<string, string | undefined>>, rest: string): boolean {
  const { first, second, words = '', third, fourth } = groups;
  const before = second ?? first;
  if (first !== undefined && second !== undefined && codeOf(first) === codeOf(second)) return true;
  const isInWords = before !== undefined && before === codeOf(before) && wordsOf[before]?.test(words) === true;
  if (isInWords && !/^(?:[\p{L}-]|\s(?:bonds?|notes?|loans?)(?!\p{L}))/u.test(rest)) return third === undefined;
  const last = fourth ?? third;
  if (last === undefined || !end.test(rest)) return false;
  // `$5$` may be a formula.
  return [before, fourth && third].some((name) => name !== undefined && name !== '$' && codeOf(name) === codeOf(last));
}

/** The code of a sign that no other currency has; other names as they are. */
function codeOf(name: string): string {
  return codesBySign.get(name.replace(/^([CA])[AU]\$/, '$1$')) ?? name;
}
