import { matchesOf } from '../matches-of.ts';
import type { RawMark } from '../raw-mark.ts';

/** True for texts in which `findDamagedFigures` may find something: a fast test, which most texts fail. */
export function mayBeDamaged(text: string): boolean {
  return DAMAGED.some((pattern) => pattern.test(text));
}

/** Apart, each is quick to look for: by its first character, or by a few at once. */
const DAMAGED = [
  /\d(?:[.,]?%%|[.,]\d+[.,](?:%|bn|m[ln]?\b|tn|Mrd|Mio)|(?:\.\.|,,)\d+%|\.\d+\.\d|,\d{1,2}\.\d|,\d\d,\d\d(?![\d,])|,\d{4,6}(?:\.\d|(?!\d))|[,.]\d{3},\d{1,2}(?!\d)|,\d,\d)/,
  /\d['’](?:\d{1,2}(?!\d)|\d{4})/,
  /[$€£](?:\$?\d{1,3}[.,][ \u00a0]\d|[$€£]+\d|\s[$€£]?\d+(?:\.\s\d|(?<=[$€£]\d+))|\d+(?:\.\.|,,)\d|\d\S*\s(?:\S{1,10}\s)?(?:dollars|euros|pounds|Euro)\b|\sEuro\b)/,
  /[%٪％](?:%(?<= %%)|\s%|\s?(?:p|Proz)|[٪％])/,
  /cent\s?(?:cent|%|per)/,
  /(?:[bmt]n|\d\s?m|illion|M(?:rd|io)\.?)\s(?:[bmt]n|m\b|[bmtr]+illion|M(?:rd|io))/,
  /l{3}|ii(?:l|o)|[mb]{2}il|rrill|lioo|ionn|\b[bm]llion|ill(?:oin|ino)\b|il(?:iarde?[ns]|ionen|lard|liaden|lon(?:en|s)\b)/,
];

/**
 * Finds figures that cannot be meant: with a sign, a mark, a currency or a unit twice, `5%%`, `$$40m`, `US$ $5m`,
 * `$4..5bn`, `$1.2.3bn`, `12 % %`, `$5 bn bn`, `$5m dollars`; with a mark before their unit, `1.2.%`, or a space before
 * the digits that it belongs to, `$1, 200m`; with groups of a wrong length, `$12,345,67`, `1,2000 people`; and misspelt
 * words for millions. Forms of other languages are none: `1.234,56`, `₹1,00,000`, `1 234,5`, `1,0845 Dollar`.
 */
export function findDamagedFigures(text: string): readonly RawMark[] {
  return KINDS.flatMap(({ pattern, message, hint }) =>
    matchesOf(text, pattern).map(({ 0: written, index }): RawMark => {
      return { rule: 'broken-word', position: index, message: message(written), hint: hint(written) };
    }),
  );
}

interface Kind {
  readonly pattern: RegExp;
  readonly message: (written: string) => string;
  readonly hint: (written: string) => string;
}

const unit = String.raw`(?:bn|mn|m|tn|trn|billions?|millions?|trillions?|Mrd\.?|Mio\.?|Md|M)`;
const unitAfter = String.raw`\s?${unit}(?![\p{L}\p{N}])`;
const sign = String.raw`[$€£¥₹]\s?`;
const code = String.raw`(?<!\p{L})(?:AUD|CAD|CHF|CNY|DKK|EUR|GBP|HKD|INR|JPY|NOK|NZD|PLN|SEK|SGD|USD|ZAR)\s?`;
/** What is after a sum of money. */
const currencyAfter = String.raw`\s?(?:[€£¥₹₽₺₪₩]|(?:CHF|EUR|GBP|USD|euros?|Euros?|dollars|Dollar|pounds|yen|Yen|francs|Franken|rupees)(?!\p{L}))`;
/** Groups of thousands, also India's, which end with one of three, and China's of four; and a list of small numbers. */
const grouped = String.raw`\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,2}(?:,\d\d)+,\d{3}(?!,?\d)|\d{1,4}(?:,\d{4})+(?!,?\d)|\d{1,3}(?:,\d{1,2})+(?!,?\d)`;
/** Nouns after a whole number, in which a comma before four digits separates no decimals: `1,2000 people`. */
const counted = String.raw`(?:people|persons|shares|jobs|workers|employees|staff|homes|houses|cars|vehicles|stores|shops|branches|flights|customers|clients|users|subscribers|companies|firms|banks|investors|shareholders|Menschen|Mitarbeiter\p{L}*|Beschäftigte[nr]?|Aktien|Stellen|Kunden|Filialen|Fahrzeuge|personnes|emplois|salariés|actions|clients|logements|voitures|personas|acciones|empleos|empleados)(?!\p{L})`;
/** No letter, digit or mark directly before: the figure is whole. */
const alone = String.raw`(?<![\p{L}\p{N}.,-])`;
/** `31.12.2026`, which may be before or after a sign: `seit 31.12.2023 %`. */
const date = String.raw`\d{1,2}\.\d{1,2}\.(?:\d\d){1,2}(?![\d.])`;
/** The same, of a month that there is. */
const day = String.raw`\d{1,2}\.(?:0?[1-9]|1[0-2])\.(?:\d\d){1,2}(?![\d.])`;
/** Before a day and a year: `May 1,2014`. */
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?\s`;
/** Words before numbers with several points: `Section 4.2.1`. */
const numbered = String.raw`(?:[Ss]ec(?:tions?|\.)|§|[Aa]rt(?:icles?|ikel|\.)|[Cc]hapter|[Cc]lause|[Pp]ara(?:graph)?|[Rr]ule|[Nn]ote|[Tt]able|[Ff]igure|[Vv]ersion|Abschnitt|Kapitel|Ziffer|Tabelle|[Tt]ableau)\s`;
const percentWord = String.raw`(?:per\s?cent|Prozent|pour\scent|por\sciento|per\scento)`;
const percent = `(?:%|${percentWord})`;

const KINDS: readonly Kind[] = [
  {
    // Not what other signs are around: `$$x$$` is a formula, and `100%%` may be a program's.
    pattern: new RegExp(
      String.raw`(?<![\p{N}.,٫٬])\p{Nd}[\p{Nd}.,٫٬]*(?:٪٪|％％)|(?<![\w%.,-])\d[\d.,]*%%(?![\w%])(?<!\$\$[^$\n]{0,60})|(?<![\p{Sc}\w])([$€£])\1{1,3}\d[\d.,]*(?<=\d)(?:${unitAfter})?(?![\p{L}\p{N}]|[^\n]{0,60}\1\1)|(?<![\p{L}\p{Sc}])(?:US|CA?|AU?|HK|NZ|S)\$\s?\$\d[\d.,]*(?<=\d)(?:${unitAfter})?|(?<!\p{Sc}\s?)([$€£])\s\2\d[\d.,]*(?<=\d)(?:${unitAfter})?|(?<![\p{Sc}])[$€£]\d+(?:\.\.|,,)\d+(?:${unitAfter})?|${alone}\d+(?:\.\.|,,)\d+%`,
      'gu',
    ),
    message: (written) => `"${written}" has a sign twice.`,
    hint: writeAs,
  },
  {
    // Not the number of a chapter, which has a space after it.
    pattern:
      /(?<![\p{L}\p{N}.,-])[$€£]?\d{1,3}[.,]\d{1,3}[.,](?:%|(?<=[$€£][\d.,]+)(?:bn|m|mn|tn|Mrd|Mio)(?![\p{L}\p{N}]))/gu,
    message: (written) => `"${written}" has a mark before its unit.`,
    hint: writeAs,
  },
  {
    // Not `$1, 000m`, which has a finding of its own; nor before a number of things: `It cost $5. 12m people came.`
    pattern: new RegExp(
      String.raw`(?<!\p{Sc})[$€£]\d{1,3}(?:,[ \u00a0](?!000)\d{3}|\.[ \u00a0]\d{1,2})${unitAfter}(?!\s(?:\p{Ll}{5}|(?:of|new|more|is|are|was|were|has|have|had)(?!\p{L})))`,
      'gu',
    ),
    message: (written) => `"${written}" has a space within it.`,
    hint: writeAs,
  },
  {
    // `€1.000.000` is in groups of three.
    pattern: new RegExp(
      String.raw`(?:${sign}|${code})(?!${date}|\d{1,3}(?:\.\d{3})+(?![.\d]))\d+(?:\.\d+){2,}|${alone}(?<!${numbered})(?!${date}|\d{1,3}(?:\.\d{3})+\s?%)\d+(?:\.\d+){2,}\s?%|${alone}(?!${date}|\d{1,3}(?:\.\d{3})+\s)\d+(?:\.\d+){2,}\s?(?:bn|mn|tn|[bmt]illions?|Mrd|Mio)(?!\p{L})|${alone}\d{1,3}(?:\.\d{3})+\.\d{1,2}(?=\s(?:€|Euro|Dollar|Franken|Punkten?|euros|dólares|francs)(?!\p{L}))|${alone}(?<!${numbered})(?!${day}|\d{1,3}(?:\.\d{3})+(?!\.?\d))\d{1,3}(?:\.\d+){2,}(?=\s?(?:€|EUR(?!\p{L})|(?:Euro|euros)(?!\p{L})))`,
      'gu',
    ),
    message: (written) => `"${written}" has more than one decimal point.`,
    hint: () => 'Write the figure that is meant.',
  },
  {
    // India's groups of two, `₹1,00,000`, end with one of three.
    pattern: new RegExp(
      String.raw`${sign}\d{1,3}(?:,\d{3})+,\d{1,2}(?!\d|,\d)|${sign}\d{1,3}(?:\.\d{3})+,\d+,\d+|(?:₹|(?<!\p{L})Rs\.?)\s?\d{1,3}(?:,\d\d){2,}(?![\d,])|[$€£]\d{1,3},\d\d,\d\d(?![\d,])|(?<!R)[$£]\d{1,3},\d000(?![\d,])|${alone}(?<!${month})\d{1,3},\d{4}(?=\s${counted})|(?:${sign}|${alone})\d{1,3}(?:,\d{3})+,\d{4,6}(?![\d,])|${sign}\d{1,3},\d{1,2}\.\d+(?![.,]?\d)|${alone}\d{1,3},\d{1,2}\.\d+\s?(?:${percent}|${unit}(?!\p{L}))|${alone}\d{1,3},\d{4,6}\.\d+(?![.,]?\d)|(?:${sign}|${code})(?!${grouped})\d{1,3}(?:,\d+){2,}(?:\.\d+)?|${alone}(?!${grouped})\d{1,3}(?:,\d+){2,}(?:\.\d+)?(?=${currencyAfter})|(?<!\p{L})(?:CHF|Fr\.)\s?(?!\d{1,3}(?:['’]\d{3})+(?!\d))\d+(?:['’]\d+)+|${alone}(?!\d{1,3}(?:['’]\d{3})+(?!\d))\d+(?:['’]\d+)+(?=\s(?:CHF|Fr\.|Franken|francs)(?!\p{L}))`,
      'gu',
    ),
    message: (written) => `"${written}" has a group of digits that is too short or too long.`,
    hint: () => 'Write the figure that is meant: thousands are groups of three digits.',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])\d[\d.,]*(?:\s%%|\s?%\s+%|\s?%\s?${percentWord}(?!\p{L})|\s?per\s?cent\s?(?:cent(?!\p{L})|%|per\s?cent(?!\p{L}))|\s?Prozent\s(?:%|Prozent(?!\p{L})))`,
      'giu',
    ),
    message: (written) => `"${written}" says per cent twice.`,
    hint: () => 'Write it once.',
  },
  {
    // Not `$5m dollar bonds`, which are in dollars.
    pattern: new RegExp(
      String.raw`\$\d[\d.,]*(?:\s?${unit})?\s(?:US\s)?dollars(?![\p{L}-])|€\d[\d.,]*(?:\s?${unit}|\s(?:Millionen|Milliarden))?\s(?:euros|Euro)(?![\p{L}-])|£\d[\d.,]*(?:\s?${unit})?\spounds(?![\p{L}-])|${alone}\d[\d.,]*(?:\s?${unit})?\s€\sEuro(?![\p{L}-])`,
      'gu',
    ),
    message: (written) => `"${written}" names its currency twice.`,
    hint: () => 'Write it once.',
  },
  {
    pattern:
      /[$€£]\s?\d+\.\s\d\d(?=[.,;)]|\s(?:a|per)\s(?:share|barrel|month|year|ounce)|\s(?:apiece|each)(?!\p{L})|\s*$)|[$€£]\s\d+\.\s\d\d(?=\s(?:and|at|by|for|from|in|on|or|to)\s)/gu,
    message: (written) => `"${written}" has a space within it.`,
    hint: (written) => `Write "${written.replaceAll(/\s/g, '')}".`,
  },
  {
    // Of astronomers, `million million` is a figure.
    pattern: new RegExp(
      String.raw`${alone}(?:${sign})?\d[\d.,]*\s?(?:(bn|mn|tn|billion|trillion|Mrd\.?|Mio\.?)\s\1|(?:bn|mn|m|tn)\s(?:billion|million|trillion)|(?:billion|million|trillion)\s(?:bn|mn|tn))(?![\p{L}-])`,
      'gu',
    ),
    message: (written) => `"${written}" has its unit twice.`,
    hint: () => 'Write one unit.',
  },
  {
    pattern:
      /(?<=\d\s?)(?!(?:mil|bil|tril)l?ions?(?!\p{L}))(?:m+i+l+i+o+n+s?|b+i+l+i+o+n+s?|t+r+i+l+i+o+n+s?|[bm]llions?|(?:m|b|tr)ill(?:oin|ino)s?)(?!\p{L})/gu,
    message: (written) => `"${written}" is misspelt.`,
    hint: () => 'Write million, billion or trillion.',
  },
  {
    // Not `5 miliard` and `3 miliony`, which are Czech, nor `3 milioni`.
    pattern: /(?<=\d\s?)(?:Mil(?:iarden|l?arden|liaden|ionen|lonen)|mil(?:iards|lards|lons))(?!\p{L})/gu,
    message: (written) => `"${written}" is misspelt.`,
    hint: (written) =>
      `Write "${/ar|ia[dr]/.test(written) ? 'Milliarden" or "milliards' : 'Millionen" or "millions'}".`,
  },
];

/** Writes a figure with its sign, or its mark, once and in its place. */
function writeAs(written: string): string {
  const meant = written
    .replace(/(?<=\d[.,])\s+/, '')
    .replace(/([%٪％])\1$/, '$1')
    .replace(/[.,](?=[%\p{L}]+$)/u, '')
    .replace(/^([A-Z]*)([$€£])(?:\s?\2)+/, '$1$2')
    .replace(/([.,])\1(?=\d)/, '$1');
  return `Write "${meant}".`;
}
