import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { createRelated } from '../../../src/domain/edition/related.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { at, bodyOf, editionOf, slugsOf, story } from '../newsroom.ts';

const apple = toTicker('NASDAQ', 'AAPL');
const alibaba = toTicker('NYSE', 'BABA');
const amazon = toTicker('NASDAQ', 'AMZN');

describe('related stories', () => {
  test('that share only tags are earlier ones', () => {
    const related = relate([
      onDay(1, 'first', { tags: ['x'] }),
      onDay(2, 'second', { tags: ['x'] }),
      onDay(3, 'third', { tags: ['x'] }),
    ]);
    expect(related).toEqual({ first: [], second: ['first'], third: ['second', 'first'] });
  });

  test('are never paid for', () => {
    const related = relate([
      onDay(1, 'news', { tags: ['x'] }),
      onDay(2, 'paid', { tags: ['x'], kind: 'sponsored', sponsor: 'Acme' }),
      onDay(3, 'story', { tags: ['x'] }),
    ]);
    expect(related['story']).toEqual(['news']);
  });

  test('share a company or a tag', () => {
    const related = relate([
      onDay(1, 'apple', { body: bodyOf([apple]) }),
      onDay(2, 'neither', { body: bodyOf([amazon]), tags: ['other'] }),
      onDay(3, 'tag', { tags: ['payments'] }),
      onDay(4, 'story', { body: bodyOf([apple]), tags: ['payments'] }),
    ]);
    expect(related['story']).toEqual(['apple', 'tag']);
  });

  test('weigh one shared company more than any number of shared tags', () => {
    const tags = Array.from({ length: 20 }, (_, index) => `tag ${String(index)}`);
    const related = relate([
      onDay(1, 'company', { body: bodyOf([apple]) }),
      onDay(2, 'tags', { tags }),
      onDay(3, 'story', { tags, body: bodyOf([apple]) }),
    ]);
    expect(related['story']).toEqual(['company', 'tags']);
  });

  test('count companies, then tags, then are the newest; the slug decides between stories of one moment', () => {
    const related = relate(
      [
        onDay(1, 'two-companies', { body: bodyOf([apple, alibaba]) }),
        onDay(2, 'company-and-tag', { body: bodyOf([apple]), tags: ['x'] }),
        onDay(3, 'older', { body: bodyOf([apple]) }),
        onDay(4, 'newer-b', { body: bodyOf([apple]) }),
        onDay(4, 'newer-a', { body: bodyOf([alibaba]) }),
        onDay(5, 'story', { body: bodyOf([apple, alibaba]), tags: ['x'] }),
      ],
      6,
    );
    expect(related['story']).toEqual(['two-companies', 'company-and-tag', 'newer-a', 'newer-b', 'older']);
  });

  test('compare companies whatever the symbol, and a symbol without a company by itself', () => {
    const unknown = toTicker('NYSE', 'XYZ');
    const related = relate([
      onDay(1, 'new-york', { body: bodyOf([alibaba]), published: '2020-01-01T12:00:00Z' }),
      onDay(1, 'unknown', { body: bodyOf([unknown]), published: '2020-01-02T12:00:00Z' }),
      onDay(1, 'hong-kong', { body: bodyOf([toTicker('HKEX', '9988')]), published: '2020-01-03T12:00:00Z' }),
      onDay(1, 'unknown-too', { body: bodyOf([unknown]), published: '2020-01-04T12:00:00Z' }),
    ]);
    expect(related).toMatchObject({ 'hong-kong': ['new-york'], 'unknown-too': ['unknown'] });
  });

  test('are never more than asked for', () => {
    const entries = Array.from({ length: 9 }, (_, index) => onDay(index + 1, `s${String(index)}`, { tags: ['x'] }));
    expect(relate(entries, 3)['s8']).toEqual(['s7', 's6', 's5']);
    expect(relate(entries, 0)['s8']).toEqual([]);
  });

  test('are also the first that followed about the same companies, where earlier ones are too few', () => {
    const related = relate(
      [
        onDay(1, 'first', { body: bodyOf([apple, alibaba]), tags: ['x'] }),
        onDay(2, 'paid', { body: bodyOf([apple]), kind: 'sponsored', sponsor: 'Acme' }),
        onDay(3, 'tag', { tags: ['x'] }),
        onDay(4, 'second', { body: bodyOf([alibaba]) }),
        onDay(5, 'third', { body: bodyOf([apple, alibaba]) }),
        onDay(6, 'fourth', { body: bodyOf([apple]) }),
      ],
      3,
    );
    expect(related).toMatchObject({
      first: ['second', 'third', 'fourth'],
      tag: ['first'],
      second: ['first', 'third'],
      fourth: ['third', 'first'],
    });
  });

  test('are no translations of the story itself, and one language of every other: its own, if there is one', () => {
    const inArabic = (day: number, slug: string, translationOf: string) =>
      onDay(day, slug, { ...inArabicOf(translationOf), body: bodyOf([apple]) });
    const related = relate(
      [
        onDay(1, 'first', { body: bodyOf([apple]) }),
        inArabic(2, 'first-ar', 'first'),
        onDay(3, 'second', { body: bodyOf([apple]) }),
        inArabic(4, 'second-ar', 'second'),
        onDay(5, 'third', { body: bodyOf([apple]) }),
      ],
      2,
    );
    expect(related).toEqual({
      first: ['second', 'third'],
      'first-ar': ['second', 'third'],
      second: ['first', 'third'],
      'second-ar': ['first-ar', 'third'],
      third: ['second', 'first'],
    });
  });

  test('are in the language of the site for a story that names that language', () => {
    const related = relate([
      onDay(1, 'news-ar', { lang: 'ar', body: bodyOf([apple]) }),
      onDay(2, 'news', { translationOf: '2014/news-ar', body: bodyOf([apple]) }),
      onDay(3, 'story', { lang: 'en', body: bodyOf([apple]) }),
    ]);
    expect(related['story']).toEqual(['news']);
  });

  test('are public, unpaid and no repetition, and a full list never changes when later stories are added', () => {
    fc.assert(
      fc.property(fc.array(anyStory, { maxLength: 40 }), fc.array(anyStory, { maxLength: 10 }), (first, later) => {
        const older = first.map((changes, index) =>
          onDay(Math.floor(index / 3), `s${String(index)}`, { ...changes, ...(index === 4 && inArabicOf('s0')) }),
        );
        const added = later.map((changes, index) =>
          onDay(100 + Math.floor(index / 3), `t${String(index)}`, { ...changes, ...(index === 2 && inArabicOf('s1')) }),
        );
        const [before, after] = [relate(older), relate([...older, ...added])];
        const entries = new Map([...older, ...added].map((entry) => [entry.slug, entry]));
        for (const [slug, list] of Object.entries(after)) {
          const old = before[slug] ?? [];
          expect(list.slice(0, old.length), slug).toEqual(old);
          expect(list.length, slug).toBeLessThanOrEqual(4);
          const originals = [slug, ...list].map((each) => entries.get(each)?.translationOf?.slice(5) ?? each);
          expect(new Set(originals).size, slug).toBe(originals.length);
          const kinds = list.map((each) => `${entries.get(each)?.status ?? ''} ${entries.get(each)?.kind ?? ''}`);
          expect(
            kinds.filter((kind) => !/^ready (?:news|opinion)$/.test(kind)),
            slug,
          ).toEqual([]);
        }
      }),
    );
  });

  test('of older stories change at their end alone, and only while they are too few, when a newer one is added', () => {
    fc.assert(
      fc.property(fc.array(arbitraryChanges, { maxLength: 60 }), arbitraryChanges, (changes, added) => {
        const entries = changes.map((change, index) => onDay(index + 1, `s${String(index)}`, change));
        const before = relate(entries);
        const after = relate([...entries, onDay(entries.length + 1, 'added', added)]);
        for (const [slug, old] of Object.entries(before)) {
          const now = after[slug] ?? [];
          const isLonger = old.length < 4 && now.includes('added');
          expect(now, slug).toEqual(isLonger ? [...old, 'added'] : old);
        }
      }),
    );
  });

  test('are looked for among the latest of each company and tag alone: the hundred-thousandth costs what the first does', () => {
    const entries = Array.from({ length: 60 }, (_, index) => onDay(index + 1, `s${String(index)}`, { tags: ['x'] }));
    const related = relate(entries, 100);
    expect(related['s59']).toHaveLength(40);
    expect(related['s59']).not.toContain('s0');
  });
});

