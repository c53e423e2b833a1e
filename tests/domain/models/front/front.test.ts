import { describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../../../src/domain/edition/article.ts';
import { createFrontModel, type FrontModel } from '../../../../src/domain/models/front/front.ts';
import { toTicker } from '../../../../src/domain/registry/ticker.ts';
import { at, bodyOf, contextOf, modelsOf, story, type Changes } from '../../newsroom.ts';

const apple = toTicker('NASDAQ', 'AAPL');
const amazon = toTicker('NASDAQ', 'AMZN');

describe('the front page', () => {
  test('of an empty newsroom has nothing to show, and says so by what is not there', () => {
    const front = frontOf([]);
    expect(front).toMatchObject({ seconds: [], rails: [], latest: [], mostCovered: [] });
    expect(front.lead).toBeUndefined();
    expect(front.updated).toBeUndefined();
  });

  test('of one story leads with it', () => {
    const front = frontOf(stories(1));
    expect(front.lead).toMatchObject({ title: 's1', authors: ['Markets desk'] });
    expect(front).toMatchObject({ seconds: [], rails: [], latest: [] });
  });

  test('of three stories has a lead and two beside it', () => {
    const front = frontOf(stories(3));
    expect(front.lead?.title).toBe('s3');
    expect(titles(front.seconds)).toEqual(['s2', 's1']);
    expect(front.rails).toEqual([]);
  });

  test('of sixty stories shows no more than fits, and none of the top again in its section', () => {
    const front = frontOf(stories(60));
    expect(front.lead?.title).toBe('s60');
    expect(titles(front.seconds)).toEqual(['s59', 's58', 's57']);
    expect(front.rails.map(({ section, teasers }) => [section.path, titles(teasers)])).toEqual([
      ['/markets/', ['s56', 's54', 's52', 's50']],
      ['/technology/', ['s55', 's53', 's51', 's49']],
    ]);
    expect(titles(front.latest)).toEqual(['s56', 's55', 's54', 's53', 's52', 's51', 's50']);
  });

  test('names the authors of opinions, and of no other story but the lead', () => {
    const opinions = new Set(['s7', 's3']);
    const front = frontOf(stories(8).map((entry) => (opinions.has(entry.title) ? asOpinion(entry) : entry)));
    expect(front.lead?.authors).toEqual(['Markets desk']);
    const shown = [...front.seconds, ...front.latest, ...front.rails.flatMap(({ teasers }) => teasers)];
    const signed = shown.filter(({ authors }) => authors !== undefined).map(({ title }) => title);
    expect(signed).toEqual(['s7', 's3', 's3']);
  });

  test('keeps sponsored stories out of the news, in a place of their own', () => {
    const paid = { kind: 'sponsored', sponsor: 'Acme' } as const;
    const paidOnly = Array.from({ length: 5 }, (_, index) => onDay(20 + index, `paid${index}`, paid));
    const front = frontOf([...stories(7), ...paidOnly]);
    expect(front.lead?.title).toBe('s7');
    expect(titles(front.seconds)).toEqual(['s6', 's5', 's4']);
    expect(titles(front.latest)).toEqual(['s3', 's2', 's1']);
    expect(front.rails.map(({ teasers }) => titles(teasers))).toEqual([['s2'], ['s3', 's1']]);
    expect(front.sponsored).toMatchObject({ title: 'paid4', kind: 'sponsored', sponsor: 'Acme' });
    expect(frontOf(paidOnly).rails).toEqual([]);
    expect(frontOf(stories(6)).sponsored).toBeUndefined();
  });

  test('has a fifth story only in a rail with a list, if it is not two months older than the newest', () => {
    const sinceFirst = (newest: number) =>
      [0, ...Array.from({ length: 8 }, (_, index) => newest - index)].map((day) => onDay(day, `s${String(day)}`));
    const sizesOf = (entries: readonly ArticleEntry[]) => frontOf(entries).rails.map(({ teasers }) => teasers.length);
    expect(sizesOf(sinceFirst(60).map(withChart))).toEqual([5]);
    expect(sizesOf(sinceFirst(61).map(withChart))).toEqual([4]);
    expect(sizesOf(sinceFirst(60))).toEqual([4]);
  });

  test.each([
    ['that has a chart, with a list, then with a banner', 20, withChart, ['listed', 'banner']],
    ['without a picture, in pairs, then four in a row', 20, asWritten, ['paired', 'four']],
    ['of three stories, in a row without a hole', 10, asWritten, ['four', 'four']],
    ['of opinions, in pairs', 20, asOpinion, ['paired', 'paired']],
    ['of two stories, beside other small sections', 8, asWritten, [undefined, undefined]],
  ])('lays out a rail %s', (_, count, change, patterns) => {
    const { rails } = frontOf(stories(count).map(change));
    expect(rails.map(({ pattern }) => pattern)).toEqual(patterns);
    expect(rails.map(({ isOpinion }) => isOpinion)).toEqual(rails.map(() => change === asOpinion));
  });

  test('draws the first chart of the lead and of rails with a row of their own, if they have no picture', () => {
    const chartsOf = (entries: readonly ArticleEntry[]) =>
      frontOf(entries).charts.map(({ path, number }) => `${path} ${number}`);
    expect(chartsOf(stories(10).map(withChart))).toEqual(['/2014/10/s10/ 2', '/2014/10/s6/ 2', '/2014/10/s5/ 2']);
    expect(chartsOf(stories(6).map(withChart))).toEqual(['/2014/10/s6/ 2']);
    expect(chartsOf(stories(10))).toEqual([]);
  });

  test('has charts on three rails at most', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const sections = ids.map((id) => ({ id, name: id, description: 'Of one kind.' }));
    const entries = Array.from({ length: 20 }, (_, index) =>
      withChart(onDay(index + 1, `s${String(index + 1)}`, { section: ids[index % 4] ?? '' })),
    );
    const { rails, charts } = createFrontModel(contextOf(entries, { newsroom: { sections } }));
    expect(rails.map(({ pattern }) => pattern)).toEqual(['listed', 'banner', 'listed', 'paired']);
    expect(charts.map(({ path }) => path)).toEqual(['s20', 's13', 's14', 's15'].map((slug) => `/2014/10/${slug}/`));
  });

  test('lists more latest stories beside a lead with a chart', () => {
    expect(frontOf(stories(60).map(withChart)).latest).toHaveLength(9);
  });

  test('lists fewer latest stories if their headlines are long, and none if they would be one or two', () => {
    const long = stories(60).map((entry) => ({ ...entry, title: entry.title.padEnd(120, ' long') }));
    expect(frontOf(long.map(withChart)).latest).toHaveLength(7);
    expect(frontOf(long).latest).toHaveLength(5);
    expect(frontOf(long.slice(0, 7)).latest).toHaveLength(3);
    const sizes = [4, 5, 6, 7].map((count) => frontOf(stories(count)).latest.length);
    expect(sizes).toEqual([0, 0, 0, 3]);
  });

  test('says when what it shows last changed, not when it was built', () => {
    const front = frontOf([onDay(1, 'old', { updated: '2014-11-20T09:00:00Z' }), onDay(2, 'new')]);
    expect(front.updated).toBe(at('2014-11-20T09:00:00Z'));
  });

  test('counts the companies of the seven days before the newest story', () => {
    const front = frontOf([
      onDay(1, 'too-old', { body: bodyOf([amazon]) }),
      onDay(9, 'a', { body: bodyOf([apple]) }),
      onDay(10, 'b', { body: bodyOf([apple, amazon]) }),
    ]);
    expect(front.mostCovered).toEqual([
      { name: 'Apple', ticker: apple, path: '/tickers/nasdaq-aapl/', stories: 2 },
      { name: 'Amazon', ticker: amazon, path: '/tickers/nasdaq-amzn/', stories: 1 },
    ]);
    const alike = frontOf([onDay(9, 'a', { body: bodyOf([apple]) }), onDay(10, 'b', { body: bodyOf([amazon]) })]);
    expect(alike.mostCovered).toEqual([]);
  });
});

