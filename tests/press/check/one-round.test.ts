import { describe, expect, test } from 'vitest';
import { sortFindings } from '../../../src/content/findings/print-findings.ts';
import { checkNewsroom } from '../../../src/press/check/check-newsroom.ts';
import { write } from '../../content/article.ts';
import { newsroomFiles, writeFolder } from '../../content/folder.ts';
import { site } from '../../domain/newsroom.ts';
import { article, check, now } from './check-files.ts';

/** A story with one mistake of every kind that can be beside the others. */
const everything = article(
  'a',
  {
    summary: 'Too short.',
    titel: 'x',
    section: 'tecnology',
    authors: '[technology-desk, jane-row]',
    status: 'redy',
    tags: '["!!", chips]',
    tickers: '[NASDAQ:META, NASDAQ, NASDAQ:XXXX]',
    aliases: '[/markets/, /bad path/, /old/]',
    keyPoints: '["One *point* alone."]',
    image: '{ src: stage.jpg }',
    disclosures:
      '[{ author: nobody, company: appel, position: up }, { author: jane-roe, company: apple, position: long }]',
    corrections: '[{ date: 2013-01-01, kind: update, text: Early. }, { date: 2027-01-01, kind: wrong, text: Later. }]',
    updated: '2062-01-01',
  },
  `# Top

See [b](/2014/10/bee/), [its part](/2014/10/b/#part), [own](#none) and [empty]().[^1]

Apple Inc. (NASDAQ:FB) and $XYZ, and TSE:7203.

![Growth](growth.png) ![](chart.png)
`,
);

describe('one round of proofreading', () => {
  test('tells every mistake of a story exactly once', async () => {
    const root = writeFolder({
      ...newsroomFiles,
      ...everything,
      ...article('b'),
      ...article('c', { aliases: '[/old/]', tags: '[chip]' }),
    });
    const { findings } = await checkNewsroom(root, site, now);
    const told = sortFindings(findings).map(({ rule, file, line, column }) => {
      return [file.slice(-4, -3), line, column, rule].filter((part) => part !== undefined).join(' ');
    });
    expect(told).toMatchInlineSnapshot(`
      [
        "a 3 10 invalid-summary",
        "a 4 10 unknown-section",
        "a 5 28 unknown-author",
        "a 7 1 unknown-field",
        "a 8 9 invalid-status",
        "a 9 8 invalid-tags",
        "a 9 14 similar-tags",
        "a 10 11 ticker-not-listed",
        "a 10 24 invalid-tickers",
        "a 10 32 ticker-unregistered",
        "a 11 11 alias-taken",
        "a 11 22 invalid-aliases",
        "a 12 12 key-points",
        "a 12 13 markup-in-field",
        "a 13 8 missing-field",
        "a 13 15 picture-missing",
        "a 14 25 unknown-author",
        "a 14 42 unknown-company",
        "a 14 59 invalid-disclosures",
        "a 15 23 correction-too-early",
        "a 15 73 correction-in-future",
        "a 15 91 invalid-corrections",
        "a 16 10 update-in-future",
        "a 18 heading-level-one",
        "a 20 dead-fragment",
        "a 20 dead-fragment",
        "a 20 dead-link",
        "a 20 footnote-undefined",
        "a 20 link-nowhere",
        "a 22 cashtag-unknown",
        "a 22 company-misnamed",
        "a 22 exchange-ambiguous",
        "a 24 image-alt",
        "a 24 picture-missing",
        "a 24 picture-missing",
        "c 7 11 alias-taken",
      ]
    `);
  });

  test('finds the dead link of a sound story beside three broken ones, and no link to what they will be', async () => {
    const links = ['/2014/10/b/', '/2014/10/c/', '/2014/10/d/', '/tags/ai/', '/old/', '/2014/10/gone/'];
    const told = await check({
      ...article('a', {}, `${links.map((link) => `[x](${link})`).join('\n')}\n`),
      ...article('b', { title: undefined, tags: '[ai]', aliases: '[/old/]' }),
      ...article('c', { published: '2014-13-45' }),
      'articles/2014/d.md': write().replace('title: ', 'title: Apple: '),
    });
    expect(told).toEqual([
      expect.stringContaining('a.md:13  The link "/2014/10/gone/" leads to no page of this site.'),
      expect.stringContaining('b.md:2:1  "title" is missing.'),
      expect.stringContaining('c.md:6:12  There is no such date as 2014-13-45.'),
      expect.stringContaining('d.md:2:'),
    ]);
  });

  test.each([
    ['a wrong field', article('b', { summary: 'Too short.' }), '/2014/10/b/', '/2014/11/b/'],
    ['no date, so that only the slug is known', article('b', { published: undefined }), '/2013/01/b/', '/2014/10/c/'],
    ['a name that is no slug', article('B c', {}), '/2014/10/b-c/', '/2014/10/b/'],
    ['a slug that is none', article('b', { slug: 'So what' }), '/2014/10/so-what/', '/2014/10/b/'],
    [
      'broken YAML that says where the story is',
      { 'articles/2014/b.md': write({ slug: 'own' }).replace('title: ', 'title: A: ') },
      '/2014/10/own/',
      '/2014/11/own/',
    ],
    [
      'no front matter',
      { 'articles/2014/b.md': 'slug: own\n\nWords and [x](/2014/10/dead/).\n' },
      '/2014/10/own/',
      '/2014/10/dead/',
    ],
    ['open front matter', { 'articles/2014/b.md': '---\ntitle: x\n\nWords.\n' }, '/2014/10/b/', '/2014/10/c/'],
    ['another ending', { 'articles/2014/b.markdown': write() }, '/2014/10/b/', '/2014/10/c/'],
    ['a wrong tag', article('b', { tags: '["!!"]' }), '/tags/ai/', '/authors/jane-roe/'],
    ['an unknown section', article('b', { section: 'tecnology' }), '/2014/10/b/', '/2014/10/b-2/'],
    ['nesting that cannot be read', article('b', {}, `${'> '.repeat(200)}x\n`), '/2014/10/b/#part', '/2014/10/c/'],
    [
      'a broken standing page',
      { 'src/newsroom/pages/ethics.md': '---\ntitle: x\n---\n## Part\n' },
      '/ethics/#part',
      '/ethic/',
    ],
    ['a broken section', { 'src/newsroom/sections.yaml': 'markets: {}\ntechnology: {}\n' }, '/markets/', '/market/'],
  ] as const)('tells a dead link beside a file with %s, and none to it', async (_, broken, alive, dead) => {
    const told = await check({ ...broken, ...article('a', {}, `[x](${alive})\n\n[y](${dead})\n`) });
    const ofStory = told.filter((line) => line.startsWith('articles/2014/a.md'));
    expect(ofStory).toEqual([expect.stringContaining(`a.md:10  The link "${dead}" leads to no page`)]);
    expect(told.length).toBeGreaterThan(1);
  });

  test('tells a link to a part that a broken story does not have', async () => {
    const told = await check({
      ...article('a', {}, '[x](/2014/10/b/#part) and [y](/2014/10/b/#gone)\n'),
      ...article('b', { title: undefined }, '## Part\n\nWords.\n'),
    });
    expect(told.filter((line) => line.includes('#'))).toEqual([
      expect.stringContaining('a.md:8  The page /2014/10/b/ has no heading "#gone". Its headings are #part.'),
    ]);
  });

  test('tells two stories at one address once, whichever of them has other errors', async () => {
    const told = await check({ ...article('a'), ...article('b', { slug: 'a', title: undefined }) });
    expect(told).toEqual([
      expect.stringContaining('b.md:2:1  "title" is missing.'),
      expect.stringContaining('b.md:6:7  The address /2014/10/a/ is taken by articles/2014/a.md.'),
    ]);
  });

  test('reports every fault of broken YAML that can be found, and those of the text below it', async () => {
    const text =
      '---\ntitle: Apple: the sequel\nsummary: "Never closed\nsection: technology\n---\n# Top\n\n[x](javascript:y)\n';
    const told = await check({ 'articles/2014/a.md': text });
    expect(told.map((line) => line.replace(/  .*/, ''))).toEqual([
      'articles/2014/a.md:2:8',
      'articles/2014/a.md:3:10',
      // The authors and the date are missing.
      'articles/2014/a.md:4:1',
      'articles/2014/a.md:4:1',
      'articles/2014/a.md:6',
      'articles/2014/a.md:8',
    ]);
  });
});

