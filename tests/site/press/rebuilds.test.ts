import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outputFile } from '../../../src/domain/site/permalinks.ts';
import { fileOf, pageOf } from '../articles.ts';
import { Newsroom, type Build } from '../newsroom.ts';
import { compare, listFiles, marksOf, noChanges, snapshotOf } from '../snapshot.ts';

describe('a build renders, by name,', () => {
  let newsroom: Newsroom;
  let marks: ReturnType<typeof marksOf>;

  beforeAll(async () => {
    newsroom = await Newsroom.createBuilt();
    newsroom.remember();
  });

  beforeEach(() => {
    newsroom.restore();
    marks = marksOf(newsroom.path('dist'));
  });

  /** Builds, and says which files were rendered, and which were written. */
  async function rebuild(now?: string): Promise<
    Build & {
      readonly rendered: readonly string[];
      readonly written: readonly string[];
      readonly drawn: readonly string[];
    }
  > {
    const build = await newsroom.build({ options: ['--explain'], ...(now && { now }) });
    expect(build.exitCode, build.output).toBe(0);
    const rendered = build.output.split('\n').flatMap((line) => /^(\/\S*) {2}(?:new$|its |the )/.exec(line)?.[1] ?? []);
    expect(rendered).toHaveLength(build.report.pages.rendered);
    const { added, changed, removed } = compare(marks, marksOf(newsroom.path('dist')));
    expect({ added, changed, removed }, 'the report').toEqual({
      added: build.report.files.added,
      changed: build.report.files.changed,
      removed: build.report.files.removed,
    });
    const written = [...added, ...changed];
    expect(written.filter(isOfSearch).length, 'files of the search index').toBeLessThanOrEqual(6);
    return {
      ...build,
      rendered: rendered.map(outputFile).sort(),
      written: written.filter((path) => !isOfSearch(path) && !isDrawn(path)).sort(),
      drawn: written.filter(isDrawn),
    };
  }

  /** Cards, and charts for feeds. They hold texts as pictures. */
  const isDrawn = (path: string) => path.endsWith('-drawn.png');

  /** The search index has files of its own; its tests say which of them change. */
  const isOfSearch = (path: string) => path.startsWith('search/index/');

  /** Published files that hold a text, but those of the search index. */
  function filesWith(text: string): readonly string[] {
    return listFiles(newsroom.path('dist')).filter(
      (path) => !isOfSearch(path) && readFileSync(newsroom.path(`dist/${path}`), 'utf8').includes(text),
    );
  }

  const isFeed = (path: string) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(path);
  const page = (number: number) => outputFile(pageOf(number));

  test('nothing, when nothing changed', async () => {
    expect(await rebuild()).toMatchObject({ rendered: [], written: [], report: { outcome: 'unchanged' } });
  });

  test('nothing, when every file was written again as it is', async () => {
    for (const [file, article] of newsroom.articles) newsroom.put(file, article);
    for (const name of newsroom.list('src/newsroom/companies')) {
      newsroom.write(`src/newsroom/companies/${name}`, newsroom.read(`src/newsroom/companies/${name}`));
    }
    expect(await rebuild()).toMatchObject({ rendered: [], written: [] });
  });

  test('what a chart shows, when its data file changed', async () => {
    const block = 'type: bar\ntitle: Alibaba grew faster\nsource: Company reports\nfile: growth.csv';
    newsroom.change(fileOf(3), { body: `Text.\n\n\`\`\`chart\n${block}\n\`\`\`\n` });
    const data = fileOf(3).replace(/[^/]*$/, 'growth.csv');
    newsroom.write(data, 'Company,Growth\nAlibaba,66\n');
    const csv = page(3).replace('index.html', 'growth.csv');
    expect((await rebuild()).written).toEqual(expect.arrayContaining([csv, page(3)]));
    marks = marksOf(newsroom.path('dist'));
    expect((await rebuild()).rendered).toEqual([]);
    newsroom.write(data, 'Company,Growth\nAlibaba,65\n');
    const { written, drawn } = await rebuild();
    expect(written).toEqual(filesWith('Alibaba grew faster').concat(csv).sort());
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
    expect(await rebuild()).toMatchObject({ rendered: [], written: [] });
    newsroom.write(
      'elsewhere/story.md',
      newsroom.read('elsewhere/story.md').replace('A second paragraph', 'Second paragraph'),
    );
    newsroom.write('elsewhere/fjord.yaml', newsroom.read('elsewhere/fjord.yaml').replace('"Industry"', '"Ships"'));
    const { written } = await rebuild();
    expect(written).toContain(page(3));
    expect(written).toContain('tickers/osl-fjrd/index.html');
  });

  test('nothing, when time passes and nothing is due', async () => {
    expect(await rebuild('2026-06-30T23:59:59Z')).toMatchObject({ rendered: [], written: [] });
    expect(await rebuild('2026-08-31T12:00:00Z')).toMatchObject({ written: ['.well-known/security.txt'] });
  });

  test.each([3, 17, 29])(
    'after an edit of the text of story %i: its page, and the feeds that carry it',
    async (number) => {
      const feeds = filesWith(pageOf(number)).filter(isFeed);
      newsroom.change(fileOf(number), {
        body: `Another beginning. ${newsroom.articles.get(fileOf(number))?.body ?? ''}`,
      });
      const { rendered, written } = await rebuild();
      const expected = [page(number), page(number).replace('.html', '.md'), ...feeds].sort();
      expect(rendered).toEqual(expected);
      expect(written).toEqual(expected);
      expect(filesWith('Another beginning')).toEqual(expected);
    },
  );

  test('after an edit of a text by no more than a space at its end: the same, since feeds and page digest it', async () => {
    newsroom.change(fileOf(3), { body: `${newsroom.articles.get(fileOf(3))?.body ?? ''}\n` });
    const { rendered, written } = await rebuild();
    expect(rendered).toContain(page(3));
    expect(written.filter((path) => path.endsWith('.html'))).toEqual([]);
  });

  test.each([3, 17, 29])(
    'after a new headline of story %i: all that show the headline, and nothing else',
    async (number) => {
      const title = newsroom.articles.get(fileOf(number))?.title ?? '';
      const shown = filesWith(title);
      expect(shown).toContain(page(number));
      expect(shown.length).toBeGreaterThan(5);
      newsroom.change(fileOf(number), { title: 'A headline like no other' });
      const { rendered, written, drawn } = await rebuild();
      expect(rendered).toEqual(shown);
      expect(written).toEqual(shown);
      expect(drawn).toHaveLength(1);
      expect(filesWith('A headline like no other')).toEqual(shown);
      expect(filesWith(title)).toEqual([]);
    },
  );

  test('after a company got another name: all that show the name, and nothing else', async () => {
    const file = 'src/newsroom/companies/fjord-shipping.yaml';
    const rename = (name: string) =>
      newsroom.write(file, newsroom.read(file).replace(/"name": "[^"]*"/, `"name": "${name}"`));
    rename('Quayside Holdings');
    await newsroom.build();
    marks = marksOf(newsroom.path('dist'));
    const shown = filesWith('Quayside Holdings');
    expect(shown).toContain('tickers/osl-fjrd/index.html');
    expect(shown.length).toBeLessThan(Object.keys(marks).length / 2);
    rename('Wharfside Holdings');
    const { rendered, written } = await rebuild();
    expect(rendered).toEqual(shown);
    expect(written).toEqual(shown);
    expect(filesWith('Wharfside Holdings')).toEqual(shown);
  });

  test('after a company got another listing: its own pages, the lists by exchange, the new symbol, and no story', async () => {
    const file = 'src/newsroom/companies/fjord-shipping.yaml';
    const own = Object.keys(marks).filter((path) => /^tickers\/osl-fjrd\/(?:page\/\d+\/)?index\.html$/.test(path));
    expect(own.length).toBeGreaterThan(1);
    newsroom.write(
      file,
      newsroom.read(file).replace(/\}\s*\]/, '}, { "exchange": "OTC", "symbol": "FJRDY", "from": "2020-01-02" }]'),
    );
    const { rendered, written } = await rebuild();
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
    expect(filesWith('FJRDY')).toEqual(expected.filter((path) => !withoutIt.includes(path)));
  });

  test('after the name of an author changed: all that show it, and nothing else', async () => {
    const shown = filesWith('Dora Quist');
    newsroom.write(
      'src/newsroom/authors.yaml',
      newsroom.read('src/newsroom/authors.yaml').replaceAll('Dora Quist', 'Dora Hall'),
    );
    const { rendered, written } = await rebuild();
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
    const archives = Object.keys(marks).filter((path) => path.includes('/page/1/'));
    expect(archives.length).toBeGreaterThan(10);
    const { rendered, written, report } = await rebuild();
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
    const shown = filesWith(pageOf(26));
    newsroom.remove(fileOf(26));
    const { report, rendered } = await rebuild();
    expect(report.files.removed).toContain(page(26));
    const stay = shown.filter((path) => !report.files.removed.includes(path));
    expect(stay.filter((path) => !rendered.includes(path))).toEqual([]);
    expect(filesWith(pageOf(26))).toEqual([]);
  });

  test('after a file of `public` changed: that file alone', async () => {
    newsroom.write('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await rebuild()).toMatchObject({ rendered: [], written: ['favicon.svg'] });
  });

  test('everything after a theme and a component of the newsroom’s came, and as before once they are gone', async () => {
    const before = snapshotOf(newsroom.path('dist'));
    newsroom.write('src/newsroom/fonts/own.woff2', readFileSync(newsroom.path('src/styles/fonts/sans.woff2')));
    newsroom.write('src/newsroom/components/Colophon.astro', '<footer>Printed on no paper.</footer>');
    const face = "@font-face { font-family: Own; src: url('./fonts/own.woff2') }";
    newsroom.write('src/newsroom/theme.css', `${face} :root { --paper: light-dark(#fffffd, #000102); --sans: Own }`);
    const { report } = await rebuild();
    expect(report.overrides).toEqual([
      { file: 'src/newsroom/components/Colophon.astro', replaces: 'src/components/frame/Colophon.astro' },
    ]);
    const front = newsroom.read('dist/index.html');
    expect(front).toContain('<meta name="theme-color" content="#fffffd"');
    expect(newsroom.read('dist/manifest.webmanifest')).toContain('"theme_color": "#fffffd"');
    expect(front).toContain('<footer>Printed on no paper.</footer>');
    expect(front).toMatch(/<link rel="preload" href="\/_assets\/own\.[\w-]+\.woff2" as="font"/);
    const [sheet = ''] = /_assets\/site[^"]*\.css/.exec(front) ?? [];
    expect(newsroom.read(`dist/${sheet}`)).toContain('light-dark(#fffffd,#000102)');
    newsroom.remove('src/newsroom/components');
    newsroom.remove('src/newsroom/theme.css');
    newsroom.remove('src/newsroom/fonts');
    await newsroom.build();
    expect(compare(before, snapshotOf(newsroom.path('dist')))).toEqual(noChanges);
  });

  test('a page of the newsroom’s own alone when it comes, changes or goes, or what only it imports changes', async () => {
    const file = 'src/newsroom/pages/calendar.astro';
    const part = 'src/newsroom/components/Week.astro';
    const shown = 'calendar/index.html';
    const before = snapshotOf(newsroom.path('dist'));
    newsroom.write(part, '<p class="standfirst">Monday</p>');
    newsroom.write(
      file,
      `---
import Breadcrumbs from '../../components/frame/Breadcrumbs.astro';
import type { OwnPageProps } from '../../domain/models/frame.ts';
import Base from '../../layouts/document/Base.astro';
import Week from '../components/Week.astro';

export const title = 'Calendar';
export const description = 'Who reports when.';

type Props = OwnPageProps;
const { frame } = Astro.props;
---

<Base frame={frame}>
  <main class="story" id="content">
    <Breadcrumbs crumbs={frame.crumbs} />
    <h1>{frame.title}</h1>
    <Week />
    <p><a href="/about/">About</a></p>
  </main>
</Base>
`,
    );
    const added = await rebuild();
    const lists = ['llms.txt', 'sitemap-index.xml', 'sitemap-pages.xml'].filter((path) => added.written.includes(path));
    expect(lists).toContain('sitemap-pages.xml');
    expect(added.written).toEqual([shown, ...lists].sort());
    expect(added.rendered).toEqual(added.written);
    const html = newsroom.read(`dist/${shown}`);
    expect(html).toContain('<title>Calendar');
    expect(html).toContain('<meta name="description" content="Who reports when."');
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html).toMatch(/<p class="standfirst">Monday<\/p>/);
    expect(newsroom.read('dist/sitemap-pages.xml')).toContain('/calendar/<');

    marks = marksOf(newsroom.path('dist'));
    newsroom.write(part, '<p class="standfirst">Tuesday</p>');
    expect(await rebuild()).toMatchObject({ rendered: [shown], written: [shown] });
    marks = marksOf(newsroom.path('dist'));
    newsroom.write(file, newsroom.read(file).replace('>About<', '>About us<'));
    expect(await rebuild()).toMatchObject({ rendered: [shown], written: [shown] });
    expect(newsroom.read(`dist/${shown}`)).toContain('Tuesday');

    newsroom.write(file, newsroom.read(file).replace('/about/', '/abuot/'));
    const dead = await newsroom.build();
    expect(dead.exitCode).toBe(1);
    expect(dead.output).toMatch(/calendar\.astro:19 .*\/abuot\//);

    newsroom.remove(file);
    newsroom.remove(part);
    const { report } = await newsroom.build();
    expect(report.files.removed).toEqual([shown]);
    expect(report.pages.rendered).toBe(lists.length);
    expect(compare(before, snapshotOf(newsroom.path('dist')))).toEqual(noChanges);
  });

  test('everything with `--clean`, and writes nothing but what differs', async () => {
    const build = await newsroom.build({ options: ['--clean'] });
    expect(build.report.pages.kept).toBe(0);
    expect(build.report.files).toMatchObject({ added: [], changed: [], removed: [] });
    expect(compare(marks, marksOf(newsroom.path('dist')))).toEqual(noChanges);
  });

  test('everything where `.press` is gone, and writes nothing but what differs', async () => {
    newsroom.remove('.press');
    newsroom.remove('dist/about/index.html');
    newsroom.write('dist/tags/index.html', 'damaged');
    const build = await newsroom.build();
    expect(build.report.pages.kept).toBe(0);
    expect(build.report.files).toMatchObject({
      added: ['about/index.html'],
      changed: ['tags/index.html'],
      removed: [],
    });
  });
});

/** What sort of file a path is, whatever it is about. */
function kindOf(path: string): string {
  return path
    .replace(/^\d{4}\/\d\d\/[^/]+\//, '<article>/')
    .replace(/^\d{4}\/\d\d/, '<month>')
    .replace(/^\d{4}/, '<year>')
    .replace(/^(authors|tags|tickers)\/[^/]+\/(?!index\.html$)/, '<$1>/')
    .replace(/^(authors|tags|tickers)\/[^/]+\/index/, '<$1>/index')
    .replace(/^(?:markets|technology|economy)\//, '<section>/')
    .replace(/^feeds\/(rss|atom)\/.*/, 'feeds/$1/<part>')
    .replace(/page\/\d+/, 'page/<number>')
    .replace(/sitemap-\d{4}-\d\d/, 'sitemap-<month>');
}
