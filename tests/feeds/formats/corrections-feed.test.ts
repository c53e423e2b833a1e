import { describe, expect, it } from 'vitest';
import { at, contextOf, entry, site } from '../newsroom.ts';
import { all, readAsHtml, readXml, texts } from '../reading/read-xml.ts';
import { renderFiles } from '../render-files.ts';

const corrected = entry({
  title: 'AT&T <buys>',
  corrections: [
    { date: at('2014-10-29T14:15:00Z'), kind: 'correction', text: 'A million & one, not <two>.' },
    { date: at('2014-10-30T14:15:00Z'), kind: 'update', text: 'The deal was signed.' },
  ],
});
const files = await renderFiles(contextOf([corrected]));
const textOf = (path: string) => files.get(path) ?? '';
const identity = 'tag:example.org,2026:correction:2014/alibaba-apple-pay/2014-10-29T14:15:00Z';
const address = `${site.url}2014/10/alibaba-apple-pay/#corrections`;

describe('the feeds of corrections', () => {
  it('say the same in three formats, newest first', () => {
    const rss = all(readXml(textOf('/corrections/rss.xml')), 'channel', 'item').map((item) => ({
      id: texts(item, 'guid')[0],
      title: readAsHtml(texts(item, 'title')[0] ?? ''),
      url: texts(item, 'link')[0],
      content: texts(item, 'content:encoded')[0],
      summary: readAsHtml(texts(item, 'description')[0] ?? ''),
      date: Date.parse(texts(item, 'pubDate')[0] ?? ''),
    }));
    const atom = all(readXml(textOf('/corrections/atom.xml')), 'entry').map((item) => ({
      id: texts(item, 'id')[0],
      title: readAsHtml(texts(item, 'title')[0] ?? ''),
      url: all(item, 'link')[0]?.attributes['href'],
      content: texts(item, 'content')[0],
      summary: readAsHtml(texts(item, 'summary')[0] ?? ''),
      date: Date.parse(texts(item, 'published')[0] ?? ''),
    }));
    const { items } = JSON.parse(textOf('/corrections/feed.json')) as {
      readonly items: readonly Readonly<Record<string, string>>[];
    };
    const json = items.map((item) => ({
      id: item['id'],
      title: item['title'],
      url: item['url'],
      content: item['content_html'],
      summary: item['summary'],
      date: Date.parse(item['date_published'] ?? ''),
    }));
    expect(rss).toHaveLength(2);
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
    expect(rss[1]).toMatchObject({
      id: identity,
      title: 'Correction: AT&T <buys>',
      url: `${site.url}2014/10/alibaba-apple-pay/`,
      summary: 'A million & one, not <two>.',
      date: at('2014-10-29T14:15:00Z'),
    });
  });

  it('carry the whole text, escaped once', () => {
    const [, item] = all(readXml(textOf('/corrections/rss.xml')), 'channel', 'item');
    expect(item && texts(item, 'content:encoded')[0]).toBe(
      `<p><strong>Correction, 29 October 2014:</strong> A million &amp; one, not &lt;two&gt;.</p>\n<p><a href="${address}">AT&amp;T &lt;buys&gt;</a></p>`,
    );
  });

  it('say nothing of the clock while they are empty', async () => {
    const [early, late] = await Promise.all(
      [at('2014-11-01T12:00:00Z'), at('2020-11-01T12:00:00Z')].map((now) => renderFiles(contextOf([], {}, now))),
    );
    for (const path of ['/corrections/rss.xml', '/corrections/atom.xml', '/corrections/feed.json']) {
      expect(late?.get(path), path).toBe(early?.get(path));
    }
  });
});
