import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { at, contextOf, entry } from '../newsroom.ts';
import { all, readXml, texts, type Element } from '../reading/read-xml.ts';
import { renderFiles } from '../render-files.ts';

const siteUrl = 'https://example.org/news';
const dayOf = (number: number) => at(new Date(Date.UTC(2010, 0, 1 + number, 12)).toISOString().replace('.000', ''));
const story = (number: number, changes: Partial<ArticleEntry> = {}) =>
  entry({
    slug: `s${String(number).padStart(4, '0')}`,
    title: `Story ${number}`,
    published: dayOf(number),
    ...changes,
  });
const filesOf = (count: number, ...more: readonly ArticleEntry[]) =>
  renderFiles(contextOf([...Array.from({ length: count }, (_, number) => story(number)), ...more]));

const linkOf = (feed: Element, rel: string) =>
  all(feed, 'link')
    .find(({ attributes }) => attributes['rel'] === rel)
    ?.attributes['href']?.slice(siteUrl.length);

describe('the archive of the Atom feed', () => {
  it.each([20, 21, 130, 245])('gives a reader every one of %i stories', async (count) => {
    const files = await filesOf(count);
    const ids = new Set<string>();
    for (let path: string | undefined = '/atom.xml'; path !== undefined;) {
      const feed = readXml(files.get(path) ?? '');
      for (const id of texts(feed, 'entry', 'id')) ids.add(id);
      path = linkOf(feed, 'prev-archive');
    }
    expect(ids.size).toBe(count);
    const parts = (format: string) => [...files.keys()].filter((path) => RegExp(`^/feeds/${format}/[^/]+$`).test(path));
    expect(parts('atom')).toEqual(parts('rss').map((path) => path.replace('rss', 'atom')));
  });

  it('says where it belongs, and that it is an archive of the feed with the same id', async () => {
    const files = await filesOf(345);
    const linksOf = (path: string) =>
      ['self', 'current', 'prev-archive', 'next-archive'].map((rel) => linkOf(readXml(files.get(path) ?? ''), rel));
    expect(linksOf('/atom.xml')).toEqual(['/atom.xml', undefined, '/feeds/atom/4-40.xml', undefined]);
    expect(linksOf('/feeds/atom/3.xml')).toEqual(['/feeds/atom/3.xml', '/atom.xml', '/feeds/atom/2.xml', undefined]);
    expect(linksOf('/feeds/atom/1.xml')).toEqual(['/feeds/atom/1.xml', '/atom.xml', undefined, '/feeds/atom/2.xml']);
    const [feed, part] = ['/atom.xml', '/feeds/atom/1.xml'].map((path) => readXml(files.get(path) ?? ''));
    expect(part && texts(part, 'id')).toEqual(feed && texts(feed, 'id'));
    expect(part && all(part, 'fh:archive')).toHaveLength(1);
    expect(feed && all(feed, 'fh:archive')).toEqual([]);
  });

  it('holds stories as they are in the feed, with summaries', async () => {
    const files = await filesOf(
      39,
      story(38.5, {
        title: 'Up <b>',
        summary: 'debt<equity',
        kind: 'sponsored',
        lang: 'ar',
        updated: at('2014-01-01T00:00:00Z'),
      }),
    );
    const entryIn = (path: string) =>
      all(readXml(files.get(path) ?? ''), 'entry').find((found) => texts(found, 'title')[0]?.includes('Up'));
    const [archived, current] = ['/feeds/atom/1-40.xml', '/atom.xml'].map(entryIn);
    for (const name of ['id', 'title', 'link', 'published', 'updated', 'summary']) {
      expect(archived && all(archived, name)).toEqual(current && all(current, name));
      expect(archived && all(archived, name)).toHaveLength(1);
    }
    expect(archived && all(archived, 'content')).toEqual([]);
    expect(archived?.attributes).toEqual({ 'xml:lang': 'ar' });
    expect(current?.attributes).toEqual(archived?.attributes);
  });

  it.each([150, 199, 200, 299])('changes in two files at most when story %i is added', async (count) => {
    const [before, after] = [await filesOf(count - 1), await filesOf(count)];
    const changed = [...after].filter(([path, text]) => path.startsWith('/feeds/atom/') && before.get(path) !== text);
    expect(changed.length).toBeLessThanOrEqual(2);
    if (count % 20 !== 0) expect(changed).toEqual([]);
  });
});
