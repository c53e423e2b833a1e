import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideStories, closedSize, openSize } from '../../../src/search/index/divide.ts';
import { classCount, mostBytesOf, readPostings, writePostings } from '../../../src/search/index/postings.ts';
import { findLineChanges } from '../../../src/search/index/revise-lines.ts';
import { reviseShards } from '../../../src/search/index/revise-shards.ts';
import { createSegmentArrays, invertStories, type IndexedStory } from '../../../src/search/index/segment.ts';
import { cutIntoShards, readShard, type TermLine } from '../../../src/search/index/shards.ts';
import { readStoryFile, writeStoryFile, type FoundStory } from '../../../src/search/index/stories.ts';

const words = ['rate', 'cut', 'bank', 'apple', 'oil', '25bn', 'aa+', '東京', 'zinsen', 'q3'];

const story = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 40 })), { selector: ([word]) => word })
  .map((pairs): IndexedStory => {
    const byWeight = Map.groupBy(pairs, ([, weight]) => weight);
    const record = Array.from(byWeight, ([weight, own]) => [weight, ...own.map(([word]) => word)].join(' ')).join('\n');
    return {
      record,
      extra: new Map([
        ['#section:markets', 1],
        ['apple', 8],
      ]),
    };
  });
const place = fc.option(story, { nil: undefined });

describe('postings', () => {
  test('are read as they were written', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: closedSize - 1 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 6 }), (some, weightClass) => {
        const postings = some
          .toSorted((left, right) => left - right)
          .map((number) => number * classCount + (number % 7 === 0 ? weightClass : 0));
        const bytes = new Uint8Array(mostBytesOf(postings.length));
        const text = Buffer.from(bytes.subarray(0, writePostings(postings, 0, postings.length, bytes, 0))).toString();
        expect(text).toMatch(/^[?-~]*$/);
        expect(readPostings(text)).toEqual(postings);
      }),
    );
  });
});

describe('a segment', () => {
  test('has the same lines with the arrays of the segment before it', () => {
    const arrays = createSegmentArrays();
    const stories = fc.array(place, { maxLength: 300 });
    fc.assert(
      fc.property(stories, (own) => {
        expect(invertStories(own, arrays)).toEqual(invertStories(own));
      }),
    );
  });

  test('that is revised is what all its stories make anew', () => {
    const before = fc.array(place, { minLength: 1, maxLength: 40 });
    const changes = fc.dictionary(fc.integer({ min: 0, max: 50 }).map(String), place, { minKeys: 1, maxKeys: 6 });
    fc.assert(
      fc.property(before, changes, fc.boolean(), (stories, written, isKnown) => {
        const map = new Map(Object.entries(written).map(([number, changed]) => [Number(number), changed]));
        const after = Array.from(
          { length: Math.max(stories.length, ...[...map.keys()].map((number) => number + 1)) },
          (_, number) => (map.has(number) ? map.get(number) : stories[number]),
        );
        const { terms, revise } = findLineChanges(
          new Map(
            Array.from(map, ([number, story]) => [
              number,
              { before: isKnown || !stories[number] ? stories[number] : 'unknown', after: story },
            ]),
          ),
        );
        expect(revise(invertStories(stories), terms)).toEqual(invertStories(after));
      }),
      { numRuns: 300 },
    );
  });

  test('lists terms in the order of their characters, each with its stories', () => {
    const [first, second] = [
      { record: '12 rate\n1 cut', extra: new Map([['apple', 8]]) },
      { record: '1 rate', extra: new Map<string, number>() },
    ];
    const lines = invertStories([first, undefined, second]);
    expect(lines.map(([term, postings]) => [term, readPostings(postings)])).toEqual([
      ['apple', [3]],
      ['cut', [0]],
      ['rate', [4, 2 * classCount]],
    ]);
  });
});

