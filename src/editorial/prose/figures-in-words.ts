import { decimalsOfFractions } from '../../domain/language/mend-figure.ts';
import { memoise, memoiseByObject } from '../../domain/memoise.ts';
import type { ProseWords } from '../words/words.ts';
import type { Figure } from './figures.ts';
import { hasWords, isWordCharacter, looseWords } from './patterns.ts';

/** "three banks" for "3 banks", "twenty-seven" for "27", "one million" for "1m", "two-thirds" for "66%". */
export function isInWords({ unit, value, factor }: Figure, text: string, language: ProseWords): boolean {
  const { fractions, scales } = language;
  const scale = scales.find((each) => each.factor === factor);
  const ending = scale === undefined ? '' : `[- ](?:${scale.words})`;
  const names = [
    ...numberWords(value / factor, language).map((words) => `(?:${words})${ending}`),
    ...(factor > 1 ? numberWords(value, language) : []),
    ...(factor > 1 && value === factor ? [`${article}${ending}`] : []),
    ...Object.entries(fractions).flatMap(([words, values]) =>
      unit === 'percent' && values.includes(value) ? words : [],
    ),
  ];
  // The longest first: `halbierte` begins with `halb`.
  const sources = names.toSorted((one, other) => other.length - one.length);
  return sources.length > 0 && hasWords(anyOf(sources.join('|')), text);
}

/** `a million`, `eine Million`, `un million`, `una`. */
const article = '(?:an?|ein(?:e[mnrs]?)?|un[ae]?)';

function numberWords(value: number, language: ProseWords): readonly string[] {
  const { numbers, scales } = language;
  const named = (wanted: number) =>
    Object.entries(numbers).flatMap(([words, number]) => (number === wanted ? words : []));
  // "two thousand", "fünftausend", "cinquemila"
  const thousand = scales.find(({ factor }) => factor === 1000);
  if (thousand !== undefined && value > 1000 && value < 100_000 && value % 1000 === 0) {
    return numberWords(value / 1000, language).map((words) => `(?:${words})[- ]?(?:${thousand.words})`);
  }
  // "fifteen hundred", "fünfzehnhundert"
  if (value > 1000 && value < 10_000 && value % 100 === 0) {
    const hundreds = named(value / 100).flatMap((words) =>
      named(100).map((hundred) => `(?:${words})[- ]?${hundred}s?`),
    );
    return [...named(value), ...hundreds];
  }
  const ones = value % 10;
  if (value < 20 || value > 99 || ones === 0) return named(value);
  // "twenty-seven", "treinta y siete", "trentasette"
  const joined = named(value - ones).flatMap((tens) => named(ones).map((last) => `(?:${tens})${between}(?:${last})`));
  return [...named(value), ...joined];
}

const between = '(?:[- ](?:(?:y|et) )?)?';

/**
 * Writes numbers in words before a unit or a scale as digits: "five per cent", "zwei Milliarden". Others may be rounded
 * or counted elsewhere.
 *
 * @returns `inWords` has the words of each by the index of its digits.
 */
export function withDigits(
  title: string,
  language: ProseWords,
): { readonly title: string; readonly inWords: ReadonlyMap<number, string> } {
  const inWords = new Map<number, string>();
  let shift = 0;
  const isOfAmount = (index: number) => /(?:-|\b(?:of|from) )$/.test(title.slice(0, index));
  const written = title.replace(
    wordsBeforeUnits(language),
    (whole: string, number: string, unit: string, index: number) => {
      const isWhole = ![index - 1, index + whole.length].some((at) => isWordCharacter(title.charAt(at)));
      // `Fifty million-dollar homes` cost a million each.
      const isOfEach = unit.startsWith(' ') && title.charAt(index + whole.length) === '-';
      const value = isWhole && !isOfEach && !isOfAmount(index) ? valueOf(number, language) : undefined;
      if (value === undefined) return whole;
      inWords.set(index + shift, whole);
      shift += String(value).length - number.length;
      return `${String(value)}${unit}`;
    },
  );
  return { title: written, inWords };
}

function valueOf(word: string, { numbers }: ProseWords): number | undefined {
  return Object.entries(numbers).find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(word))?.[1];
}

/** Matches a number from 2 to 100 in one word, and its unit. */
const wordsBeforeUnits = memoiseByObject(({ numbers, scales, percent }: ProseWords): RegExp => {
  const words = Object.entries(numbers).flatMap(([each, value]) =>
    value >= 2 && value <= 100 && Number.isInteger(value) && /^\p{L}+$/u.test(each) ? each : [],
  );
  const units = [percent, ...scales.filter(({ factor }) => factor >= 1e6).map((scale) => scale.words)].join('|');
  return looseWords(`(${words.join('|')})([ -](?:${units}))`, 'gi');
});

/** Writes mixed fractions as decimals: `4½` and `4 1/2` are 4.5. */
export function withDecimals(text: string, { decimal }: ProseWords): string {
  return text.replace(mixedFraction, (_, whole: string, sign?: string, over?: string, under?: string) => {
    const decimals = sign === undefined ? String(Number(over) / Number(under)).slice(2) : decimalsOfFractions[sign];
    return `${whole}${decimal}${decimals ?? ''}`;
  });
}

const mixedFraction = /(?<![\d.,/])(\d{1,3})(?:\s?([½¼¾⅕-⅘⅛-⅞])|[ \u00a0-]([1357])\/([248])(?![\d/]))/g;

const anyOf = memoise((names: string) => looseWords(names, 'gi'));