const arbitraryChanges = fc.record({
  tags: fc.subarray(['a', 'b', 'c', 'd']),
  body: fc.subarray([apple, alibaba, amazon]).map((tickers) => bodyOf(tickers)),
});

/** Some are drafts, withdrawn or paid for. */
const anyStory = fc
  .record({
    tags: fc.subarray(['a', 'b']),
    body: fc.subarray([apple, alibaba]).map((tickers) => bodyOf(tickers)),
    kind: fc.constantFrom('news', 'news', 'opinion', 'sponsored'),
    status: fc.constantFrom('ready', 'ready', 'ready', 'draft', 'withdrawn'),
  })
  .map((changes) => ({ ...changes, ...(changes.kind === 'sponsored' && { sponsor: 'Acme' }) }));

function inArabicOf(slug: string) {
  return { lang: 'ar', translationOf: `2014/${slug}` };
}

/** Days are counted from 27 October 2014. */
function onDay(day: number, slug: string, changes: Parameters<typeof story>[1] = {}): ArticleEntry {
  const published = new Date(at('2014-10-27T12:00:00Z') + day * 24 * 3600 * 1000).toISOString();
  return story(slug, { published, ...changes });
}

/** Slug → slugs of its related stories. */
function relate(entries: readonly ArticleEntry[], most = 4): Readonly<Record<string, readonly string[]>> {
  const edition = editionOf(entries);
  const { articles } = edition;
  const relatedTo = createRelated(edition, most);
  return Object.fromEntries(articles.map((article) => [article.entry.slug, slugsOf(relatedTo(article))]));
}
