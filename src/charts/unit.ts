/** Unit of figures. `text` is as the author wrote it: `$bn`, `%`, `bps`, `x`, `€`, `$ a barrel`, `stores`. */
export interface Unit {
  readonly text: string;
  readonly prefix: string;
  /** Text right after the figure. The language decides about a space before a percentage sign. */
  readonly suffix: string;
  /** Whether figures are percentages, whose differences are percentage points. */
  readonly isRate: boolean;
}

/** Words and abbreviations of scales, in English, German and French. */
const scaleWords: Readonly<Record<string, string>> = {
  k: 'k|thousands?|Tsd\\.?|Tausend|milliers',
  m: 'mn?|M|millions?|Mio\\.?|Millionen',
  bn: 'bn|billions?|Mrd\\.?|Milliarden|Mds?|milliards?',
  tn: 'tn|trillions?|Bio\\.?|Billionen',
};
const anyScale = Object.values(scaleWords).join('|');
/** Codes that are written with their sign. */
const signOfCode: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };
const sign = `(?:US|HK|NT|A|C|S|R)?\\$|[€£¥₹₩]|CHF|kr|${Object.keys(signOfCode).join('|')}`;
/** After the sign and the scale may come more words, from a blank or a slash on: `$ a barrel`. */
const currency = new RegExp(`^(?<sign>${sign}|p(?=$| ))\\s?(?<scale>${anyScale})?(?<rest>\\s*/\\s*\\S.*|\\s+\\S.*)?$`);
/** The scale before the sign, as in German and French: `Mrd. €`, `Md€`. */
const currencyLast = new RegExp(`^(?<scale>${anyScale})\\s?(?<sign>${sign})$`);

/** Words of rates in English, German and French, with their abbreviations. */
const rateWords = [
  ['%', /^(?:%|per ?cent|prozent|pour ?cent)$/i],
  ['pp', /^(?:pp|percentage points?|prozentpunkten?|prozentpunkt|points? de pourcentage)$/i],
  ['bps', /^(?:basis points?|basispunkten?|basispunkt|points? de base)$/i],
] as const;

/**
 * Parses a unit. An unknown one that is not money is words (`million barrels`), shown in titles and tables but not with
 * figures.
 */
export function parseUnit(written: string): Unit {
  const text = written.trim();
  const { sign: prefix, scale: word = '' } = (currency.exec(text) ?? currencyLast.exec(text))?.groups ?? {};
  const scale = scaleOf(word);
  if (prefix === 'p') return { text, prefix: '', suffix: word === '' ? 'p' : '', isRate: false };
  if (prefix !== undefined) return { text, prefix: signOfCode[prefix] ?? prefix, suffix: scale, isRate: false };
  const rate = rateWords.find(([, words]) => words.test(text))?.[0];
  if (rate === '%') return { text: '%', prefix: '', suffix: '%', isRate: true };
  const points = rate ?? (/^bps?$/.test(text) ? text : undefined);
  if (points !== undefined) return { text: points, prefix: '', suffix: `\u00A0${points}`, isRate: true };
  if (/^[x×]$/.test(text)) return { text, prefix: '', suffix: '×', isRate: false };
  if (/^(?:tn|bn|mn|m|k)$/.test(text)) return { text, prefix: '', suffix: text, isRate: false };
  return { text, prefix: '', suffix: '', isRate: false };
}

/** Abbreviation of a scale: `m` of `million`, and `mn` as it is written. */
function scaleOf(word: string): string {
  if (word === '' || word === 'mn') return word;
  return Object.keys(scaleWords).find((scale) => new RegExp(`^(?:${scaleWords[scale] ?? ''})$`).test(word)) ?? '';
}

/** Returns true if a text has a unit as a word of its own: `x` is not named in "Exxon". */
export function namesUnit(text: string, unit: string): boolean {
  for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + unit.length)];
    if (!(startsInWord.test(unit) && endsInWord.test(before)) && !(endsInWord.test(unit) && startsInWord.test(after)))
      return true;
  }
  return false;
}

const startsInWord = /^[\p{L}\p{N}]/u;
const endsInWord = /[\p{L}\p{N}]$/u;
