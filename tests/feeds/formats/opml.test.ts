import { expect, it } from 'vitest';
import { createFeedListModel, feedSources } from '../../../src/domain/models/feeds/feed-list.ts';
import { renderOpml } from '../../../src/feeds/formats/opml.ts';
import { contextOf, fullEntry, site } from '../newsroom.ts';
import { all, readXml } from '../reading/read-xml.ts';

const context = contextOf([fullEntry]);
const opml = readXml(renderOpml(createFeedListModel('/feeds.opml', context), site));

it('lists every feed of the site, by group', () => {
  const groups = all(opml, 'body', 'outline').map(({ attributes, children }) => [
    attributes['text'],
    children.map((outline) => outline.attributes['xmlUrl']?.slice(site.url.length)),
  ]);
  expect(groups).toEqual([
    ['The whole site', ['rss.xml', 'corrections/rss.xml']],
    ['Sections', ['technology/rss.xml', 'opinion/rss.xml']],
    ['Tags', ['tags/ipo/rss.xml', 'tags/mobile-payments/rss.xml']],
    ['Companies', ['tickers/nyse-baba/rss.xml', 'tickers/nasdaq-aapl/rss.xml']],
    ['Authors', ['authors/technology-desk/rss.xml', 'authors/jane-roe/rss.xml']],
  ]);
  expect(groups.flatMap(([, feeds]) => feeds)).toHaveLength(feedSources(context).length + 1);
});

it('tells readers what they need of a feed', () => {
  expect(all(opml, 'body', 'outline', 'outline')[2]?.attributes).toEqual({
    type: 'rss',
    version: 'RSS2',
    text: 'The Opening Print: Technology',
    title: 'The Opening Print: Technology',
    description: 'Machines and software.',
    xmlUrl: 'https://example.org/news/technology/rss.xml',
    htmlUrl: 'https://example.org/news/technology/',
    language: 'en',
  });
});
