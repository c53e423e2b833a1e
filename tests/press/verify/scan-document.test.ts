import { expect, test } from 'vitest';
import { scanDocument } from '../../../src/press/verify/scan-document.ts';

const siteUrl = 'https://example.org/news/';

test.each([
  [
    'a sitemap',
    '<url><loc>https://example.org/news/2014/10/x/</loc><lastmod>2014-10-28</lastmod></url>',
    ['/2014/10/x/'],
  ],
  [
    'RSS',
    '<link>https://example.org/news/</link><atom:link rel="self" href="https://example.org/news/rss.xml"/><media:content url="https://example.org/news/pictures/a.jpg"/>',
    ['/', '/rss.xml', '/pictures/a.jpg'],
  ],
  ['a JSON feed', '{"feed_url":"https://example.org/news/feed.json","items":[]}', ['/feed.json']],
  [
    'an outline',
    '<outline xmlUrl="https://example.org/news/a/rss.xml" htmlUrl="https://example.org/news/a/"/>',
    ['/a/rss.xml', '/a/'],
  ],
  ['robots.txt', 'Sitemap: https://example.org/news/sitemap-index.xml\n', ['/sitemap-index.xml']],
])('finds what %s gives', (_, text, paths) => {
  expect(scanDocument(text, siteUrl)).toEqual(paths);
});

test.each([
  ['a summary that begins with an address', '{"summary":"https://example.org/news/gone/ has gone"}'],
  ['names of stories', '<guid isPermaLink="false">tag:example.org,2026:story:x</guid>'],
  ['other sites', '<link>https://example.net/</link> <loc>https://example.org/other/</loc>'],
  [
    'what a story says in RSS',
    '&lt;a href=&quot;https://example.org/news/gone/&quot;&gt; https://example.org/news/gone/',
  ],
  [
    'what a story says in JSON',
    '{"content_html":"<a href=\\"https://example.org/news/gone/\\">https://example.org/news/gone/</a>"}',
  ],
])('leaves %s alone', (_, text) => {
  expect(scanDocument(text, siteUrl)).toEqual([]);
});
