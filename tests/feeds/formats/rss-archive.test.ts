import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { planSiteFiles } from '../../../src/domain/models/feeds/site-files.ts';
import { at, contextOf, entry } from '../newsroom.ts';
import { all, readXml, texts, type Element } from '../reading/read-xml.ts';
import { renderFiles } from '../render-files.ts';

const story = (number: number, changes: Partial<ArticleEntry> = {}) =>
  entry({
    slug: `s${String(number).padStart(4, '0')}`,
    title: `Story ${number}`,
    published: at(new Date(Date.UTC(2010, 0, 1 + number, 12)).toISOString().replace('.000', '')),
    ...changes,
  });
const stories = (count: number) => Array.from({ length: count }, (_, number) => story(number));

const filesOf = (entries: readonly ArticleEntry[]) => renderFiles(contextOf(entries));
const archivesIn = (files: ReadonlyMap<string, string>) =>
  [...files.keys()].filter((path) => path.startsWith('/feeds/rss/'));

const linkOf = (feed: Element, rel: string) =>
  all(feed, 'channel', 'atom:link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];

/** Every story that a reader gets who follows a feed to its beginning. */
function follow(files: ReadonlyMap<string, string>, path: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let next: string | undefined = `https://example.org/news${path}`; next !== undefined;) {
    const feed = readXml(files.get(next.slice('https://example.org/news'.length)) ?? '');
    for (const guid of texts(feed, 'channel', 'item', 'guid')) found.add(guid);
    next = linkOf(feed, 'prev-archive');
  }
  return found;
}

describe('the archive of an RSS feed', () => {
  it('shares its items with the archives of all other feeds, so that each is digested once', () => {
    const context = contextOf(stories(130));
    const archives = planSiteFiles(context).flatMap((file) => (file.template === 'feed-archive' ? file.model() : []));
    const items = archives.flatMap((archive) => archive.items);
    expect(archives.length).toBeGreaterThan(1);
    expect(new Set(items).size).toBe(new Set(items.map(({ path }) => path)).size);
  });

  it.each([1, 20, 21, 99, 130, 245])('gives a reader every one of %i stories', async (count) => {
    const files = await filesOf(stories(count));
    for (const path of ['/rss.xml', '/technology/rss.xml', '/authors/technology-desk/rss.xml']) {
      expect(follow(files, path).size).toBe(count);
    }
    if (count <= 20) expect(archivesIn(files)).toEqual([]);
  });

  it('says where it belongs, and what is before and after it', async () => {
    const files = await filesOf(stories(345));
    const at = (path: string) => readXml(files.get(path) ?? '');
    const linksOf = (path: string) =>
      ['self', 'current', 'prev-archive', 'next-archive'].map((rel) => linkOf(at(path), rel)?.slice(24));
    expect(linksOf('/rss.xml')).toEqual(['/rss.xml', undefined, '/feeds/rss/4-40.xml', undefined]);
    expect(linksOf('/feeds/rss/4-40.xml')).toEqual(['/feeds/rss/4-40.xml', '/rss.xml', '/feeds/rss/3.xml', undefined]);
    expect(linksOf('/feeds/rss/3.xml')).toEqual(['/feeds/rss/3.xml', '/rss.xml', '/feeds/rss/2.xml', undefined]);
    expect(linksOf('/feeds/rss/1.xml')).toEqual(['/feeds/rss/1.xml', '/rss.xml', undefined, '/feeds/rss/2.xml']);
    expect(all(at('/feeds/rss/1.xml'), 'channel', 'fh:archive')).toHaveLength(1);
    expect(all(at('/rss.xml'), 'channel', 'fh:archive')).toEqual([]);
  });

  it('holds stories under the names that they have in the feed, with summaries', async () => {
    const summary = 'debt<equity and cost>price';
    const files = await filesOf([
      ...stories(21),
      story(21, { summary, kind: 'sponsored', updated: at('2014-01-01T00:00:00Z') }),
    ]);
    const itemIn = (path: string, title: string) =>
      all(readXml(files.get(path) ?? ''), 'channel', 'item').find((item) => texts(item, 'title')[0] === title);
    const [archived, current] = ['/feeds/rss/1-20.xml', '/rss.xml'].map((path) => itemIn(path, 'Story 10'));
    for (const name of ['title', 'link', 'guid', 'pubDate', 'description']) {
      expect(archived && texts(archived, name)).toEqual(current && texts(current, name));
    }
    expect(archived?.children.map(({ name }) => name)).not.toContain('content:encoded');
    const more = await filesOf([
      ...stories(40),
      story(21.5, { summary, kind: 'sponsored', updated: at('2014-01-01T00:00:00Z') }),
    ]);
    expect(more.get('/feeds/rss/1-40.xml')).toContain('debt&amp;lt;equity and cost&amp;gt;price');
    expect(more.get('/feeds/rss/1-40.xml')).toContain('<title>Sponsored: Story 21.5</title>');
    expect(more.get('/feeds/rss/1-40.xml')).toContain('<atom:updated>2013-12-31T19:00:00-05:00</atom:updated>');
  });

  it('names the language of a story in another language than the site, like the feed', async () => {
    const files = await filesOf([...stories(40), story(21.5, { lang: 'ar' })]);
    const languages = all(readXml(files.get('/feeds/rss/1-40.xml') ?? ''), 'channel', 'item', 'dc:language');
    expect(languages.map(({ text }) => text)).toEqual(['ar']);
  });

  it.each([150, 199, 200, 219, 220, 299])('changes in two files at most when story %i is added', async (count) => {
    const [before, after] = [await filesOf(stories(count - 1)), await filesOf(stories(count))];
    const isOfSite = (path: string) => /^\/feeds\/rss\/[^/]+$/.test(path);
    const changed = archivesIn(after).filter((path) => isOfSite(path) && after.get(path) !== before.get(path));
    expect(changed.length).toBeLessThanOrEqual(2);
    if (count % 20 !== 0) expect(changed).toEqual([]);
  });

  it('shows a correction of an old story, and forgets one that was withdrawn', async () => {
    const entries = stories(120);
    const corrected = await filesOf(
      entries.map((entry, index) => (index === 5 ? { ...entry, title: 'Mended' } : entry)),
    );
    const files = await filesOf(entries);
    expect(archivesIn(files).filter((path) => files.get(path) !== corrected.get(path))).toEqual([
      '/feeds/rss/1.xml',
      '/feeds/rss/technology/1.xml',
      '/feeds/rss/authors/technology-desk/1.xml',
    ]);
    const withdrawn = await filesOf(
      entries.map((entry, index) => (index === 5 ? { ...entry, status: 'withdrawn' } : entry)),
    );
    for (const path of archivesIn(withdrawn)) expect(withdrawn.get(path)).not.toContain('Story 5<');
    expect(follow(withdrawn, '/rss.xml').size).toBe(119);
  });
});
