import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedIdentity, storyIdentity } from '../../src/feeds/identity.ts';
import { entry, feedOf, fullEntry, site, at } from './newsroom.ts';
import { all, readXml, texts } from './reading/read-xml.ts';
import { renderRss } from '../../src/feeds/formats/rss.ts';

const guidsOf = async (...feed: Parameters<typeof feedOf>) => {
  const xml = await renderRss(feedOf(...feed), { ...site, ...feed[1] }, () => '');
  return texts(readXml(xml), 'channel', 'item', 'guid');
};

describe('the name of a story', () => {
  it('is a tag URI of the host and the id', () => {
    expect(storyIdentity(site, '2014/alibaba-apple-pay')).toBe('tag:example.org,2026:story:2014/alibaba-apple-pay');
  });

  it('outlives headline, slug, date, section, authors, tags, update and base path', async () => {
    const before = await guidsOf([fullEntry]);
    const after = await guidsOf(
      [
        {
          ...fullEntry,
          title: 'Another headline',
          slug: 'another-slug',
          file: 'articles/2013/another-slug.md',
          published: at('2013-01-01T00:00:00Z'),
          updated: at('2014-10-30T00:00:00Z'),
          section: 'opinion',
          authors: ['jane-roe'],
          tags: [],
          status: 'ready',
        },
      ],
      { url: 'https://example.org/' },
    );
    expect(after).toEqual(before);
  });

  it('is no permalink', async () => {
    const xml = await renderRss(feedOf([fullEntry]), site, () => '');
    expect(all(readXml(xml), 'channel', 'item', 'guid')[0]?.attributes).toEqual({ isPermaLink: 'false' });
  });

  it('is a URI in ASCII, and another for every id', () => {
    const ids = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ids, ids, (left, right) => {
        const names = [storyIdentity(site, left), storyIdentity(site, right)];
        for (const name of names) expect(name).toMatch(/^tag:example\.org,2026:story:[\w\-.~!$&'()*+,;=:@%/?]+$/);
        expect(names[0] === names[1]).toBe(left === right);
      }),
    );
  });

  it('is never the name of a feed', () => {
    expect(feedIdentity(site, '/technology/')).toBe('tag:example.org,2026:feed:/technology/');
    expect(storyIdentity(site, '/technology/')).not.toBe(feedIdentity(site, '/technology/'));
  });

  it('comes from the id where the front matter sets one', async () => {
    expect(await guidsOf([entry({ id: 'set by hand & kept' })])).toEqual([
      'tag:example.org,2026:story:set%20by%20hand%20&%20kept',
    ]);
  });
});
