import { rmSync, symlinkSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outputFile } from '../../../src/domain/site/permalinks.ts';
import { fileOf, pageOf } from '../articles.ts';
import type { Newsroom } from '../newsroom.ts';
import { kindOf, WatchedNewsroom } from './watched-newsroom.ts';

describe('a build renders, by name,', () => {
  let watched: WatchedNewsroom;
  let newsroom: Newsroom;

  beforeAll(async () => {
    watched = await WatchedNewsroom.create();
    newsroom = watched.newsroom;
  });

  beforeEach(() => {
    watched.restore();
  });

  const isFeed = (path: string) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(path);
  const page = (number: number) => outputFile(pageOf(number));

  test('nothing, when nothing changed', async () => {
    expect(await watched.rebuild()).toMatchObject({ rendered: [], written: [], report: { outcome: 'unchanged' } });
  });

  test('nothing, when every file was written again as it is', async () => {
    for (const [file, article] of newsroom.articles) newsroom.put(file, article);
    for (const name of newsroom.list('src/newsroom/companies')) {
      newsroom.write(`src/newsroom/companies/${name}`, newsroom.read(`src/newsroom/companies/${name}`));
    }
    expect(await watched.rebuild()).toMatchObject({ rendered: [], written: [] });
  });

  test('what a chart shows, when its data file changed', async () => {
    const block = 'type: bar\ntitle: Alibaba grew faster\nsource: Company reports\nfile: growth.csv';
    newsroom.change(fileOf(3), { body: `Text.\n\n\`\`\`chart\n${block}\n\`\`\`\n` });
    const data = fileOf(3).replace(/[^/]*$/, 'growth.csv');
    newsroom.write(data, 'Company,Growth\nAlibaba,66\n');
    const csv = page(3).replace('index.html', 'growth.csv');
    expect((await watched.rebuild()).written).toEqual(expect.arrayContaining([csv, page(3)]));
    watched.mark();
    expect((await watched.rebuild()).rendered).toEqual([]);
    newsroom.write(data, 'Company,Growth\nAlibaba,65\n');
    const { written, drawn } = await watched.rebuild();
    expect(written).toEqual(watched.filesWith('Alibaba grew faster').concat(csv).sort());
    // The card, and the chart for feeds.
    expect(drawn).toHaveLength(2);
    expect(newsroom.read(`dist/${csv}`)).toBe('Company,Growth\r\nAlibaba,65\r\n');
  });

  test('what an edit changed, when the file is a link to another place', async () => {
    newsroom.write('elsewhere/story.md', newsroom.read(fileOf(3)));
    newsroom.write('elsewhere/fjord.yaml', newsroom.read('src/newsroom/companies/fjord-shipping.yaml'));
    for (const [link, goal] of [
      [fileOf(3), 'elsewhere/story.md'],
      ['src/newsroom/companies/fjord-shipping.yaml', 'elsewhere/fjord.yaml'],
    ] as const) {
      rmSync(newsroom.path(link));
      symlinkSync(newsroom.path(goal), newsroom.path(link));
    }
    expect(await watched.rebuild()).toMatchObject({ rendered: [], written: [] });
    newsroom.write(
      'elsewhere/story.md',
      newsroom.read('elsewhere/story.md').replace('A second paragraph', 'Second paragraph'),
    );
    newsroom.write('elsewhere/fjord.yaml', newsroom.read('elsewhere/fjord.yaml').replace('"Industry"', '"Ships"'));
    const { written } = await watched.rebuild();
    expect(written).toContain(page(3));
    expect(written).toContain('tickers/osl-fjrd/index.html');
  });

  test('nothing, when time passes and nothing is due', async () => {
    expect(await watched.rebuild('2026-06-30T23:59:59Z')).toMatchObject({ rendered: [], written: [] });
    expect(await watched.rebuild('2026-08-31T12:00:00Z')).toMatchObject({ written: ['.well-known/security.txt'] });
  });

  test.each([3, 17, 29])(
    'after an edit of the text of story %i: its page, and the feeds that carry it',
    async (number) => {
      const feeds = watched.filesWith(pageOf(number)).filter(isFeed);
      newsroom.change(fileOf(number), {
        body: `Another beginning. ${newsroom.articles.get(fileOf(number))?.body ?? ''}`,
      });
      const { rendered, written } = await watched.rebuild();
      const expected = [page(number), page(number).replace('.html', '.md'), ...feeds].sort();
      expect(rendered).toEqual(expected);
      expect(written).toEqual(expected);
      expect(watched.filesWith('Another beginning')).toEqual(expected);
    },
  );

  test('after an edit of a text by no more than a space at its end: the same, since feeds and page digest it', async () => {
    newsroom.change(fileOf(3), { body: `${newsroom.articles.get(fileOf(3))?.body ?? ''}\n` });
    const { rendered, written } = await watched.rebuild();
    expect(rendered).toContain(page(3));
    expect(written.filter((path) => path.endsWith('.html'))).toEqual([]);
  });

  test.each([3, 17, 29])(
    'after a new headline of story %i: all that show the headline, and nothing else',
    async (number) => {
      const title = newsroom.articles.get(fileOf(number))?.title ?? '';
      const shown = watched.filesWith(title);
      expect(shown).toContain(page(number));
      expect(shown.length).toBeGreaterThan(5);
      newsroom.change(fileOf(number), { title: 'A headline like no other' });
      const { rendered, written, drawn } = await watched.rebuild();
      expect(rendered).toEqual(shown);
      expect(written).toEqual(shown);
      expect(drawn).toHaveLength(1);
      expect(watched.filesWith('A headline like no other')).toEqual(shown);
      expect(watched.filesWith(title)).toEqual([]);
    },
  );

  test('after a company got another name: all that show the name, and nothing else', async () => {
    const file = 'src/newsroom/companies/fjord-shipping.yaml';
    const rename = (name: string) =>
      newsroom.write(file, newsroom.read(file).replace(/"name": "[^"]*"/, `"name": "${name}"`));
    rename('Quayside Holdings');
    await newsroom.build();
    watched.mark();
    const shown = watched.filesWith('Quayside Holdings');
    expect(shown).toContain('tickers/osl-fjrd/index.html');
    expect(shown.length).toBeLessThan(Object.keys(watched.marks).length / 2);
    rename('Wharfside Holdings');
    const { rendered, written } = await watched.rebuild();
    expect(rendered).toEqual(shown);
    expect(written).toEqual(shown);
    expect(watched.filesWith('Wharfside Holdings')).toEqual(shown);
  });

  test('after a company got another listing: its own pages, the lists by exchange, the new symbol, and no story', async () => {
    const file = 'src/newsroom/companies/fjord-shipping.yaml';
    const own = Object.keys(watched.marks).filter((path) =>
      /^tickers\/osl-fjrd\/(?:page\/\d+\/)?index\.html$/.test(path),
    );
    expect(own.length).toBeGreaterThan(1);
    newsroom.write(
      file,
      newsroom.read(file).replace(/\}\s*\]/, '}, { "exchange": "OTC", "symbol": "FJRDY", "from": "2020-01-02" }]'),
    );
    const { rendered, written } = await watched.rebuild();
    const expected = [
      ...own,
      'sitemap-pages.xml',
      'tickers/exchange/otc/index.html',
      'tickers/index.html',
      'tickers/otc-fjrdy/index.html',
    ].sort();
    expect(written).toEqual(expected);
    expect(rendered).toEqual(expected);
    const withoutIt = ['sitemap-pages.xml', 'tickers/index.html'];
    expect(watched.filesWith('FJRDY')).toEqual(expected.filter((path) => !withoutIt.includes(path)));
  });

  test('after the name of an author changed: all that show it, and nothing else', async () => {
    const shown = watched.filesWith('Dora Quist');
    newsroom.write(
      'src/newsroom/authors.yaml',
      newsroom.read('src/newsroom/authors.yaml').replaceAll('Dora Quist', 'Dora Hall'),
    );
    const { rendered, written } = await watched.rebuild();
    expect(rendered).toEqual(shown);
    expect(written).toEqual(shown);
  });

  test('after the newest article was added: the lists and feeds that it enters, and no closed page of an archive', async () => {
    newsroom.put('articles/2026/newest.md', {
      title: 'The newest of all',
      summary: 'The article that stands first everywhere, since nothing is newer than it.',
      section: 'markets',
      authors: ['anna-lind'],
      published: '2026-05-15 09:00',
      tags: ['shipping'],
      tickers: ['NYSE:ARBF'],
      body: 'Nothing but news.\n',
    });
    const archives = Object.keys(watched.marks).filter((path) => path.includes('/page/1/'));
    expect(archives.length).toBeGreaterThan(10);
    const { rendered, written, report } = await watched.rebuild();
    expect(written).toEqual(rendered);
    // An archived part of a feed that is not full has another name once it holds more.
    expect(report.files.removed.filter((path) => !/^(?:feeds\/(?:rss|atom)|search\/index)\//.test(path))).toEqual([]);
    expect(written.filter((path) => archives.includes(path))).toEqual([]);
    expect([...new Set(written.map(kindOf))].sort()).toMatchInlineSnapshot(`
      [
        "<article>/index.html",
        "<article>/index.md",
        "<authors>/feed.json",
        "<authors>/index.html",
        "<authors>/rss.xml",
        "<month>/index.html",
        "<section>/feed.json",
        "<section>/index.html",
        "<section>/rss.xml",
        "<tags>/feed.json",
        "<tags>/index.html",
        "<tags>/rss.xml",
        "<tickers>/feed.json",
        "<tickers>/index.html",
        "<tickers>/nyse/index.html",
        "<tickers>/rss.xml",
        "<year>/index.html",
        "archive/index.html",
        "atom.xml",
        "authors/index.html",
        "feed.json",
        "index.html",
        "rss.xml",
        "sitemap-<month>.xml",
        "sitemap-index.xml",
        "sitemap-pages.xml",
        "tags/index.html",
        "tickers/index.html",
      ]
    `);
    expect(written.length).toBeLessThanOrEqual(60);
  });

  test('after an article was deleted: what showed it, or counted it', async () => {
    const shown = watched.filesWith(pageOf(26));
    newsroom.remove(fileOf(26));
    const { report, rendered } = await watched.rebuild();
    expect(report.files.removed).toContain(page(26));
    const stay = shown.filter((path) => !report.files.removed.includes(path));
    expect(stay.filter((path) => !rendered.includes(path))).toEqual([]);
    expect(watched.filesWith(pageOf(26))).toEqual([]);
  });

  test('after a file of `public` changed: that file alone', async () => {
    newsroom.write('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await watched.rebuild()).toMatchObject({ rendered: [], written: ['favicon.svg'] });
  });
});
