import { describe, expect, it } from 'vitest';
import { createFeedsPageModel, mostListedFeeds } from '../../src/domain/models/feeds/feeds-page.ts';
import { planOutputs } from '../../src/domain/models/plan.ts';
import { contextOf, entry, fullEntry } from './newsroom.ts';

const files = new Set(planOutputs(contextOf([fullEntry])).map(({ path }) => path));

describe('the page of feeds', () => {
  const model = createFeedsPageModel(contextOf([fullEntry]));

  it('lists the site, sections, tags, companies and authors, by their own names', () => {
    expect(model.groups.map(({ subject, feeds }) => [subject, feeds.map(({ name }) => name)])).toEqual([
      ['site', ['The Opening Print']],
      ['section', ['Technology', 'Opinion']],
      ['tag', ['IPO', 'Mobile payments']],
      ['company', ['Alibaba Group', 'Apple']],
      ['author', ['Technology desk', 'Jane Roe']],
    ]);
  });

  it('leads to pages and feeds that are there', () => {
    for (const { indexPath, rssPath, jsonPath } of model.groups.flatMap(({ feeds }) => feeds)) {
      expect([indexPath, rssPath, jsonPath].filter((path) => path === undefined || !files.has(path))).toEqual([]);
    }
  });

  it('is planned, and listed in the sitemap', () => {
    expect(files).toContain('/feeds/');
    const sitemap = planOutputs(contextOf([fullEntry])).find(({ path }) => path === '/sitemap-pages.xml');
    expect(JSON.stringify(sitemap?.model())).toContain('"/feeds/"');
  });

  it('names none of the feeds of a kind that has too many, and says where they are', () => {
    const tagsOf = (count: number) => Array.from({ length: count }, (_, number) => `tag ${number}`);
    const groupOf = (count: number) =>
      createFeedsPageModel(contextOf([entry({ tags: tagsOf(count) })])).groups.find(({ subject }) => subject === 'tag');
    expect(groupOf(mostListedFeeds)?.feeds).toHaveLength(mostListedFeeds);
    expect(groupOf(mostListedFeeds + 1)).toEqual({
      subject: 'tag',
      count: mostListedFeeds + 1,
      indexPath: '/tags/',
      feeds: [],
    });
  });
});
