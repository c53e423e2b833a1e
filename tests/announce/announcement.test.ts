import { describe, expect, it } from 'vitest';
import { describeChanges, planNotices, type PublishedFiles } from '../../src/announce/announcement.ts';
import { planSiteFiles } from '../../src/domain/models/feeds/site-files.ts';
import { renderAtom } from '../../src/feeds/formats/atom.ts';
import { renderJsonFeed } from '../../src/feeds/formats/json-feed.ts';
import { renderRss } from '../../src/feeds/formats/rss.ts';
import type { Site } from '../../src/domain/site/site.ts';
import { contextOf, feedOf, fullEntry, site } from '../feeds/newsroom.ts';
import { all, readXml } from '../feeds/reading/read-xml.ts';

const announcing: Site = {
  ...site,
  announce: { hub: 'https://hub.example.net/', indexNowKey: '3f1a-0000-key' },
};

const files: PublishedFiles = {
  added: ['2026/11/new-story/index.html', '2026/11/new-story/index.md', 'tags/ipo/rss.xml', 'pictures/a.webp'],
  changed: [
    'index.html',
    'rss.xml',
    'atom.xml',
    'tickers/nasdaq-aapl/feed.json',
    'sitemap-2026-11.xml',
    'news-sitemap.xml',
    '2014/10/only-its-neighbours-changed/index.html',
    '2014/10/corrected/index.html',
    '2014/10/corrected/index.md',
  ],
  removed: ['2013/01/withdrawn/index.md', 'tags/gone/rss.xml'],
};

const nothingKnown = { hasNewModel: () => false, hasCopy: () => false, isWithdrawn: () => false };
const copied: Site = { ...site, markdownCopies: true };
const changes = describeChanges(files, copied, nothingKnown);

describe('what may be announced', () => {
  it('are the feeds that changed, those of all formats, but none that are gone', () => {
    expect(changes.feeds).toEqual([
      'https://example.org/news/atom.xml',
      'https://example.org/news/rss.xml',
      'https://example.org/news/tags/ipo/rss.xml',
      'https://example.org/news/tickers/nasdaq-aapl/feed.json',
    ]);
  });

  it('are the stories that say something else, and not those whose template or neighbours changed', () => {
    expect(changes.stories).toEqual([
      'https://example.org/news/2013/01/withdrawn/',
      'https://example.org/news/2014/10/corrected/',
      'https://example.org/news/2026/11/new-story/',
    ]);
  });
});

it.each([undefined, false, 100])(
  'tells of stories by their pages where they have no copies in Markdown: %s',
  (markdownCopies) => {
    const moved = {
      added: ['2026/11/new/index.html', '2026/11/new/index.md', '2026/01/corrected-with-new-copy/index.md'],
      removed: ['2012/01/gone/index.html', ...['lost-copy', 'withdrawn'].map((slug) => `2011/01/${slug}/index.md`)],
    };
    const changed = [
      '2011/01/lost-copy/index.html',
      '2011/01/withdrawn/index.html',
      '2014/10/corrected/index.html',
      '2026/01/corrected-with-new-copy/index.html',
      '2014/10/new-template/index.html',
      '2026/10/corrected-later/index.html',
      '2026/10/corrected-later/index.md',
      '2026/10/neighbour-corrected/index.html',
      'index.html',
    ];
    const { stories } = describeChanges(
      { ...moved, changed },
      { ...site, markdownCopies },
      {
        hasNewModel: (path) => /corrected|lost|withdrawn/.test(path),
        hasCopy: (path) => path.startsWith('/2026/'),
        isWithdrawn: (path) => path.includes('withdrawn'),
      },
    );
    expect(stories).toEqual([
      'https://example.org/news/2011/01/withdrawn/',
      'https://example.org/news/2012/01/gone/',
      'https://example.org/news/2014/10/corrected/',
      'https://example.org/news/2026/01/corrected-with-new-copy/',
      'https://example.org/news/2026/10/corrected-later/',
      'https://example.org/news/2026/11/new/',
    ]);
  },
);

describe('a notice', () => {
  it('plans no notice without a hub or a search engine', () => {
    expect(planNotices(changes, site)).toEqual([]);
    expect(planNotices(changes, { ...site, announce: {} })).toEqual([]);
  });

  it('tells a hub of one feed, as WebSub’s publishers do', () => {
    const [first, ...others] = planNotices(changes, { ...site, announce: { hub: 'https://hub.example.net/' } });
    expect(others).toHaveLength(3);
    expect(first).toMatchObject({ url: 'https://hub.example.net/', contentType: 'application/x-www-form-urlencoded' });
    expect(Object.fromEntries(new URLSearchParams(first?.body))).toEqual({
      'hub.mode': 'publish',
      'hub.url': 'https://example.org/news/atom.xml',
    });
  });

  it('tells IndexNow of all stories at once, with the key and where it is published', () => {
    const [notice, ...others] = planNotices(changes, { ...site, announce: { indexNowKey: '3f1a-0000-key' } });
    expect(others).toEqual([]);
    expect(notice?.url).toBe('https://api.indexnow.org/indexnow');
    expect(JSON.parse(notice?.body ?? '')).toEqual({
      host: 'example.org',
      key: '3f1a-0000-key',
      keyLocation: 'https://example.org/news/3f1a-0000-key.txt',
      urlList: changes.stories,
    });
  });

  it('holds no more addresses than IndexNow takes', () => {
    const added = Array.from({ length: 25_000 }, (_, number) => `2026/11/story-${number}/index.md`);
    const notices = planNotices(describeChanges({ added, changed: [], removed: [] }, copied, nothingKnown), announcing);
    expect(notices.map(({ about }) => about.length)).toEqual([10_000, 10_000, 5_000]);
  });
});

describe('a hub', () => {
  const model = feedOf([fullEntry]);
  const contentOf = () => '';

  it('is named by the feeds of all formats', async () => {
    const hub = { rel: 'hub', href: 'https://hub.example.net/' };
    const rss = all(readXml(await renderRss(model, announcing, contentOf)), 'channel', 'atom:link');
    const atom = all(readXml(renderAtom(model, announcing, contentOf)), 'link');
    expect(rss.map(({ attributes }) => attributes)).toContainEqual(hub);
    expect(atom.map(({ attributes }) => attributes)).toContainEqual(hub);
    expect(JSON.parse(renderJsonFeed(model, announcing, contentOf))).toMatchObject({
      hubs: [{ type: 'WebSub', url: 'https://hub.example.net/' }],
    });
  });

  it('is named by none if there is none', async () => {
    const texts = [
      await renderRss(model, site, contentOf),
      renderAtom(model, site, contentOf),
      renderJsonFeed(model, site, contentOf),
    ];
    for (const text of texts) expect(text).not.toContain('hub');
  });
});

describe('the key file of IndexNow', () => {
  const filesOf = (announce: Site['announce']) => planSiteFiles(contextOf([fullEntry], { announce }));

  it('is published under the key’s name', () => {
    const file = filesOf({ indexNowKey: '3f1a-0000-key' }).find(({ template }) => template === 'index-now-key');
    expect([file?.path, file?.model()]).toEqual(['/3f1a-0000-key.txt', { key: '3f1a-0000-key' }]);
  });

  it('is not published without a key', () => {
    expect(filesOf(undefined).map(({ template }) => template)).not.toContain('index-now-key');
  });

  it.each(['short', '../../etc/passwd', 'with space in it', 'x'.repeat(129)])('cannot be called %j', (indexNowKey) => {
    expect(() => filesOf({ indexNowKey })).toThrow('Write 8 to 128 letters, digits and hyphens.');
  });
});