function asWritten(entry: ArticleEntry): ArticleEntry {
  return entry;
}

function asOpinion(entry: ArticleEntry): ArticleEntry {
  return { ...entry, kind: 'opinion' };
}

function withChart(entry: ArticleEntry): ArticleEntry {
  const exhibits = [
    { number: 1, csv: 'earnings.csv', isChart: false },
    { number: 2, csv: 'sales.csv', isChart: true },
  ];
  return { ...entry, body: { ...entry.body, exhibits } };
}

/** `s1` is the oldest; the sections take turns. */
function stories(count: number): readonly ArticleEntry[] {
  return Array.from({ length: count }, (_, index) =>
    onDay(index + 1, `s${String(index + 1)}`, { section: index % 2 === 0 ? 'technology' : 'markets' }),
  );
}

function onDay(day: number, slug: string, changes: Changes = {}): ArticleEntry {
  const published = new Date(Date.UTC(2014, 9, day, 12)).toISOString();
  return story(slug, { published, ...changes });
}

function titles(teasers: readonly { readonly title: string }[]): readonly string[] {
  return teasers.map(({ title }) => title);
}

function frontOf(entries: readonly ArticleEntry[]): FrontModel {
  const front = modelsOf('front', entries).get('/');
  if (!front) throw new Error('There is always a front page.');
  return front;
}
