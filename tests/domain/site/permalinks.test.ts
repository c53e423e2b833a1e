import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../../src/domain/instant.ts';
import {
  atomArchivePath,
  archivePath,
  articlePath,
  authorPath,
  feedArchivePath,
  feedPath,
  isEnginePath,
  jsonFeedPath,
  markdownPath,
  monthPath,
  outputFile,
  sectionPath,
  sitemapPath,
  standingPath,
  tagPath,
  tickerPath,
  yearPath,
} from '../../../src/domain/site/permalinks.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';

const day = parseIsoDay('2014-10-28');
if (!day) throw new Error('A day of 2014 is one.');

describe('permalinks', () => {
  // A published address never changes: a changed line here breaks links from the whole web.
  test.each([
    [articlePath(day, 'alibaba-apple-pay'), '/2014/10/alibaba-apple-pay/'],
    [markdownPath(articlePath(day, 'alibaba-apple-pay')), '/2014/10/alibaba-apple-pay/index.md'],
    [monthPath(day), '/2014/10/'],
    [yearPath(day), '/2014/'],
    [sectionPath('technology'), '/technology/'],
    [archivePath(sectionPath('technology'), 7), '/technology/page/7/'],
    [tagPath('mobile-payments'), '/tags/mobile-payments/'],
    [authorPath('technology-desk'), '/authors/technology-desk/'],
    [standingPath('about'), '/about/'],
    [feedPath('/'), '/rss.xml'],
    [feedPath('/technology/'), '/technology/rss.xml'],
    [feedArchivePath('/', '7'), '/feeds/rss/7.xml'],
    [atomArchivePath('7'), '/feeds/atom/7.xml'],
    [feedArchivePath('/tags/ipo/', '1-20'), '/feeds/rss/tags/ipo/1-20.xml'],
    [jsonFeedPath('/technology/'), '/technology/feed.json'],
    [sitemapPath('2014-10'), '/sitemap-2014-10.xml'],
    [tickerPath(toTicker('NASDAQ', 'AAPL')), '/tickers/nasdaq-aapl/'],
    [tickerPath(toTicker('NYSE', 'BRK.B')), '/tickers/nyse-brk.b/'],
    [tickerPath(toTicker('NYSE', 'CON')), '/tickers/nyse-con/'],
    [tickerPath(toTicker('HKEX', '0700')), '/tickers/hkex-0700/'],
    [tickerPath(toTicker('STO', 'VOLV-B')), '/tickers/sto-volv-b/'],
  ])('%s is %s', (path, expected) => {
    expect(path).toBe(expected);
  });

  test('keep apart the symbols that differ by a sign alone', () => {
    const paths = ['M&M', 'M-M', 'M.M', 'MM'].map((symbol) => tickerPath(toTicker('NSE', symbol)));
    expect(new Set(paths).size).toBe(4);
  });

  test.each([
    ['/', 'index.html'],
    ['/tags/', 'tags/index.html'],
    ['/2014/10/x/', '2014/10/x/index.html'],
    ['/rss.xml', 'rss.xml'],
    ['/404.html', '404.html'],
  ])('of %s the file is %s', (path, file) => {
    expect(outputFile(path)).toBe(file);
  });
});

describe('an address of the engine', () => {
  test.each([
    ['/', true],
    ['/2014/', true],
    ['/2014/10/', true],
    ['/2014/10/page/2/', true],
    ['/tags/anything/', true],
    ['/search/', true],
    ['/sitemap-2014-10.xml', true],
    ['/robots.txt', true],
    ['/speculation-rules.json', true],
    ['/_headers', true],
    ['/.well-known/security.txt', true],
    ['/2014/10/some-story/', false],
    ['/2014/10/page/', false],
    ['/20141/', false],
    ['/old/2014/', false],
    ['/tagsoup/', false],
    ['/old-story.html', false],
  ])('is %s one: %s', (path, expected) => {
    expect(isEnginePath(path)).toBe(expected);
  });
});