describe('errors in the newsroom’s own files', () => {
  test.each([
    ['sections.yaml', 'technology: [\n'],
    ['sections.yaml', 'technology: { name: Technology }\nmarkets: { name: Markets, description: What moved. }\n'],
    ['authors.yaml', 'technology-desk: {\n'],
    ['authors.yaml', 'technology-desk: { kind: dsk }\njane-roe: { nam: Jane Roe }\n'],
    ['exchanges.yaml', 'NASDAQ: [\n'],
    ['exchanges.yaml', 'NASDAQ: { name: x\n'],
    ['companies/apple.yaml', 'name: Apple\nlistings: [{ exchange: NASDQ, symbol: AAPL, from: 1980-12-12 }]\n'],
    ['companies/apple.yaml', 'name: Apple: Inc\nlistings: [{ exchange: NASDAQ, symbol: AAPL }]\n'],
    ['companies/apple.yaml', 'nam: Apple\nlistings: [{ exchange: NASDAQ, symbol: AAPL, from: 1980-13-12 }]\n'],
    [
      'companies/apple.yaml',
      'name: Apple\nlistings: [{ exchange: NASDAQ, symbol: AAPL, from: 2020-01-01, until: 1999-01-01 }]\n',
    ],
  ])('are not told as an author’s, and hide no author’s: %s', async (file, text) => {
    const told = await check({
      [`src/newsroom/${file}`]: text,
      ...article(
        'a',
        {
          title: undefined,
          authors: '[technology-desk, jane-roe]',
          tickers: '[NASDAQ:AAPL]',
          disclosures: '[{ author: jane-roe, company: apple, position: long }]',
        },
        '[x](/2014/10/gone/), $AAPL and Apple (NASDAQ:AAPL) [at](/technology/) [by](/authors/jane-roe/)\n',
      ),
    });
    expect(told.filter((line) => line.startsWith('articles/'))).toEqual([
      expect.stringContaining('a.md:2:1  "title" is missing.'),
      expect.stringContaining('a.md:9  The link "/2014/10/gone/" leads to no page'),
    ]);
    expect(told.filter((line) => line.startsWith(`src/newsroom/${file}`)).length).toBeGreaterThan(0);
    expect(told.filter((line) => line.startsWith('src/newsroom/') && !line.startsWith(`src/newsroom/${file}`))).toEqual(
      [],
    );
  });

  test('do not hide real mistakes of authors', async () => {
    const told = await check({
      'src/newsroom/sections.yaml': 'technology: {}\n',
      ...article('a', { section: 'tecnology', authors: '[nobody]' }),
    });
    expect(told.filter((line) => line.startsWith('articles/'))).toEqual([
      expect.stringContaining('Unknown section "tecnology". Did you mean "technology"?'),
      expect.stringContaining('Unknown author "nobody".'),
    ]);
  });
});