describe('files of terms', () => {
  const lines = Array.from({ length: 9000 }, (_, index): TermLine => [
    `term${String(index * 7919).padStart(9, '0')}`,
    '!"#'.repeat(index % 9),
  ]);

  test('hold all lines between them, each where its beginning says', () => {
    const shards = cutIntoShards(lines, 'stamp');
    expect(shards.length).toBeGreaterThan(5);
    const read = shards.map(({ text }) => readShard(text));
    expect(read.flatMap((shard) => shard?.lines ?? [])).toEqual(lines);
    for (const [index, shard] of read.entries()) {
      expect(shard?.from).toBe(shards[index]?.from);
      expect(shard?.until).toBe(shards[index + 1]?.from ?? '');
      for (const [term] of shard?.lines ?? []) {
        expect(term >= (shard?.from ?? '')).toBe(true);
        expect(shard?.until === '' || term < (shard?.until ?? '')).toBe(true);
      }
    }
  });

  test('stay as they are but for one or two when a line changes, appears or goes', () => {
    const before = cutIntoShards(lines, 'stamp').map(({ text }) => text);
    const changes: readonly (readonly TermLine[])[] = [
      lines.toSpliced(4000, 1),
      lines.toSpliced(4000, 0, [`${lines[3999]?.[0] ?? ''}x`, '!!!']),
      lines.with(4000, [lines[4000]?.[0] ?? '', '!'.repeat(400)]),
    ];
    for (const changed of changes) {
      const after = cutIntoShards(changed, 'stamp').map(({ text }) => text);
      expect(after.filter((text) => !before.includes(text)).length).toBeLessThanOrEqual(3);
    }
  });

  test('are cut again around a change as they are cut anew', () => {
    const size = 60;
    const some = Array.from({ length: size }, (_, index): TermLine => {
      return [`${index % 7}w${String(index * 37).padStart(4, '0')}`, '!'.repeat((index * 13) % 40)];
    }).sort(([left], [right]) => (left < right ? -1 : 1));
    const change = fc.tuple(fc.nat(size - 1), fc.option(fc.nat(60), { nil: undefined }), fc.constantFrom('', '0', 'x'));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), fc.nat(200), (changes, least) => {
        const changed = new Map(
          changes.map(([index, length, ending]) => {
            return [`${some[index]?.[0] ?? ''}${ending}`, length === undefined ? undefined : '?'.repeat(length)];
          }),
        );
        const all = new Map<string, string | undefined>([...some, ...changed]);
        const after = [...all]
          .flatMap(([term, postings]): readonly TermLine[] => (postings === undefined ? [] : [[term, postings]]))
          .sort(([left], [right]) => (left < right ? -1 : 1));
        const before = cutIntoShards(some, 'stamp', least);
        const starts = before.map(({ from }) => from);
        const linesOf = (file: number) =>
          after.filter(([term]) => term >= (starts[file] ?? '') && term < (starts[file + 1] ?? '~'));
        const revised = reviseShards(starts, 'stamp', changed.keys(), linesOf, least);
        const texts = revised?.map(({ from, text }) => text ?? before.find((shard) => shard.from === from)?.text);
        expect(texts).toEqual(cutIntoShards(after, 'stamp', least).map(({ text }) => text));
      }),
      { numRuns: 500 },
    );
  });

  test('hold few common terms each, and many rare ones', () => {
    const common = Array.from({ length: 300 }, (_, index): TermLine => [`word${1000 + index}`, '!'.repeat(2000)]);
    for (const { text } of cutIntoShards(common, 'stamp')) expect(text.length).toBeLessThan(5_000);
    expect(cutIntoShards(lines, 'stamp', Infinity)).toHaveLength(1);
    expect(cutIntoShards(lines, 'stamp', 1_000).length).toBeGreaterThan(2 * cutIntoShards(lines, 'stamp').length);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -1)],
    ['of another version', (text: string) => text.replace(/^./, '9')],
    ['that are an error page', () => '<!doctype html>\n'],
    ['that are empty', () => ''],
  ])('%s are none', (_, damage) => {
    const [shard] = cutIntoShards(lines, 'stamp');
    expect(readShard(damage(shard?.text ?? ''))).toBeUndefined();
  });
});

describe('files of stories', () => {
  const found: FoundStory = {
    day: '2014-10-28',
    slug: 'a',
    section: 'markets',
    kind: 'news',
    title: 'A\ttab',
    standfirst: 'Two\nlines',
  };

  test('are read as they were written, with nothing in the place of a withdrawn story', () => {
    expect(readStoryFile(writeStoryFile([found, undefined], 'stamp'), 'stamp')).toEqual([
      { ...found, title: 'A tab', standfirst: 'Two lines' },
      undefined,
    ]);
  });

  test('of another numbering are none', () => {
    expect(readStoryFile(writeStoryFile([found], 'stamp'), 'other')).toBeUndefined();
  });
});

describe('stories are divided', () => {
  test.each([
    [0, []],
    [3, [[0, 3, true]]],
    [openSize, [[0, openSize, false]]],
    [
      closedSize + 1,
      [
        [0, closedSize, false],
        [closedSize, closedSize + 1, true],
      ],
    ],
    [
      closedSize + openSize + 5,
      [
        [0, closedSize, false],
        [closedSize, closedSize + openSize, false],
        [closedSize + openSize, closedSize + openSize + 5, true],
      ],
    ],
  ])('at %i', (count, expected) => {
    expect(divideStories(count).map(({ from, until, isOpen }) => [from, until, isOpen])).toEqual(expected);
  });
});
