import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { renderRss } from '../../src/feeds/formats/rss.ts';
import { renderBody } from '../../src/markdown/render/render.ts';
import { feed as feedBody } from '../markdown/context.ts';
import { at, contextOf, entry, feedOf, fullEntry, now, site } from './newsroom.ts';
import { all, readXml, texts } from './reading/read-xml.ts';
import { renderFiles } from './render-files.ts';

const renderEverything = (entries: readonly ArticleEntry[], moment = now) =>
  renderFiles(contextOf(entries, {}, moment));

const itemsOf = (xml: string) => all(readXml(xml), 'channel', 'item');

describe('defects of other generators that ours does not have', () => {
  it('2: drafts and future stories reach no feed, no sitemap and no file name', async () => {
    const hidden = [
      entry({ slug: 'canary-draft', title: 'canary', status: 'draft', tags: ['canary'] }),
      entry({ slug: 'canary-later', title: 'canary', published: at('2014-11-01T12:00:01Z'), tags: ['canary'] }),
    ];
    for (const [path, text] of await renderEverything([...hidden, entry()])) expect(path + text).not.toMatch(/canary/i);
  });

  it('3: fixing a typo changes neither the order, nor a date, nor a name', async () => {
    const newer = entry({ slug: 'newer', published: at('2014-10-29T00:00:00Z') });
    const read = async (entries: readonly ArticleEntry[]) =>
      itemsOf(await renderRss(feedOf(entries), site, () => '')).map((item) => [
        texts(item, 'guid'),
        texts(item, 'pubDate'),
      ]);
    const before = await read([newer, entry({ title: 'A tpyo' })]);
    const after = await read([newer, entry({ title: 'A typo', updated: at('2014-10-31T00:00:00Z') })]);
    expect(after).toEqual(before);
  });

  it('5: no output depends on today: two builds at different times are the same, but for what has expired', async () => {
    const before = await renderEverything([fullEntry], at('2014-11-05T00:00:00Z'));
    const after = await renderEverything([fullEntry], at('2014-12-24T00:00:00Z'));
    expect(after).toEqual(before);
  });

  it('6: content is escaped once: a reader decodes markup, not the names of characters', async () => {
    const [item] = itemsOf(await renderRss(feedOf([entry()]), site, () => '<p>A &amp; B</p>'));
    expect(item && texts(item, 'content:encoded')).toEqual(['<p>A &amp; B</p>']);
  });

  it('8: pictures and links have their full addresses in every format, be it the lead picture or one of the text', async () => {
    const html = renderBody('NYSE:BABA, a [tag](/tags/ipo/), a [place](#here).\n\n![A chart](chart.png)\n', feedBody);
    const files = await renderFiles(contextOf([fullEntry]), { html, markdown: 'Text' });
    for (const path of ['/rss.xml', '/atom.xml', '/feed.json', '/technology/rss.xml', '/tickers/nyse-baba/feed.json']) {
      const text = files.get(path)?.replaceAll('\\"', '&quot;') ?? '';
      expect([...text.matchAll(/ (?:src|href)=&quot;(.*?)&quot;/g)].map(([, address]) => address)).toEqual([
        'https://example.org/news/pictures/stage.1a2b.jpg',
        'https://example.org/news/tickers/nyse-baba/',
        'https://example.org/news/tags/ipo/',
        'https://example.org/news/2014/10/alibaba-apple-pay/#here',
        'https://example.org/news/pictures/800.jpg',
      ]);
    }
  });

  it('10: dates do not move west of Greenwich', async () => {
    const late = entry({ published: at('2014-10-28T00:30:00Z') });
    const files = await renderEverything([late]);
    expect(files.get('/atom.xml')).toContain('<published>2014-10-27T20:30:00-04:00</published>');
    expect(files.get('/rss.xml')).toContain('<pubDate>Tue, 28 Oct 2014 00:30:00 GMT</pubDate>');
    expect(files.has('/2014/10/alibaba-apple-pay/index.md')).toBe(true);
  });

  it('16: a control character in a headline, a tag or a name leaves every file well-formed', async () => {
    const nasty = 'A\0\u0001\u000b\uFFFE]]> & <b>';
    const story = { ...fullEntry, title: nasty, summary: nasty, tags: [nasty], dateline: nasty, keyPoints: [nasty] };
    const files = await renderEverything([{ ...story, published: at('2014-10-31T20:00:00Z') }]);
    const xml = [...files].filter(([path]) => /\.(?:xml|opml)$/.test(path));
    expect(xml.length).toBeGreaterThan(10);
    for (const [, text] of xml) readXml(text);
  });

  it('20: a feed stays as small as it is, whatever the size of the archive', async () => {
    const archive = (size: number) =>
      Array.from({ length: size }, (_, number) => entry({ slug: `story-${String(number).padStart(5, '0')}` }));
    const [small, large] = [feedOf(archive(20)), feedOf(archive(2_000))];
    const lengths = [small, large].map(async (model) => (await renderRss(model, site, () => '')).length);
    expect((await Promise.all(lengths))[1]).toBe((await Promise.all(lengths))[0]);
  });

  it('24: a draft’s tag and company have no feed, and nothing is published a moment early', async () => {
    const early = entry({ slug: 'early', published: at('2014-11-01T12:00:00.001Z'), tags: ['tomorrow'] });
    const draft = entry({ slug: 'draft', status: 'draft', tags: ['unused'], tickers: fullEntry.tickers });
    const paths = [...(await renderEverything([early, draft, entry({ published: now })])).keys()];
    expect(paths.filter((path) => /unused|tomorrow|nasdaq-aapl|draft|early/.test(path))).toEqual([]);
    expect(paths).toContain('/2014/11/alibaba-apple-pay/index.md');
  });

  it('23: addresses in feeds and robots.txt are below the base path, and exist', async () => {
    const files = await renderEverything([fullEntry]);
    const opml = readXml(files.get('/feeds.opml') ?? '');
    const named = all(opml, 'body', 'outline', 'outline').map(({ attributes }) => attributes['xmlUrl'] ?? '');
    expect(named).toHaveLength(10);
    const sitemaps = files.get('/robots.txt')?.match(/(?<=^Sitemap: ).*$/gm) ?? [];
    expect(sitemaps).toHaveLength(2);
    const channel = readXml(files.get('/rss.xml') ?? '');
    expect(texts(channel, 'channel', 'link')).toEqual([site.url]);
    const selves = all(channel, 'channel', 'atom:link').map(({ attributes }) => attributes['href'] ?? '');
    for (const url of [...named, ...sitemaps, ...selves]) {
      expect(url.startsWith(site.url)).toBe(true);
      expect(files.has(url.slice(site.url.length - 1))).toBe(true);
    }
  });
});
