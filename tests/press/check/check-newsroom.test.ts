import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../../src/content/findings/print-findings.ts';
import { foldersOf } from '../../../src/press/state/folders.ts';
import { writeLedger } from '../../../src/press/state/ledger.ts';
import { checkNewsroom } from '../../../src/press/check/check-newsroom.ts';
import { write, type Fields } from '../../content/article.ts';
import { newsroomFiles, writeFolder, type Files } from '../../content/folder.ts';
import { at, site } from '../../domain/newsroom.ts';

const now = at('2026-11-23T12:00:00Z');

async function check(files: Files) {
  return await checkFolder(writeFolder({ ...newsroomFiles, ...files }));
}

async function checkFolder(root: string) {
  const { findings, articleCount } = await checkNewsroom(root, site, now);
  return { told: formatFindings(findings), articleCount };
}

const article = (name: string, fields: Fields = {}, body?: string): Files => ({
  [`articles/2014/${name}.md`]: write(fields, body),
});

describe('proofreading', () => {
  test('finds nothing wrong with what is right, and counts it', async () => {
    const links = 'See [b](/2014/10/b/), [the feeds](/feeds/), [a picture](/logo.png) and [c](/2026/12/c/).\n';
    const { told, articleCount } = await check({
      ...article('a', {}, 'See [b](b/), [about](/about/) and [our logo](/logo.png).\n'.replace('b/', '../b/')),
      ...article('b'),
      ...article('c', { published: '2026-12-01' }, links),
      ...article('d', { status: 'draft' }),
      'public/logo.png': '',
    });
    expect(told).toBe('');
    expect(articleCount).toBe(4);
  });

  test('finds links that lead nowhere, addresses that are taken, and pictures that are not there', async () => {
    const { told } = await check({
      ...article('a', { aliases: '[/old.html]' }, '[b](/2014/10/bee/) and [more](#more)\n\n![Growth](growth.png)\n'),
      ...article('b', { slug: 'con', image: '{ src: stage.jpg, alt: A stage }' }),
      'public/old.html': '',
    });
    expect(told).toMatchInlineSnapshot(`
      "articles/2014/a.md  The alias /old.html is taken by public/old.html. Remove one of the two.
      articles/2014/a.md:9  The page /2014/10/a/ has no heading "#more". Its headings are none.
      articles/2014/a.md:9  The link "/2014/10/bee/" leads to no page of this site. It may be a draft, or not published yet.
      articles/2014/a.md:11  There is no picture "growth.png". Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/2014/b.md  No Windows disk can hold a file called "con". Choose another slug, alias or tag.
      articles/2014/b.md:8:15  There is no picture "stage.jpg". Pictures are beside the article, or in a folder below it; large and small letters count."
    `);
  });

  test('says of no picture that a story shows that it is not published', async () => {
    const picture = await sharp({ create: { width: 800, height: 450, channels: 3, background: 'grey' } })
      .jpeg()
      .toBuffer();
    const root = writeFolder({
      ...newsroomFiles,
      ...article('a', { image: '{ src: lead.jfif, alt: A stage }' }, '![Growth](noext)\n\n![Sales](old.jpg.bak)\n'),
      'articles/2014/note.txt': '',
    });
    for (const name of ['lead.jfif', 'noext', 'old.jpg.bak', 'unused'])
      writeFileSync(join(root, 'articles/2014', name), picture);
    const { told } = await checkFolder(root);
    expect(told.split('\n').map((line) => line.split('  ')[0])).toEqual([
      'articles/2014/note.txt',
      'articles/2014/unused',
    ]);
  });

  test('repeats no more of a long value than fits on a screen', async () => {
    const { told } = await check({
      ...article('a'),
      'src/newsroom/theme.css': `:root { --ink: ${'9'.repeat(100_000)} }`,
    });
    expect(told.length).toBeLessThan(1500);
    expect(told).toMatch(/^src\/newsroom\/theme\.css:1:9 {2}"--ink" cannot be "9{500,}…\. Write #17553f/);
  });

  test.each([
    [
      '/abuot/',
      'src/newsroom/site.ts  The terms of "machines" lead to "/abuot/", which is no page of this site. Correct',
    ],
    ['/about', 'Write it with a slash at its end: "/about/".'],
    ['/about/#terms', ''],
    ['/terms.html', ''],
    ['https://example.net/terms/', ''],
  ])('finds terms for machines that lead nowhere: %s', async (licence, expected) => {
    const machines = { search: 'allow', training: 'deny', retrieval: 'deny', licence } as const;
    const root = writeFolder({ ...newsroomFiles, ...article('a'), 'public/terms.html': '' });
    const told = formatFindings((await checkNewsroom(root, { ...site, machines }, now)).findings);
    if (expected === '') expect(told).toBe('');
    else expect(told).toContain(expected);
  });

  test('tells of each alias that is wrong, and of nothing else', async () => {
    const { told } = await check({
      ...article('a', { aliases: '[/index.html, /a b/, /right/]' }, '[x](/right/)'),
      ...article('b', { aliases: '[/old.md, /right.xml]', tags: '["!", "?"]', authors: '[~, jane-roe, ""]' }),
    });
    expect(told.split('\n').map((line) => line.split('  ')[0])).toEqual([
      'articles/2014/a.md:7:11',
      'articles/2014/a.md:7:24',
      'articles/2014/b.md:5:11',
      'articles/2014/b.md:5:24',
      'articles/2014/b.md:7:11',
      'articles/2014/b.md:7:20',
      'articles/2014/b.md:8:8',
      'articles/2014/b.md:8:13',
    ]);
  });

  test('guesses what a link was meant to be: by the name of a file, by a slash, by a slug', async () => {
    const links = ['b.md', '/2014/10/b', '/feeds', '/2014/10/repot/'].map((href) => `[x](${href})`).join(' ');
    const { told } = await check({ ...article('a', {}, links), ...article('b'), ...article('report') });
    expect(told.split('\n').map((line) => line.replace(/^.* of this site\. /, ''))).toEqual([
      'Did you mean "/2014/10/b/"?',
      'Write it with a slash at its end: "/2014/10/b/".',
      'Write it with a slash at its end: "/feeds/".',
      'Did you mean "/2014/10/report/"?',
    ]);
  });

  test('finds today what would stop the press when a story is due', async () => {
    const { told } = await check({
      ...article(
        'later',
        { published: '2026-12-01' },
        '[Next](/2026/12/next/), [never](/2014/10/never/)\n\n![x](x.png)\n',
      ),
      ...article('next', { published: '2026-12-02' }),
      ...article('never', { status: 'draft' }, '[Gone](/2014/10/gone/)\n\n![y](y.png)\n'),
    });
    expect(told).toMatchInlineSnapshot(`
      "articles/2014/later.md:8  The link "/2014/10/never/" leads to no page of this site. It may be a draft, or not published yet.
      articles/2014/later.md:10  There is no picture "x.png". Pictures are beside the article, or in a folder below it; large and small letters count.
      articles/2014/never.md:11  Warning: There is no picture "y.png". Pictures are beside the article, or in a folder below it; large and small letters count."
    `);
  });

  test('does not tell of links to an article that could not be read', async () => {
    const { told } = await check({
      ...article('a', {}, 'See [b](/2014/10/b/).\n'),
      ...article('b', { title: undefined }),
    });
    expect(told.split('\n')).toEqual([expect.stringContaining('b.md:2:1  "title" is missing')]);
  });

  test('compares with the last publication, if there was one', async () => {
    const root = writeFolder({ ...newsroomFiles, ...article('a', { slug: 'renamed' }) });
    expect((await checkFolder(root)).told).toBe('');
    const folders = foldersOf(root);
    mkdirSync(folders.press);
    const row = { source: 'model engine article', content: '', sizeBytes: 1, mtimeMilliseconds: 1 };
    writeLedger(folders.ledger, new Map([['2014/10/a/index.html', row]]));
    expect((await checkFolder(root)).told).toContain('Add aliases: [/2014/10/a/].');
  });

  test('compares the ids of stories with those in published feeds', async () => {
    const root = writeFolder({
      ...newsroomFiles,
      ...article('new', { aliases: '[/2014/10/old/]' }),
      ...article('same', { id: '2014/other' }),
      '.press/report.json': JSON.stringify({
        outcome: 'published',
        published: { 'articles/2014/old.md': '/2014/10/old/', 'articles/2014/same.md': '/2014/10/same/' },
      }),
    });
    expect((await checkFolder(root)).told).toMatchInlineSnapshot(
      `"articles/2014/new.md  Warning: In feeds this story is "2014/old", from articles/2014/old.md; it is "2014/new" now, so that every reader gets it once more. Add id: 2014/old."`,
    );
  });
});
