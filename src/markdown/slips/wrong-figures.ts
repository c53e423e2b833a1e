import { matchesOf } from './matches-of.ts';
import type { RawMark } from './raw-mark.ts';

/** Whether a text may have a figure that is none, or a day that no month has: a fast test, which most texts fail. */
export function mayBeWrong(text: string): boolean {
  return WRONG.test(text);
}

const WRONG =
  /\d\.\d+\.\d|\d,\d{1,2}\.\d|\d,\d{4,6}\.\d|[,.]\d{3},\d{1,2}(?!\d)|\d \.(?:\d|%)|%\s%| %%|%\s?per|cent\s?(?:cent|%|per)|(?:[bm]n|\dm|illion)s? (?:[bm]n|m\b|[bmr]+illion)|l{3}|ii(?:l|o)|[mb]{2}il|rrill|lioo|ionn|\b[bm]llion|ill(?:oin|ino)\b|\b3[01](?:st|th|[.º])? (?:of |de |d['’])?[AFJNSafgjns][a-zé]{2}|(?:[lr]il|une|ember|uary) 3[01](?!\d)/;

interface Kind {
  readonly pattern: RegExp;
  readonly message: (written: string) => string;
  readonly hint: string;
}

const unit = String.raw`(?:bn|mn|m|tn|trn|billions?|millions?|trillions?|Mrd\.?|Mio\.?|Md)`;
const sign = String.raw`[$€£¥₹]\s?`;
/** What may be before a figure that is whole. */
const alone = String.raw`(?<![\p{L}\p{N}.,-])`;
const percent = String.raw`(?:%|per\s?cent|Prozent|pour cent|por ciento|per cento)`;

const months30 =
  'april|june|september|november|juni|avril|juin|septembre|novembre|abril|junio|septiembre|noviembre|aprile|giugno|settembre|junho|setembro|novembro';
const february = 'february|februar|februari|février|febrero|febbraio|fevereiro';

const KINDS: readonly Kind[] = [
  {
    // `€1.000.000` is in groups of three.
    pattern: new RegExp(
      String.raw`${sign}(?!\d{1,3}(?:\.\d{3})+(?![.\d]))\d+(?:\.\d+){2,}|${alone}(?!\d{1,3}(?:\.\d{3})+\s?%)\d+(?:\.\d+){2,}\s?%`,
      'gu',
    ),
    message: (written) => `"${written}" has more than one decimal point.`,
    hint: 'Write the figure that is meant.',
  },
  {
    // India's groups of two, `₹1,00,000`, end with one of three.
    pattern: new RegExp(
      String.raw`${sign}\d{1,3}(?:,\d{3})+,\d{1,2}(?!\d|,\d)|${sign}\d{1,3}(?:\.\d{3})+,\d+,\d+|${sign}\d{1,3},\d{1,2}\.\d+(?![.,]?\d)|${alone}\d{1,3},\d{1,2}\.\d+\s?(?:${percent}|${unit}(?!\p{L}))|(?<![\p{L}\p{N}.,-])\d{1,3},\d{4,6}\.\d+(?![.,]?\d)`,
      'gu',
    ),
    message: (written) => `"${written}" has a group of digits that is too short or too long.`,
    hint: 'Write the figure that is meant: thousands are groups of three digits.',
  },
  {
    pattern: new RegExp(String.raw`${sign}\d{1,3} \.\d{2}(?!\d)|${alone}\d{1,3} \.\d*\s?%`, 'gu'),
    message: (written) => `"${written}" has a space within it.`,
    hint: 'Write it without the space.',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])\d[\d.,]*(?:\s%%|\s?%\s+%|\s?%\s?per\s?cent(?!\p{L})|\s?per\s?cent\s?(?:cent(?!\p{L})|%|per\s?cent)|\s?Prozent\s(?:%|Prozent))`,
      'giu',
    ),
    message: (written) => `"${written}" says per cent twice.`,
    hint: 'Write it once.',
  },
  {
    // Of astronomers, `million million` is a figure.
    pattern: new RegExp(
      String.raw`${alone}(?:${sign})?\d[\d.,]*\s?(?:(bn|mn|tn|billion|trillion|Mrd\.?|Mio\.?) \1|(?:bn|mn|m|tn) (?:billion|million|trillion)|(?:billion|million|trillion) (?:bn|mn|tn))(?!\p{L})`,
      'gu',
    ),
    message: (written) => `"${written}" has its unit twice.`,
    hint: 'Write one unit.',
  },
  {
    pattern:
      /(?<=\d\s?)(?!(?:mil|bil|tril)l?ions?(?!\p{L}))(?:m+i+l+i+o+n+s?|b+i+l+i+o+n+s?|t+r+i+l+i+o+n+s?|[bm]llions?|(?:m|b|tr)ill(?:oin|ino)s?)(?!\p{L})/gu,
    message: (written) => `"${written}" is misspelt.`,
    hint: 'Write million, billion or trillion.',
  },
  {
    // `In June 31 banks failed` has no date.
    pattern: new RegExp(
      String.raw`(?<![\p{N}.,:/–-])(?:31(?:st|[.º])? (?:of |de |d['’])?(?:${months30})|3[01](?:st|th|[.º])? (?:of |de )?(?:${february}))(?![\p{L}-])|(?<!\p{L})(?:(?:april|june|september|november) 31|february 3[01])(?:st|th)?(?:(?<=(?<!\p{L})on \p{L}+ \S+)(?![\p{L}\d]|[.,:]\d)|(?=,? (?:19|20)\d\d(?!\d)|[.,;)](?!\d)|$))`,
      'giu',
    ),
    message: (written) => `There is no ${written}.`,
    hint: 'Write the day that is meant.',
  },
];

/**
 * Finds figures that cannot be meant, `$1.2.3bn`, `$12,345,67`, `12 %%`, `$5 bn bn`, `1.2 billlion`, and days that no
 * month has, `31 June`. Other languages' forms of whole figures are none: `1.234,56`, `₹1,00,000`, `1 234,5`.
 */
export function findWrongFigures(text: string): readonly RawMark[] {
  return KINDS.flatMap(({ pattern, message, hint }) =>
    matchesOf(text, pattern).map(({ 0: written, index }): RawMark => {
      return { rule: 'broken-word', position: index, message: message(written.trim()), hint };
    }),
  );
}
