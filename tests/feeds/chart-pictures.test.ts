import { expect, it } from 'vitest';
import { createModelContext } from '../../src/domain/models/context.ts';
import { createFeedModel, type FeedModel } from '../../src/domain/models/feeds/feed.ts';
import { renderJsonFeed } from '../../src/feeds/formats/json-feed.ts';
import { renderRss } from '../../src/feeds/formats/rss.ts';
import { editionOf, site, story } from '../domain/newsroom.ts';

const picture = { path: '/pictures/0123456789abcdef-drawn.png', widthPixels: 880, heightPixels: 700 };

function feedWith(isDrawn: boolean): FeedModel {
  const edition = editionOf([story('a')]);
  const stories = isDrawn ? { 'articles/2014/a.md': { charts: [[2, picture] as const] } } : {};
  const context = createModelContext(edition, () => undefined, { stories });
  return createFeedModel({ indexPath: '/', title: 'T', description: 'D' }, edition.articles, context);
}

const url = 'https://example.org/news/pictures/0123456789abcdef-drawn.png';

it('a chart is the picture of a story that has none, in RSS and JSON Feed', async () => {
  const rss = await renderRss(feedWith(true), site, () => '');
  expect(rss).toContain(`<media:content url="${url}" medium="image" type="image/png" width="880" height="700"`);
  expect(rss).toContain(`<media:thumbnail url="${url}" width="880" height="700"`);
  const json = JSON.parse(renderJsonFeed(feedWith(true), site, () => '')) as { items: { image?: string }[] };
  expect(json.items.map(({ image }) => image)).toEqual([url]);
});

it('there is no picture where nothing was drawn', async () => {
  expect(await renderRss(feedWith(false), site, () => '')).not.toContain('media:content url');
  expect(renderJsonFeed(feedWith(false), site, () => '')).not.toContain('"image"');
});
