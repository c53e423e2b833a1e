import type { Finding } from '../../domain/finding.ts';
import { memoiseByObject } from '../../domain/memoise.ts';
import type { ProseWords } from '../words/words.ts';
import { withoutQuotations, withSpaces } from './patterns.ts';
import { placeIn, type Story } from './story.ts';

/**
 * Finds two notations of the same thing in one story: `$25bn` and `$25 billion`, `5%` and `5 percent`. Reported once
 * per pair, at the first use of the rarer one. Headlines, tables and charts, which have little space, and quotations
 * are ignored.
 */
export function findMixedStyle(story: Story): readonly Finding[] {
  const { pairs, wayOf } = compile(story.language);
  const seen = new Set<Way>();
  unitAfterFigure.lastIndex = 0;
  for (let match; (match = unitAfterFigure.exec(story.text)) !== null;) {
    for (const way of wayOf(match[1] ?? '')) seen.add(way);
    // "billion dollars"
    if (match[2] !== undefined) for (const way of wayOf(match[2])) if (way.isOfCurrency) seen.add(way);
  }
  if (seen.size < 2 && [...seen].every(({ isOfCurrency }) => !isOfCurrency)) return [];
  return pairs.flatMap((pair): readonly Finding[] => {
    const ways = pair.ways.filter((way) => seen.has(way)).length;
    const hasBoth = pair.sign === undefined ? ways > 1 : ways > 0 && story.text.includes(pair.sign);
    if (!hasBoth) return [];
    // Many houses write "5 million people" and "$5m".
    return pair.isScale
      ? [...compare(story, pair, 'money'), ...compare(story, pair, 'others')]
      : compare(story, pair, 'all');
  });
}

/** Unit after a figure: a sign or a word, and the word after that. */
const unitAfterFigure =
  /[\d\u0660-\u0669][\s-]?([%٪$€£¥]|[A-Za-zÀ-ÿ\u0600-\u065f\u066e-\u06ef]+)(?:[\s-]([A-Za-zÀ-ÿ\u0600-\u065f\u066e-\u06ef]+))?/g;

/** @param kind figures that are compared: amounts of money, all others, or both together. */
function compare(story: Story, { ways: all }: Pair, kind: 'money' | 'others' | 'all'): readonly Finding[] {
  const places = story.paragraphs.flatMap((paragraph) => {
    if (paragraph.isQuoted) return [];
    const text = withoutQuotations(paragraph.text);
    return all
      .flatMap((way) =>
        Array.from(text.matchAll(way.pattern), ({ 0: written, index }) => ({ way, written, paragraph, index })),
      )
      .filter(({ written, index }) => {
        // `the 8% 2025 dollar bond`
        if (yearOf.test(written)) return false;
        if (kind === 'all') return true;
        const after = text.slice(index + written.length).trimStart();
        return (kind === 'money') === (hasSign.test(written) || currencyNames(story.language).test(after));
      })
      .sort((one, another) => one.index - another.index);
  });
  const ways = all.map((way) => places.filter((place) => place.way === way)).filter(({ length }) => length > 0);
  const startOf = ([start]: typeof places) => (start ? places.indexOf(start) : 0);
  // Of two equally frequent notations, the later one is reported.
  const [rarer = [], usual = []] = ways.toSorted(
    (one, another) => one.length - another.length || startOf(another) - startOf(one),
  );
  const [first] = rarer;
  const [other] = usual;
  if (!first || !other) return [];
  return [mixedStyle(story, first, clean(first.written), clean(other.written))];
}

/** The finding about a number that is written in another way than most, with both as they are written. */
export function mixedStyle(
  story: Story,
  { paragraph, index }: { readonly paragraph: Story['paragraphs'][number]; readonly index: number },
  rarer: string,
  usual: string,
): Finding {
  return {
    severity: 'hint',
    rule: 'mixed-style',
    file: story.file,
    ...placeIn(story, paragraph, index),
    message: `"${rarer}" is in another style than "${usual}".`,
    hint: 'Write both alike.',
  };
}

const yearOf = /^(?:19|20)\d\d\s(?:dollar|euro|pound|yen|sterling)$/;
const hasSign = /\p{Sc}/u;

