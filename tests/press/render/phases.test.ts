import { describe, expect, test } from 'vitest';
import { pageFiles } from '../../../src/routes/templates.ts';
import type { Template } from '../../../src/domain/models/plan.ts';
import { phaseOf } from '../../../src/press/render/phases.ts';

const isTemplate = (name: string): name is Template => Object.hasOwn(pageFiles, name);
const templates = Object.keys(pageFiles).filter(isTemplate);
const feeds = templates.filter((name) => /(?:^|-)feed(?:-|$)/.test(name) || name === 'atom');
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
    for (const template of templates) expect(phaseOf(template), template).toBeGreaterThanOrEqual(0);
  });

  test('puts stories before every list of stories, and before every feed', () => {
    expect(feeds.length).toBeGreaterThan(10);
    for (const list of [...feeds, ...lists]) expect(phaseOf('article'), list).toBeLessThan(phaseOf(list));
  });

  test('puts feeds before all pages and files that are no story and lead to them', () => {
    for (const feed of feeds)
      for (const list of lists) expect(phaseOf(feed), `${feed}, ${list}`).toBeLessThan(phaseOf(list));
  });

  test.each([
    ['asset', 'article'],
    ['manifest', 'article'],
    ['article', 'redirect'],
    ['tag', 'tag-index'],
    ['month', 'year'],
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

  test('makes no difference between what is copied', () => {
    expect(phaseOf('public')).toBe(phaseOf('asset'));
  });
});
