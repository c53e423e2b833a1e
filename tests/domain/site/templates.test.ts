import { describe, expect, test } from 'vitest';
import { isEnginePath, reservedSegments } from '../../../src/domain/site/permalinks.ts';
import { allTemplates, factsOf, phases, templates, type Template } from '../../../src/domain/site/templates.ts';

const phaseOf = (template: Template) => phases.indexOf(templates[template].phase);
const feeds = allTemplates.filter(
  (template) => factsOf(template).isFeed === true || factsOf(template).phase === 'older parts of feeds',
);
const lists = [
  'section',
  'tag',
  'company',
  'symbol',
  'author',
  'month',
  'year',
  'not-found',
  'tag-index',
  'ticker-letter',
  'ticker-exchange',
  'author-index',
  'ticker-index',
  'archive',
  'feeds',
  'opml',
  'front',
  'sitemap',
  'news-sitemap',
  'sitemap-index',
  'robots',
  'guide',
] as const satisfies readonly Template[];

describe('the order of publication', () => {
  test('has a place for every template', () => {
    for (const template of allTemplates) expect(phaseOf(template), template).toBeGreaterThanOrEqual(0);
  });

  test('puts stories before every list of stories, and before every feed', () => {
    expect(feeds).toEqual([
      'feed',
      'feed-archive',
      'atom-archive',
      'json-feed',
      'atom',
      'corrections-feed',
      'corrections-json-feed',
      'corrections-atom',
    ]);
    for (const list of [...feeds, ...lists]) expect(phaseOf('article'), list).toBeLessThan(phaseOf(list));
  });

  test('puts feeds before all pages and files that are no story and lead to them', () => {
    for (const feed of feeds)
      for (const list of lists) expect(phaseOf(feed), `${feed}, ${list}`).toBeLessThan(phaseOf(list));
  });

  test.each([
    ['manifest', 'article'],
    ['article', 'redirect'],
    ['tag', 'tag-index'],
    ['month', 'year'],
    ['year', 'archive'],
    ['company', 'ticker-letter'],
    ['ticker-letter', 'ticker-index'],
    ['author', 'author-index'],
    ['company', 'feeds'],
    ['ticker-index', 'front'],
    ['feeds', 'front'],
    ['front', 'sitemap'],
    ['sitemap', 'sitemap-index'],
    ['sitemap-index', 'robots'],
  ] as const)('puts %s before %s', (goal, link) => {
    expect(phaseOf(goal)).toBeLessThan(phaseOf(link));
  });
});

describe('the table of templates', () => {
  test('says the media type of every file that is not a page, and of no page', () => {
    const wrong = allTemplates.filter((template) => {
      const { pageFile, mediaType } = factsOf(template);
      return pageFile.endsWith('.ts') === (mediaType === undefined);
    });
    expect(wrong).toEqual([]);
  });

  test('reserves the first part of every address of the engine', () => {
    expect([...reservedSegments].sort()).toEqual(
      [
        ...[
          '404',
          '_assets',
          'archive',
          'authors',
          'corrections',
          'feeds',
          'page',
          'pictures',
          'recommendations',
          'search',
        ],
        ...['tags', 'tickers'],
      ].sort(),
    );
    for (const path of ['/atom.xml', '/feeds.opml', '/llms.txt', '/_headers', '/404.html', '/news-sitemap.xml']) {
      expect(isEnginePath(path), path).toBe(true);
    }
  });
});
