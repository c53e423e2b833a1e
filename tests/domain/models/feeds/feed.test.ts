import { describe, expect, test } from 'vitest';
import { toTicker } from '../../../../src/domain/registry/ticker.ts';
import { at, bodyOf, modelsOf, outputsOf, story } from '../../newsroom.ts';

const apple = toTicker('NASDAQ', 'AAPL');
const entries = Array.from({ length: 12 }, (_, index) =>
  story(`s${String(index + 1)}`, {
    published: new Date(Date.UTC(2014, 9, index + 1, 12)).toISOString(),
    tags: ['x'],
    body: bodyOf([apple]),
    ...(index === 3 && { updated: '2015-01-01T12:00:00Z' }),
  }),
);

describe('a feed', () => {
  test.each([
    ['feed', '/rss.xml'],
    ['json-feed', '/feed.json'],
    ['atom', '/atom.xml'],
    ['feed', '/markets/rss.xml'],
    ['feed', '/tags/x/rss.xml'],
    ['feed', '/tickers/nasdaq-aapl/rss.xml'],
    ['feed', '/authors/markets-desk/rss.xml'],
  ] as const)('%s holds the newest five, by publication, at %s', (template, path) => {
    const feed = modelsOf(template, entries).get(path);
    expect(feed?.items.map(({ title }) => title)).toEqual(['s12', 's11', 's10', 's9', 's8']);
    expect(feed?.updated).toBe(at('2014-10-12T12:00:00Z'));
  });

  test('says when the newest of its items changed, and never that it was built', () => {
    expect(modelsOf('feed', entries.slice(0, 5)).get('/rss.xml')?.updated).toBe(at('2015-01-01T12:00:00Z'));
    expect(modelsOf('feed', []).get('/rss.xml')?.updated).toBeUndefined();
  });

  test('exists for all that can be followed, and for nothing else', () => {
    const paths = [...outputsOf(entries.slice(0, 1)).keys()].filter((path) => path.endsWith('rss.xml'));
    expect(paths.sort()).toEqual([
      '/authors/markets-desk/rss.xml',
      '/corrections/rss.xml',
      '/markets/rss.xml',
      '/rss.xml',
      '/tags/x/rss.xml',
      '/technology/rss.xml',
      '/tickers/nasdaq-aapl/rss.xml',
    ]);
  });
});
