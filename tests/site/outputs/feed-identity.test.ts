import { beforeAll, describe, expect, it } from 'vitest';
import { all, readXml, texts, type Element } from '../../feeds/reading/read-xml.ts';
import type { Newsroom } from '../newsroom.ts';
import { demoNow } from '../../demo-now.ts';
import { createBuiltDemo } from '../published/demo.ts';
import { FeedFiles, itemPath, writtenIn } from '../published/feed-files.ts';

let newsroom: Newsroom;
let feeds: FeedFiles;

beforeAll(async () => {
  newsroom = await createBuiltDemo();
  feeds = new FeedFiles(newsroom);
});

const read = (file: string) => feeds.read(file);
const named = (name: string) => feeds.named(name);

describe('the identity of a story in feeds', () => {
  const file = 'articles/2014/alibaba-apple-pay.md';

  /** Name and date of every story of every feed, in its order. */
  function outlines(): Readonly<Record<string, unknown>> {
    const xml = [...named('rss.xml'), 'atom.xml'].map(
      (name) => [name, all(readXml(read(name)), ...itemPath(name)).map(markOf)] as const,
    );
    const json = named('feed.json').map(
      (name) => [name, writtenIn(read(name)).map(({ id, published }) => [id, published])] as const,
    );
    return Object.fromEntries<unknown>([...xml, ...json]);
  }

  async function edit(...changes: readonly (readonly [string, string])[]) {
    let text = newsroom.read(file);
    for (const [before, after] of changes) {
      expect(text).toContain(before);
      text = text.replace(before, after);
    }
    newsroom.write(file, text);
    const build = await newsroom.build({ now: demoNow });
    expect(build.exitCode, build.output).toBe(0);
    return build;
  }

  it('is the same when a typo is put right: no name, place or date changes in any feed', async () => {
    const before = outlines();
    const { report } = await edit(
      ['title: Alibaba opens', 'title: Alibaba Group opens'],
      ['updated: 2014-10-28 10:15', `updated: ${demoNow}`],
      ['has found an admirer', 'has found a great admirer'],
    );
    expect(report.files.changed).toContain('technology/rss.xml');
    expect(read('tickers/nyse-baba/rss.xml')).toContain('Alibaba Group opens the door');
    expect(outlines()).toEqual(before);
  });

  it('is the same when the story gets another headline, slug, date and section', async () => {
    const idOf = (feed: string, title: string) =>
      writtenIn(read(feed)).find((item) => item.title?.startsWith(title))?.id;
    const before = idOf('tickers/nyse-baba/feed.json', 'Alibaba Group opens the door');
    expect(before).toBe('tag:example.com,2026:story:2014/alibaba-apple-pay');
    await edit(
      ['title: Alibaba Group opens', 'slug: another-slug\ntitle: Nothing like it, as Alibaba opens'],
      ['section: technology', 'section: markets\naliases: [/2014/10/alibaba-apple-pay/]'],
      ['published: 2014-10-28 09:30', 'published: 2014-09-29 07:00'],
    );
    expect(read('2014/09/another-slug/index.html')).toContain('Nothing like it');
    for (const feed of ['tickers/nyse-baba/feed.json', 'tags/mobile-payments/feed.json']) {
      expect(idOf(feed, 'Nothing like it')).toBe(before);
    }
  });

  it('names its sponsor in every feed that carries it', async () => {
    const paid = newsroom
      .read('articles/2024/how-to-read-a-ticker.md')
      .replace(/^title: .*$/m, 'title: What a terminal is for')
      .replace(/^(?:id|aliases): .*\n/gm, '')
      .replace(/^kind: .*$/m, 'kind: sponsored\nsponsor: Acme & Sons');
    newsroom.write('articles/2024/paid-for.md', `${paid}\nSee [the terminal](https://example.net/).\n`);
    const build = await newsroom.build({ now: demoNow });
    expect(build.exitCode, build.output).toBe(0);
    const told = named('feed.json')
      .flatMap((name) => writtenIn(read(name)))
      .filter(({ id = '' }) => id.endsWith('/paid-for'));
    expect(told.length).toBeGreaterThan(3);
    for (const { title, content } of told) {
      expect(title).toBe('Sponsored: What a terminal is for');
      expect(content).toMatch(/^<p><strong>Sponsored by Acme &amp; Sons<\/strong><\/p>/);
      expect(content).toContain('<a href="https://example.net/" rel="external noopener sponsored">');
    }
    expect(read('news-sitemap.xml')).not.toContain('paid-for');
  });
});

function markOf(item: Element): readonly (readonly string[])[] {
  return ['guid', 'id', 'pubDate', 'published'].map((name) => texts(item, name));
}
