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
const sign = '(?:US|HK|NT|A|C|S|R)?\\$|[€£¥₹₩]|CHF|kr';
/** After the sign and the scale may come more words, from a blank or a slash on: `$ a barrel`. */
const currency = new RegExp(`^(?<sign>${sign}|p(?=$| ))\\s?(?<scale>${anyScale})?(?<rest>\\s*/\\s*\\S.*|\\s+\\S.*)?$`);
/** The scale before the sign, as in German and French: `Mrd. €`, `Md€`. */
const currencyLast = new RegExp(`^(?<scale>${anyScale})\\s?(?<sign>${sign})$`);

/**
 * Parses a unit. An unknown one that is not money is words (`million barrels`), shown in titles and tables but not with
 * figures.
 */
export function parseUnit(written: string): Unit {
  const text = written.trim();
  const { sign: prefix, scale: word = '' } = (currency.exec(text) ?? currencyLast.exec(text))?.groups ?? {};
  const scale = scaleOf(word);
  if (prefix === 'p') return { text, prefix: '', suffix: word === '' ? 'p' : '', isRate: false };
  if (prefix !== undefined) return { text, prefix, suffix: scale, isRate: false };
  if (/^(?:%|per ?cent)$/i.test(text)) return { text: '%', prefix: '', suffix: '%', isRate: true };
  if (/^(?:bps?|pp|x|×)$/.test(text)) {
    const isRate = text.startsWith('bp') || text === 'pp';
    return { text, prefix: '', suffix: text === 'x' || text === '×' ? '×' : `\u00A0${text}`, isRate };
  }
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
