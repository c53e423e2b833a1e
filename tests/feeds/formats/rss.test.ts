import { describe, expect, it } from 'vitest';
import { renderRss } from '../../../src/feeds/formats/rss.ts';
import { at, entry, feedOf, fullEntry, site } from '../newsroom.ts';
import { all, readAsHtml, readXml, texts, type Element } from '../reading/read-xml.ts';

const body = '<p>Apple Inc. (<a href="https://example.org/news/tickers/nasdaq-aapl/">NASDAQ:AAPL</a>) &amp; co.</p>';

async function read(...feed: Parameters<typeof feedOf>): Promise<Element> {
  return readXml(await renderRss(feedOf(...feed), { ...site, ...feed[1] }, () => body));
}

describe('an RSS feed', () => {
  it('has its name, its address and that of the previous part', async () => {
    const feed = await read([fullEntry]);
    expect(feed.attributes).toMatchObject({ version: '2.0' });
    expect(texts(feed, 'channel', 'title')).toEqual(['The Opening Print']);
    expect(texts(feed, 'channel', 'link')).toEqual(['https://example.org/news/']);
    expect(texts(feed, 'channel', 'description')).toEqual(['News of companies &amp; markets.']);
    expect(texts(feed, 'channel', 'language')).toEqual(['en']);
    expect(all(feed, 'channel', 'atom:link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'self', type: 'application/rss+xml', href: 'https://example.org/news/rss.xml' },
    ]);
  });

  it('was built when its newest item last changed, not now', async () => {
    expect(texts(await read([fullEntry]), 'channel', 'lastBuildDate')).toEqual(['Tue, 28 Oct 2014 14:15:00 GMT']);
  });

  it('shows the site’s mark, under the feed’s own name and address', async () => {
    const [image] = all(await read([fullEntry]), 'channel', 'image');
    expect(image?.children.map(({ name, text }) => [name, text])).toEqual([
      ['url', 'https://example.org/news/icon-192.png'],
      ['title', 'The Opening Print'],
      ['link', 'https://example.org/news/'],
    ]);
  });

  it('is well-formed without items', async () => {
    const feed = await read([]);
    expect(all(feed, 'channel', 'item')).toEqual([]);
    expect(all(feed, 'channel', 'lastBuildDate')).toEqual([]);
  });

  it('is the same to the byte for the same model', async () => {
    const model = feedOf([fullEntry]);
    expect(await renderRss(model, site, () => body)).toBe(await renderRss(model, site, () => body));
  });

  it('holds the newest stories only', async () => {
    const entries = Array.from({ length: 30 }, (_, day) =>
      entry({
        slug: `story-${day}`,
        title: `Story ${day}`,
        published: at(`2014-09-${String(day + 1).padStart(2, '0')}T12:00:00Z`),
      }),
    );
    const titles = texts(await read(entries, { feedSize: 3 }), 'channel', 'item', 'title');
    expect(titles).toEqual(['Story 29', 'Story 28', 'Story 27']);
  });
});

describe('an item of an RSS feed', () => {
  it('has its text after its description, in full', async () => {
    const [item] = all(await read([fullEntry]), 'channel', 'item');
    const names = item?.children.map(({ name }) => name) ?? [];
    expect(names.indexOf('content:encoded')).toBeGreaterThan(names.indexOf('description'));
    expect(item && texts(item, 'content:encoded')[0]).toMatchInlineSnapshot(
      `
      "<figure><img src="https://example.org/news/pictures/stage.1a2b.jpg" alt="Two men on a stage" width="1600" height="900"/><figcaption>The stage. (J. Roe)</figcaption></figure>
      <ul>
      <li>Ma is keen</li>
      <li>Cook is coming</li>
      </ul>
      <p>LAGUNA BEACH, California</p>
      <p>Apple Inc. (<a href="https://example.org/news/tickers/nasdaq-aapl/">NASDAQ:AAPL</a>) &amp; co.</p>
      <section>
      <hr/>
      <p><strong>Correction, <time datetime="2014-10-28T10:15:00-04:00">28 October 2014</time>:</strong> A million activations, not users.</p>
      </section>
      <section>
      <hr/>
      <p><strong>Disclosures</strong></p>
      <ul>
      <li>Jane Roe gains if Apple rises (a long position). Ten shares.</li>
      </ul>
      </section>
      <section>
      <hr/>
      <p><strong>Sources</strong></p>
      <ul>
      <li>On-stage remarks, The Wall Street Journal</li>
      </ul>
      </section>"
    `,
    );
  });

  it('has date, authors, categories, update and picture', async () => {
    const [item] = all(await read([fullEntry]), 'channel', 'item');
    if (!item) throw new Error('There is no item.');
    expect(texts(item, 'link')).toEqual(['https://example.org/news/2014/10/alibaba-apple-pay/']);
    expect(texts(item, 'pubDate')).toEqual(['Tue, 28 Oct 2014 13:30:00 GMT']);
    expect(texts(item, 'atom:updated')).toEqual(['2014-10-28T10:15:00-04:00']);
    expect(texts(item, 'dc:creator')).toEqual(['Technology desk', 'Jane Roe']);
    expect(all(item, 'category').map(({ attributes, text }) => [attributes['domain'], text])).toEqual([
      ['https://example.org/news/', 'Technology'],
      ['https://example.org/news/tags/', 'mobile payments'],
      ['https://example.org/news/tags/', 'IPO'],
      ['https://example.org/news/tickers/', 'NASDAQ:AAPL'],
      ['https://example.org/news/tickers/', 'NYSE:BABA'],
    ]);
    expect(all(item, 'media:content').map(({ attributes }) => attributes)).toEqual([
      {
        url: 'https://example.org/news/pictures/stage.1a2b.jpg',
        medium: 'image',
        type: 'image/jpeg',
        width: '1600',
        height: '900',
      },
    ]);
    expect(texts(item, 'media:content', 'media:credit')).toEqual(['J. Roe']);
    expect(all(item, 'media:thumbnail').map(({ attributes }) => attributes)).toEqual([
      { url: 'https://example.org/news/pictures/stage.1a2b-wide.jpg', width: '1200', height: '675' },
    ]);
  });

  it('names its sponsor in title and text', async () => {
    const [item] = all(await read([entry({ kind: 'sponsored', sponsor: 'Acme & Sons' })]), 'channel', 'item');
    expect(item && texts(item, 'title')).toEqual(['Sponsored: Alibaba opens the door']);
    expect(item && texts(item, 'content:encoded')[0]).toMatch(
      /^<p><strong>Sponsored by Acme &amp; Sons<\/strong><\/p>/,
    );
  });

  it.each(['2.50', '007', '1e5', '0x1F', 'true', ' padded ', '$& $1', '<extra:elements n="0"/>'])(
    'keeps %j as it is, wherever it stands',
    async (text) => {
      const story = entry({ title: text, summary: text, keyPoints: [text], tags: [text], id: text });
      const [item] = all(await read([story], { name: text }), 'channel', 'item');
      expect(item && texts(item, 'title').map(readAsHtml)).toEqual([text]);
      expect(item && texts(item, 'description').map(readAsHtml)).toEqual([text]);
      expect(item && texts(item, 'category').map(readAsHtml)).toContain(text);
    },
  );

  it('describes no picture where readers take the description for the story', async () => {
    const text = await renderRss(feedOf([fullEntry]), site, () => body);
    expect(text).not.toMatch(/<media:(?:description|title|text)/);
  });
});
