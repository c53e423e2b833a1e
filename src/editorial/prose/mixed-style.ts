import type { Finding } from '../../domain/finding.ts';
import type { ProseWords } from '../words/words.ts';
import { withoutQuotations, withSpaces } from './patterns.ts';
import { placeIn, type Story } from './story.ts';

/**
 * Two ways to write the same in one story: `$25bn` and `$25 billion`, `5%` and `5 percent`. Told once for each pair, at the
 * first use of the rarer one. Headlines, tables and charts are short of room and do not count; quotations are as they were.
 */
export function findMixedStyle(story: Story): readonly Finding[] {
  const { pairs, wayOf } = compile(story.language);
  const seen = new Map<Pair, Set<number>>();
  const note = ({ pair, way }: Way) => seen.set(pair, (seen.get(pair) ?? new Set()).add(way));
  for (const { 1: unit = '', 2: next } of story.text.matchAll(unitAfterFigure)) {
    for (const way of wayOf(unit)) note(way);
    // "billion dollars"
    if (next !== undefined) for (const way of wayOf(next)) if (way.pair.sign !== undefined) note(way);
  }
  return pairs.flatMap((pair): readonly Finding[] => {
    const ways = seen.get(pair)?.size ?? 0;
    const hasBoth = pair.sign === undefined ? ways > 1 : ways > 0 && story.text.includes(pair.sign);
    return hasBoth ? compare(story, pair) : [];
  });
}

/** What follows a figure: a sign or a word, and the word after that. */
const unitAfterFigure =
  /[\d\u0660-\u0669][\s-]?([%٪]|[A-Za-zÀ-ÿ\u0600-\u065f\u066e-\u06ef]+)(?:[\s-]([A-Za-zÀ-ÿ\u0600-\u065f\u066e-\u06ef]+))?/g;

function compare(story: Story, { patterns }: Pair): readonly Finding[] {
  const places = story.paragraphs.flatMap((paragraph) => {
    if (paragraph.isQuoted) return [];
    const text = withoutQuotations(paragraph.text);
    return patterns
      .flatMap((pattern, way) =>
        Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({ way, written, paragraph, index })),
      )
      .sort((one, another) => one.index - another.index);
  });
  const ways = patterns.map((_, way) => places.filter((place) => place.way === way)).filter(({ length }) => length > 0);
  const startOf = ([start]: typeof places) => (start ? places.indexOf(start) : 0);
  // Of two that are as frequent, the one that comes later is the slip.
  const [rarer = [], usual = []] = ways.toSorted(
    (one, another) => one.length - another.length || startOf(another) - startOf(one),
  );
  const [first] = rarer;
  const [other] = usual;
  if (!first || !other) return [];
  return [
    {
      severity: 'hint',
      rule: 'mixed-style',
      file: story.file,
      ...placeIn(story, first.paragraph, first.index),
      message: `"${clean(first.written)}" is in another style than "${clean(other.written)}".`,
      hint: 'Write both alike.',
    },
  ];
}

function clean(written: string): string {
  return written.replace(/\s+/g, ' ').trim();
}

/** Ways to write one thing. */
interface Pair {
  /** One for each way. */
  readonly patterns: readonly RegExp[];
  /** Match the words of each way alone. */
  readonly starts: readonly RegExp[];
  /** Of a currency. */
  readonly sign?: string | undefined;
}

interface Way {
  readonly pair: Pair;
  readonly way: number;
}

interface Compiled {
  readonly pairs: readonly Pair[];
  /** What a sign or word after a figure may be a part of. */
  readonly wayOf: (unit: string) => readonly Way[];
}

const compiled = new WeakMap<ProseWords, Compiled>();

function compile(language: ProseWords): Compiled {
  let known = compiled.get(language);
  if (known === undefined) compiled.set(language, (known = compileNew(language)));
  return known;
}

function compileNew({ scales, percent, currencies }: ProseWords): Compiled {
  // Points of a percentage have no sign.
  const shares = percent.split('|').filter((words) => !/point|punkt|نقطة|^pp$/i.test(words));
  const scaled = scales.map(({ words }) => words).join('|');
  const pairs: readonly Pair[] = [
    waysOf('[%٪]', shares.join('|')),
    ...(shares.length > 1 ? [waysOf(...shares)] : []),
    ...scales.map(({ words, short }) => waysOf(words, short)),
    ...Object.entries(currencies).map(([sign, names]): Pair => {
      const inWords = `(?:(?:${scaled})[\\s-])?(?:${names})`;
      const bySign = new RegExp(`[${sign}]\\s?\\d[\\d.,]*`, 'gu');
      return {
        sign,
        patterns: [bySign, ...waysOf(inWords).patterns],
        starts: [/(?!)/, new RegExp(`^(?:${withSpaces(names)})$`)],
      };
    }),
  ];
  const known = new Map<string, readonly Way[]>();
  const wayOf = (unit: string) => {
    let ways = known.get(unit);
    if (!ways) {
      ways = pairs.flatMap((pair) =>
        pair.patterns.flatMap((_, way) => (startsWith(pair, way, unit) ? [{ pair, way }] : [])),
      );
      known.set(unit, ways);
    }
    return ways;
  };
  return { pairs, wayOf };
}

const figure =
  '(?:(?:US|A|C|HK|NZ|S|R)?[$€£¥])?(?<![\\p{L}\\p{N}.,])[\\d\\u0660-\\u0669]+(?:[.,\\u066b\\u066c][\\d\\u0660-\\u0669]+)*';

function waysOf(...ways: readonly string[]): Pair {
  return {
    patterns: ways.map((words) => new RegExp(`${figure}[\\s-]?(?:${withSpaces(words)})(?![\\p{L}\\p{N}])`, 'gu')),
    starts: ways.map((words) => new RegExp(`^(?:${withSpaces(words)})$`)),
  };
}

/** Whether a figure with this unit, or with more words after it, may match. */
function startsWith({ starts }: Pair, way: number, unit: string): boolean {
  const start = starts[way];
  if (!start) return false;
  return [unit, `${unit} cent`, `${unit}. H.`, `${unit}. 100`, `${unit} المئة`, `${unit} المائة`].some((words) =>
    start.test(words),
  );
}
