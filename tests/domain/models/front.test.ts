import { describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import type { FrontModel } from '../../../src/domain/models/front.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { at, bodyOf, modelsOf, story, type Changes } from '../newsroom.ts';

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
    expect(front).toMatchObject({ seconds: [], rails: [], latest: [{ title: 's1' }] });
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
      ['/markets/', ['s56', 's54', 's52', 's50', 's48']],
      ['/technology/', ['s55', 's53', 's51', 's49', 's47']],
    ]);
    expect(titles(front.latest)).toEqual(Array.from({ length: 13 }, (_, index) => `s${String(60 - index)}`));
  });

  test('names the authors of opinions, and of no other story but the lead', () => {
    const front = frontOf([...stories(4), onDay(30, 'view', { kind: 'opinion' })]);
    expect(front.lead?.authors).toEqual(['Markets desk']);
    expect(front.latest.map(({ title, authors }) => [title, authors])).toEqual([
      ['view', ['Markets desk']],
      ...['s4', 's3', 's2', 's1'].map((title) => [title, undefined]),
    ]);
  });

  test('keeps what somebody paid for out of the news, in a place of its own', () => {
    const paid = { kind: 'sponsored', sponsor: 'Acme' } as const;
    const paidOnly = Array.from({ length: 5 }, (_, index) => onDay(20 + index, `paid${index}`, paid));
    const front = frontOf([...stories(6), ...paidOnly]);
    expect(front.lead?.title).toBe('s6');
    expect(titles(front.seconds)).toEqual(['s5', 's4', 's3']);
    expect(titles(front.latest)).toEqual(['s6', 's5', 's4', 's3', 's2', 's1']);
    expect(front.rails.map(({ teasers }) => titles(teasers))).toEqual([['s2'], ['s1']]);
    expect(front.sponsored).toMatchObject({ title: 'paid4', kind: 'sponsored', sponsor: 'Acme' });
    expect(frontOf(paidOnly).rails).toEqual([]);
    expect(frontOf(stories(6)).sponsored).toBeUndefined();
  });

  test('have a fifth story in a rail only if it is not two months older than the newest', () => {
    const sinceFirst = (newest: number) =>
      [0, ...Array.from({ length: 8 }, (_, index) => newest - index)].map((day) => onDay(day, `s${String(day)}`));
    expect(frontOf(sinceFirst(60)).rails.map(({ teasers }) => teasers.length)).toEqual([5]);
    expect(frontOf(sinceFirst(61)).rails.map(({ teasers }) => teasers.length)).toEqual([4]);
  });

  test('draws the first chart of the lead and of three rails, if they have no picture', () => {
    const withChart = (entry: ArticleEntry): ArticleEntry => ({
      ...entry,
      body: {
        ...entry.body,
        exhibits: [
          { number: 1, csv: 'earnings.csv', isChart: false },
          { number: 2, csv: 'sales.csv', isChart: true },
        ],
      },
    });
    const front = frontOf(stories(6).map(withChart));
    expect(front.charts.map(({ path, number }) => `${path} ${number}`)).toEqual([
      '/2014/10/s6/ 2',
      '/2014/10/s2/ 2',
      '/2014/10/s1/ 2',
    ]);
    expect(frontOf(stories(6)).charts).toEqual([]);
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