/** A currency in words, at the start of a text. */
const currencyNames = memoiseByObject(
  ({ currencies }: ProseWords) =>
    new RegExp(`^(?:\\p{Sc}|(?:de |d['’]|di )?(?:${Object.values(currencies).join('|')})(?!\\p{L}))`, 'u'),
);

function clean(written: string): string {
  return written.replace(/\s+/g, ' ').replace(/[.,]$/, '').trim();
}

/** Ways to write one thing. */
interface Pair {
  readonly ways: readonly Way[];
  /** Whether it is thousands, millions or more. */
  readonly isScale?: boolean;
  /** Of a currency. */
  readonly sign?: string | undefined;
}

interface Way {
  /** Matches a figure and its unit. */
  readonly pattern: RegExp;
  /** Matches the unit alone. */
  readonly unit: RegExp;
  readonly isOfCurrency: boolean;
}

interface Compiled {
  readonly pairs: readonly Pair[];
  /** Notations that a sign or word after a figure may belong to. */
  readonly wayOf: (unit: string) => readonly Way[];
}

const compile = memoiseByObject(({ scales, percent, basisPoints, currencies }: ProseWords): Compiled => {
  // Points of a percentage have no sign.
  const shares = percent.split('|').filter((words) => !/point|punkt|punt|نقطة|^pp$/i.test(words));
  const scaled = scales.map(({ words }) => words).join('|');
  const pairs: readonly Pair[] = [
    waysOf('[%٪]', shares.join('|')),
    ...[shares, basisPoints.split('|')].filter(({ length }) => length > 1).map((words) => waysOf(...words)),
    ...scales.map(({ words, short }) => ({ ...waysOf(words, short), isScale: true })),
    ...Object.entries(currencies).flatMap(([sign, names]): readonly Pair[] => {
      const bySign = {
        pattern: new RegExp(`(?<!\\d\\s?)[${sign}]\\s?\\d[\\d.,]*`, 'gu'),
        unit: /(?!)/,
        isOfCurrency: true,
      };
      const inWords = {
        pattern: afterFigure(`(?:(?:${scaled})[\\s-])?(?:${names})`),
        unit: alone(names),
        isOfCurrency: true,
      };
      // `40$` beside `$30`
      const beforeSign = {
        pattern: new RegExp(`${figure}\\s?[${sign}](?![\\p{L}\\p{N}\\p{Sc}])`, 'gu'),
        unit: new RegExp(`^[${sign}]$`),
        isOfCurrency: true,
      };
      return [
        { sign, ways: [bySign, inWords] },
        { sign, ways: [bySign, beforeSign] },
      ];
    }),
  ];
  const all = pairs.flatMap(({ ways }) => ways);
  const known = new Map<string, readonly Way[]>();
  const wayOf = (unit: string) => {
    let ways = known.get(unit);
    if (!ways) known.set(unit, (ways = all.filter((way) => startsWith(way, unit))));
    return ways;
  };
  return { pairs, wayOf };
});

/** A figure, and not the minutes of `19:00 USD FOMC`. */
const figure =
  '(?:(?:US|A|C|HK|NZ|S|R)?[$€£¥])?(?<![\\p{L}\\p{N}.,]|\\d:)[\\d\\u0660-\\u0669]+(?:[.,\\u066b\\u066c][\\d\\u0660-\\u0669]+)*';

function waysOf(...ways: readonly string[]): Pair {
  return { ways: ways.map((words) => ({ pattern: afterFigure(words), unit: alone(words), isOfCurrency: false })) };
}

function afterFigure(words: string): RegExp {
  return new RegExp(`${figure}[\\s-]?(?:${withSpaces(words)})(?![\\p{L}\\p{N}])`, 'gu');
}

function alone(words: string): RegExp {
  return new RegExp(`^(?:${withSpaces(words)})$`);
}

/** Whether a figure with this unit, or with more words after it, may match. */
function startsWith(way: Way, unit: string): boolean {
  return [
    unit,
    `${unit} cent`,
    `${unit} ciento`,
    `${unit} cento`,
    `${unit} básicos`,
    `${unit} base`,
    `${unit} points`,
    `${unit}. H.`,
    `${unit}. 100`,
    `${unit} المئة`,
    `${unit} المائة`,
  ].some((words) => way.unit.test(words));
}
