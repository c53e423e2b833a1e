import type { Finding } from '../../domain/finding.ts';
import { mixedStyle } from './mixed-style.ts';
import { withoutQuotations } from './patterns.ts';
import type { Story } from './story.ts';

/**
 * Finds amounts of as many digits with and without a mark between thousands: `1,000 jobs` and `1500 shops`. Reported
 * once for four digits and once for more, since many houses write `1000` and `10,000`. Years, and numbers that belong
 * to a name, have no mark.
 */
export function findMixedThousands(story: Story): readonly Finding[] {
  if (!mayBePlain.test(story.text)) return [];
  const { plain, grouped } = patterns[story.language.decimal];
  const places = story.paragraphs.flatMap((paragraph) => {
    if (paragraph.isQuoted) return [];
    const text = withoutQuotations(paragraph.text);
    return [
      ...Array.from(text.matchAll(plain))
        .filter(({ 0: written, index }) => !isYearOrOfName(written, text.slice(0, index)))
        .map(({ 0: written, index }) => ({ written, index, isPlain: true, paragraph })),
      ...Array.from(text.matchAll(grouped), ({ 0: written, index }) => ({ written, index, isPlain: false, paragraph })),
    ].sort((one, another) => one.index - another.index);
  });
  return [true, false].flatMap((isShort): readonly Finding[] => {
    const alike = places.filter(({ written }) => (written.replace(/\D/g, '').length === 4) === isShort);
    const ways = [alike.filter(({ isPlain }) => isPlain), alike.filter(({ isPlain }) => !isPlain)];
    const [rarer, usual] = ways.toSorted((one, another) => one.length - another.length);
    const [first, other] = [rarer?.[0], usual?.[0]];
    if (!first || !other) return [];
    return [mixedStyle(story, first, first.written, other.written)];
  });
}

/** A fast test: most numbers of four digits are years. */
const mayBePlain = /(?<![\d.,])(?:(?!1[89]|20)\d{4}|\d{5,9})\s\p{L}/u;

/** By the sign of decimals: before a noun, which has a small letter in English, `1500 shops`, and `1,000`. */
const patterns = {
  '.': {
    plain: /(?<![\p{L}\p{N}.,:/#+–-])(?:[$€£¥]\s?)?\d{4,9}(?=\s\p{Ll})/gu,
    grouped: /(?<![\p{L}\p{N}.,])\d{1,3}(?:,\d{3})+(?![\p{L}\p{N}]|[.,]\d)/gu,
  },
  ',': {
    plain: /(?<![\p{L}\p{N}.,:/#+–-])\d{4,9}(?=\s\p{L})/gu,
    grouped: /(?<![\p{L}\p{N}.,]|\d\s)\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?![\p{L}\p{N}]|[.,]\d)/gu,
  },
} as const;

/** Whether it is a year, or belongs to a name or a number before it: `Form 1099 rules`, `May 2100`. */
function isYearOrOfName(written: string, before: string): boolean {
  if (/^(?:1[89]|20|21)\d\d$/.test(written)) return true;
  return nameBefore.test(before);
}

/** Matches a word with a capital, a number, or a word for what is numbered, at the end of a text. */
const nameBefore = /(?:\p{Lu}\S*|\d|\b(?:[Nn]o|[Nn]r|[Nn]°|code|rule|form|section|part|model|series)\.?)\s$/u;

/**
 * Finds percentages and amounts with a point and with a comma before their decimals, `1.5%` and `2,5%`, or an amount with
 * a comma where the language has a point: `$1,00m`. Reported once.
 */
export function findMixedDecimals(story: Story): readonly Finding[] {
  if (!withComma.test(story.text)) return [];
  const places = story.paragraphs.flatMap((paragraph) =>
    paragraph.isQuoted
      ? []
      : Array.from(
          withoutQuotations(paragraph.text).matchAll(percentage),
          ({ 0: written, 1: sign, 2: signOfAmount = sign, index }) => ({
            written,
            sign: signOfAmount,
            index,
            paragraph,
          }),
        ),
  );
  const ways = ['.', ','].map((sign) => places.filter((place) => place.sign === sign));
  const [rarer, usual] = ways.toSorted(
    (one, another) => one.length - another.length || (one[0]?.sign === story.language.decimal ? 1 : -1),
  );
  const [first, other] = [rarer?.[0], usual?.[0]];
  if (first && other) return [mixedStyle(story, first, first.written, other.written)];
  const foreign = usual?.find(
    ({ written, sign }) => sign !== story.language.decimal && /^\p{Sc}.*\p{L}$/u.test(written),
  );
  // Switzerland has a point in languages that have a comma elsewhere.
  if (!foreign || story.language.decimal === ',') return [];
  const right = foreign.written.replace(',', '.');
  return [
    {
      ...mixedStyle(story, foreign, foreign.written, right),
      message: `"${foreign.written}" has a comma before its decimals, where the story's language has a point.`,
      hint: `Write "${right}".`,
    },
  ];
}

/** A fast test: few stories pass it in English. */
const withComma = /\d,\d{1,2}\s?(?:%|\p{L})/u;

const percentage =
  /(?<![\p{L}\p{N}.,:/–-])(?:\d{1,3}([.,])\d{1,2}\s?%|[$€£¥]\d{1,3}([.,])\d{1,2}(?:(?:bn|m|mn|tn)|\s(?:million|billion|trillion))(?![\p{L}\p{N}]))/gu;
