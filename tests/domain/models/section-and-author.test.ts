import { describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import type { Ticker } from '../../../src/domain/registry/ticker.ts';
import { modelsOf, story, type Changes } from '../newsroom.ts';

const apple = 'NASDAQ:AAPL' as Ticker;

describe('the first page of a section', () => {
  test('leads with the newest story without a sponsor, if there are three or more', () => {
    const paid = story('paid', { published: '2014-03-01T12:00:00Z', kind: 'sponsored', sponsor: 'Acme' });
    expect(sectionOf([...dated(2), paid])?.front).toBeUndefined();
    expect(sectionOf([...dated(3), paid])?.front).toMatchObject({ lead: { path: '/2014/01/s3/' }, seconds: [] });
  });

  test('has two stories below the lead, from six on', () => {
    expect(sectionOf(dated(5))?.front?.seconds).toEqual([]);
    expect(sectionOf(dated(6))?.front?.seconds.map(({ path }) => path)).toEqual(['/2014/01/s5/', '/2014/01/s4/']);
  });

  test('shows the chart of a lead without a picture', () => {
    const exhibit = { number: 1, isChart: true, csv: 'a.csv' };
    const entries = dated(3).map((entry) => ({ ...entry, body: { ...entry.body, exhibits: [exhibit] } }));
    expect(sectionOf(entries)?.front?.chart).toMatchObject({ path: '/2014/01/s3/', number: 1 });
  });

  test('counts what its newest hundred stories are about, and nothing older', () => {
    const entries = dated(103).map((entry, index) => ({
      ...entry,
      tags: index < 3 ? ['Forgotten'] : index % 2 === 0 ? ['Listings', 'Shares'] : ['Shares'],
      tickers: index === 50 ? [apple] : [],
    }));
    const subjects = sectionOf(entries)?.subjects;
    expect(subjects?.tags).toEqual([
      { name: 'Shares', path: '/tags/shares/', stories: 100 },
      { name: 'Listings', path: '/tags/listings/', stories: 50 },
    ]);
    expect(subjects?.companies).toEqual([{ name: 'Apple', path: '/tickers/nasdaq-aapl/', stories: 1 }]);
  });

  test('alone has all this: older pages stay as they are', () => {
    expect(modelsOf('section', dated(9)).get('/markets/page/1/')?.introduction).toBeUndefined();
  });
});

describe('the page of an author', () => {
  const disclosure = { author: 'jane-roe', company: 'apple', position: 'long' } as const;
  const storyOf = (number: number, changes: Changes = {}) =>
    story(`s${number}`, {
      published: `2014-01-0${number}T12:00:00Z`,
      authors: ['jane-roe'],
      tickers: [apple],
      ...changes,
    });

  test('names each interest once, as the newest story that discloses it has it', () => {
    const entries = [
      storyOf(1, { disclosures: [disclosure] }),
      storyOf(2, { disclosures: [{ ...disclosure, note: 'Since May.' }] }),
      storyOf(3, { disclosures: [{ ...disclosure, author: 'markets-desk', position: 'short' }] }),
    ];
    expect(modelsOf('author', entries).get('/authors/jane-roe/')?.introduction?.disclosures).toMatchObject([
      { company: 'Apple', companyPath: '/tickers/nasdaq-aapl/', position: 'long', note: 'Since May.' },
    ]);
  });

  test('counts the companies and sections of the stories, and has no disclosures where there are none', () => {
    const introduction = modelsOf('author', [storyOf(1), storyOf(2)]).get('/authors/jane-roe/')?.introduction;
    expect(introduction?.subjects).toMatchObject({
      companies: [{ name: 'Apple', stories: 2 }],
      sections: [{ name: 'Markets', path: '/markets/', stories: 2 }],
    });
    expect(introduction).not.toHaveProperty('disclosures');
  });
});

function sectionOf(entries: readonly ArticleEntry[]) {
  return modelsOf('section', entries).get('/markets/')?.introduction;
}

/** One a day from 1 January 2014, all in one section and by one author. */
function dated(count: number): readonly ArticleEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const published = new Date(Date.UTC(2014, 0, index + 1, 17)).toISOString();
    return story(`s${String(index + 1)}`, { published });
  });
}
