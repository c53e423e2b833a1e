import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAtom } from '../../../src/feeds/formats/atom.ts';
import { composeContent } from '../../../src/feeds/item.ts';
import { renderJsonFeed } from '../../../src/feeds/formats/json-feed.ts';
import { renderRss } from '../../../src/feeds/formats/rss.ts';
import { cleanText } from '../../../src/feeds/xml.ts';
import { at, entry, feedOf, fullEntry, site } from '../newsroom.ts';
import { all, readAsHtml, readXml, texts } from '../reading/read-xml.ts';

interface JsonFeed {
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly summary: string;
    readonly content_html: string;
    readonly date_published: string;
    readonly authors: readonly { readonly name: string }[];
  }[];
}

/**
 * What each format says of every item, in the same words: titles and summaries of XML as a reader of HTML shows them.
 */
async function readAll(model: ReturnType<typeof feedOf>, contentOf = () => '<p>Text</p>') {
  const rss = all(readXml(await renderRss(model, site, contentOf)), 'channel', 'item').map((item) => ({
    id: texts(item, 'guid')[0],
    url: texts(item, 'link')[0],
    title: readAsHtml(texts(item, 'title')[0] ?? ''),
    summary: readAsHtml(texts(item, 'description')[0] ?? ''),
    content: texts(item, 'content:encoded')[0],
    published: Date.parse(texts(item, 'pubDate')[0] ?? ''),
    authors: texts(item, 'dc:creator'),
  }));
  const atom = all(readXml(renderAtom(model, site, contentOf)), 'entry').map((item) => ({
    id: texts(item, 'id')[0],
    url: all(item, 'link')[0]?.attributes['href'],
    title: readAsHtml(texts(item, 'title')[0] ?? ''),
    summary: readAsHtml(texts(item, 'summary')[0] ?? ''),
    content: texts(item, 'content')[0],
    published: Date.parse(texts(item, 'published')[0] ?? ''),
    authors: texts(item, 'author', 'name'),
  }));
  const json = (JSON.parse(renderJsonFeed(model, site, contentOf)) as JsonFeed).items.map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content: item.content_html,
    published: Date.parse(item.date_published),
    authors: item.authors.map(({ name }) => name),
  }));
  return { rss, atom, json };
}

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(']]>', '</script><script>', '<!--', '&lt;', '\0', '\uFFFF', '\uDC00', '\r\n', '😀', '‮שלום', '$&'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('RSS, Atom and JSON Feed', () => {
  it('say the same of every story, in the same order', async () => {
    const older = entry({ slug: 'older', published: at('2014-10-27T00:00:00Z'), kind: 'sponsored', sponsor: 'Acme' });
    const { rss, atom, json } = await readAll(feedOf([older, fullEntry]));
    expect(rss.map(({ title }) => title)).toEqual(['Alibaba opens the door', 'Sponsored: Alibaba opens the door']);
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
  });

  it('stay well-formed and keep the text, whatever an article holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, anyText, async (title, summary, point, content) => {
        const model = feedOf([entry({ title, summary, keyPoints: [point], sponsor: title, kind: 'sponsored' })]);
        const { rss, atom, json } = await readAll(model, () => content);
        const [item] = model.items;
        expect(rss[0]).toMatchObject({
          title: cleanText(`Sponsored: ${title}`),
          summary: cleanText(summary),
          content: item && cleanText(composeContent(item, site, content)),
        });
        expect(atom).toEqual(rss);
        expect(json).toEqual(rss);
      }),
    );
  });

  it('carry a title of 10,000 characters', async () => {
    const title = 'Ünicode 😀 & '.repeat(1000);
    const { rss, atom, json } = await readAll(feedOf([entry({ title })]));
    for (const feed of [rss, atom, json]) expect(feed[0]?.title).toBe(title);
  });
});

describe('an Atom feed', () => {
  const atomOf = (...feed: Parameters<typeof feedOf>) =>
    readXml(renderAtom(feedOf(...feed), site, () => '<p>Text</p>'));

  it('has what RFC 4287 demands of a feed', () => {
    const feed = atomOf([fullEntry]);
    expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' });
    expect(texts(feed, 'id')).toEqual(['tag:example.org,2026:feed:/']);
    expect(texts(feed, 'updated')).toEqual(['2014-10-28T10:15:00-04:00']);
    expect(texts(feed, 'icon')).toEqual(['https://example.org/news/icon-192.png']);
    expect(all(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
      ['self', 'https://example.org/news/atom.xml'],
      ['alternate', 'https://example.org/news/'],
    ]);
  });

  it('has what RFC 4287 demands of an entry, once each', () => {
    const feed = atomOf([fullEntry, entry({ slug: 'plain', published: at('2014-10-27T00:00:00Z') })]);
    for (const name of ['id', 'title', 'published', 'updated', 'summary', 'content']) {
      expect(texts(feed, 'entry', name)).toHaveLength(2);
    }
    expect(texts(feed, 'entry', 'updated')).toEqual(['2014-10-28T10:15:00-04:00', '2014-10-26T20:00:00-04:00']);
    expect(all(feed, 'entry', 'content')[0]?.attributes).toEqual({ type: 'html' });
    expect(all(feed, 'entry', 'category').map(({ attributes }) => attributes['term'])).toContain('NASDAQ:AAPL');
  });

  it('is complete without entries, and has no time of the clock', () => {
    expect(texts(atomOf([]), 'updated')).toEqual(['1969-12-31T19:00:00-05:00']);
  });
});

describe('a JSON feed', () => {
  it('has the fields of version 1.1', () => {
    const { indexPath, ...model } = feedOf([fullEntry]);
    const feed: unknown = JSON.parse(renderJsonFeed({ ...model, indexPath }, site, () => '<p>Text</p>'));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Opening Print',
      home_page_url: 'https://example.org/news/',
      feed_url: 'https://example.org/news/feed.json',
      icon: 'https://example.org/news/icon-512.png',
      favicon: 'https://example.org/news/icon-192.png',
      language: 'en',
      items: [
        {
          id: 'tag:example.org,2026:story:2014/alibaba-apple-pay',
          image: 'https://example.org/news/pictures/stage.1a2b.jpg',
          date_published: '2014-10-28T09:30:00-04:00',
          date_modified: '2014-10-28T10:15:00-04:00',
          authors: [
            { name: 'Technology desk', url: 'https://example.org/news/authors/technology-desk/' },
            { name: 'Jane Roe', url: 'https://example.org/news/authors/jane-roe/' },
          ],
          tags: ['Technology', 'mobile payments', 'IPO', 'NASDAQ:AAPL', 'NYSE:BABA'],
        },
      ],
    });
  });

  it('is beside its index', () => {
    const model = { ...feedOf([]), indexPath: '/technology/', path: '/technology/rss.xml' };
    expect(JSON.parse(renderJsonFeed(model, site, () => ''))).toMatchObject({
      feed_url: 'https://example.org/news/technology/feed.json',
    });
  });
});
