import { describe, expect, test } from 'vitest';
import type { ArticleBody, ArticleEntry } from '../../../src/domain/edition/article.ts';
import type { StandingPage } from '../../../src/domain/edition/newsroom.ts';
import { checkAuthorLinks, checkPaths } from '../../../src/press/verify/check-links.ts';
import { editionOf, entryOf, now, site } from '../edition.ts';

const about: StandingPage = {
  slug: 'about',
  file: 'src/newsroom/pages/about.md',
  title: 'About',
  description: 'About us.',
  digest: '',
  headings: [{ depth: 2, text: 'Über uns', id: 'über-uns' }],
  internalLinks: [],
};

const noteOf = (number: number) =>
  `This is a note of a word processor or a wiki. Write [^${number}] in the text, and [^${number}]: before the note.`;

describe('paths of the output', () => {
  test('that differ are right, however alike they are', () => {
    expect(checkPaths(['index.html', 'a/index.html', 'a.html', 'a/b/index.html', 'ab/index.html'])).toEqual([]);
  });

  test.each([
    ['twice the same', ['tags/index.html', 'tags/index.html']],
    ['capitals', ['Tags/index.html', 'tags/index.html']],
    ['two ways to write an umlaut', ['b\u00f6rse/index.html', 'bo\u0308rse/index.html']],
    ['a file where a folder must be', ['files', 'files/deep/a.txt']],
    ['a file where a folder must be, in any order and case', ['Files/deep/a.txt', 'files']],
    ['a file where an outer folder must be', ['files/deep/er/a.txt', 'files/deep/er/b.txt', 'files']],
  ])('collide: %s', (_, paths) => {
    expect(checkPaths(paths).map(({ rule }) => rule)).toEqual(['output-collision']);
  });

  test.each([
    ['robots.txt', 'Remove this one. What crawlers may do is set by "machines" in src/newsroom/site.ts.'],
    ['_headers', 'Remove this one. The hosts that pages may use are named in src/newsroom/site.ts;'],
    ['_redirects', 'Remove this one. Older addresses of a story are its "aliases";'],
    ['rss.xml', 'Remove this one, or give it another name.'],
  ])('that the engine writes itself, and public/ has too, say what to do instead: %s', (path, hint) => {
    expect(checkPaths([path, path], [], () => [path])).toEqual([
      expect.objectContaining({
        file: `public/${path}`,
        message: `The engine writes a file "${path}" itself.`,
        hint: expect.stringContaining(hint) as string,
      }),
    ]);
  });

  test.each([
    'tickers/con/index.html',
    'aux.txt',
    'NUL/x',
    'com1.html',
    'a./index.html',
    'a /index.html',
    'a:b.txt',
    'what?.pdf',
    'two\nlines.txt',
    `${'é'.repeat(130)}/index.html`,
  ])('cannot be "%s" on every disk', (path) => {
    expect(checkPaths([path])).toMatchObject([{ rule: 'output-name', severity: 'error' }]);
  });

  test.each([
    ['/filing.pdf/', 'filing.pdf', ['filing.pdf', 'filing.pdf/index.html']],
    ['/press/', 'press/index.html', ['press/index.html', 'press/index.html']],
    ['/old.html', 'Old.html', ['Old.html', 'old.html']],
    ['/press/', 'press', ['press/index.html', 'press']],
  ])('are told of by the alias %s where public/%s is there', (alias, file, paths) => {
    const { articles } = editionOf([entryOf('story', { aliases: [alias] })]);
    expect(checkPaths(paths, articles, () => [file])).toMatchObject([
      {
        rule: 'output-collision',
        file: 'articles/story.md',
        message: `The alias ${alias} is taken by public/${file}.`,
      },
    ]);
  });

  test('are reported where their names come from: an article, a tag of one, a file of `public`', () => {
    const { articles } = editionOf([entryOf('con', { slug: 'con' }), entryOf('story', { tags: ['Aux'] })]);
    const paths = [
      '2026/03/con/index.html',
      'tags/aux/index.html',
      'tags/aux/rss.xml',
      'nul',
      'authors/prn/index.html',
    ];
    expect(checkPaths(paths, articles, () => ['nul']).map(({ file, hint }) => `${file}: ${hint}`)).toEqual([
      'articles/con.md: Choose another slug, alias or tag.',
      'articles/story.md: Choose another slug, alias or tag.',
      'public/nul: Rename it.',
      'dist/authors/prn/index.html: Choose another slug, alias or tag.',
    ]);
  });

  test.each(['console/index.html', 'tickers/nyse-con/index.html', `${'e'.repeat(255)}/index.html`])(
    'can be "%s"',
    (path) => {
      expect(checkPaths([path])).toEqual([]);
    },
  );
});

describe('a link that an author wrote', () => {
  const heading = { depth: 2, text: 'Growth', id: 'growth' };
  const stories = ['story', 'other', 'arabic', 'mended', 'short', 'gone'].map((slug) => `/2026/03/${slug}/`);
  const pages = [...stories, '/about/', '/tags/', '/tags/börse/', '/'];

  function check(href: string) {
    const articles = [
      withBody('story', { internalLinks: [{ href, line: 12 }] }),
      withBody('other', { headings: [heading] }),
      withBody('arabic', { headings: [{ depth: 2, text: 'نتائج', id: 'نتائج' }] }),
      entryOf('mended', { corrections: [{ date: now, kind: 'correction', text: 'It was 3%.' }] }),
      entryOf('short', { keyPoints: ['One', 'Two'] }),
      { ...withBody('gone', { headings: [heading] }), status: 'withdrawn' as const },
    ];
    const edition = editionOf(articles);
    return checkAuthorLinks(
      [...edition.articles, ...edition.withdrawn],
      [about],
      (path) => pages.includes(path),
      site.url,
    );
  }

  function withBody(slug: string, body: Partial<ArticleBody>): ArticleEntry {
    const entry = entryOf(slug);
    return { ...entry, body: { ...entry.body, ...body } };
  }

  test.each([
    '/2026/03/other/',
    '/2026/03/other/#growth',
    '/2026/03/other/#fn-1',
    '/2026/03/other/#content',
    '#top',
    '/2026/03/mended/#corrections',
    '/2026/03/short/#key-points',
    '../other/',
    '../other/#growth',
    '/tags/',
    '/tags/#a',
    '/tags/?from=story',
    '/tags/börse/',
    '/tags/b%C3%B6rse/',
    '/about/#über-uns',
    '/about/#%C3%BCber-uns',
    '/about/#u\u0308ber-uns',
    '/2026/03/arabic/#نتائج',
    '/2026/03/arabic/#%D9%86%D8%AA%D8%A7%D8%A6%D8%AC',
    '/',
    'https://example.com/news/2026/03/other/',
    '//example.com/news/2026/03/other/',
    'https://example.com/subscribe/',
    'https://example.org/elsewhere/',
  ])('leads somewhere: %s', (href) => {
    expect(check(href)).toEqual([]);
  });

  test.each([
    ['/2026/03/othe/', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['../../../2026/04/other/', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['/nowhere/near/anything/at/all/', 'dead-link', 'It may be a draft, or not published yet.'],
    ['https://example.com/news/2026/03/othe/', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['//example.com/news/2026/03/othe/', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['other.md', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['other.md#growth', 'dead-link', 'Did you mean "/2026/03/other/#growth"?'],
    ['arabic.md#%D9%86%D8%AA%D8%A7%D8%A6%D8%AC', 'dead-link', 'Did you mean "/2026/03/arabic/#نتائج"?'],
    ['other.md#nowhere', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['OTHER.MD', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['../articles/o%74her.markdown', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['/articles/other.md', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['/2026/03/other.html#growth', 'dead-link', 'Did you mean "/2026/03/other/#growth"?'],
    ['/blog/other/index.html', 'dead-link', 'Did you mean "/2026/03/other/"?'],
    ['/2026/03/other/#grwoth', 'dead-fragment', 'Its headings are #growth.'],
    ['/2026/03/other/#_ftn1', 'dead-fragment', noteOf(1)],
    ['/2026/03/other/#_ednref12', 'dead-fragment', noteOf(12)],
    ['/2026/03/other/#sdfootnote3sym', 'dead-fragment', noteOf(3)],
    ['/2026/03/other/#cite_note-4', 'dead-fragment', noteOf(4)],
    ['/2026/03/other/#_Toc4711', 'dead-fragment', 'This is an address of a word processor. Its headings are #growth.'],
    ['/2026/03/other/#main', 'dead-fragment', 'Its headings are #growth.'],
    ['/2026/03/other/#corrections', 'dead-fragment', 'Its headings are #growth.'],
    ['/2026/03/mended/#key-points', 'dead-fragment', 'Its headings are #corrections.'],
    ['/2026/03/gone/#growth', 'dead-fragment', 'Its headings are none.'],
    ['/2026/03/arabic/#section', 'dead-fragment', 'Its headings are #نتائج.'],
    ['/about/#who', 'dead-fragment', 'Its headings are #über-uns.'],
    ['../other/#growht', 'dead-fragment', 'Its headings are #growth.'],
  ])('leads nowhere: %s', (href, rule, hint) => {
    expect(check(href)).toMatchObject([{ severity: 'error', rule, file: 'articles/story.md', line: 12, hint }]);
  });
});

test('a link of a standing page to a story that goes is found, though the page stays as it is', () => {
  const page = { ...about, internalLinks: [{ href: '/2026/03/gone/', line: 7 }] };
  expect(checkAuthorLinks([], [page], () => false, site.url)).toMatchObject([
    { rule: 'dead-link', file: 'src/newsroom/pages/about.md', line: 7 },
  ]);
});

describe('a link that was meant to lead elsewhere', () => {
  const files = ['articles/filing.pdf', 'articles/data/q3 figures.csv'];
  const check = (href: string) => {
    const entry = entryOf('story');
    const edition = editionOf([{ ...entry, body: { ...entry.body, internalLinks: [{ href, line: 12 }] } }]);
    const exists = (path: string) => path === '/annual.pdf';
    return checkAuthorLinks(edition.articles, [], exists, site.url, (path) => files.includes(path)).map(
      ({ hint }) => hint,
    );
  };
  const isHost = (address: string) => `This is an address on the web without https://. Write "https://${address}".`;
  const move = (name: string) => `Put it into public/, as public/${name}, and write "/${encodeURI(name)}".`;
  const isBeside = 'The file is there, but only pictures that a text shows are published from its folder.';

  test.each([
    ['www.example.org', isHost('www.example.org')],
    ['example.org', isHost('example.org')],
    ['example.org/path?a=1#b', isHost('example.org/path?a=1#b')],
    ['example.co.uk/annual.pdf', isHost('example.co.uk/annual.pdf')],
    ['börse-frankfurt.de', isHost('börse-frankfurt.de')],
    ['http//example.org/a', isHost('example.org/a')],
    ['https/example.org', isHost('example.org')],
    ['desk@example.org', 'This is an e-mail address without mailto:. Write "mailto:desk@example.org".'],
    ['mailto@example.org', 'This is an e-mail address without mailto:. Write "mailto:desk@example.org".'],
    ['filing.pdf', `${isBeside} ${move('filing.pdf')}`],
    ['./filing.pdf#page=2', `${isBeside} ${move('filing.pdf')}`],
    ['data/q3%20figures.csv', `${isBeside} ${move('q3 figures.csv')}`],
    ['missing.pdf', `There is no file "articles/missing.pdf". ${move('missing.pdf')}`],
    ['/missing.xlsx', `There is no file "missing.xlsx". ${move('missing.xlsx')}`],
    ['annual.pdf', 'Write it with a slash at its beginning: "/annual.pdf".'],
    ['/2026/03/no-such-story/', 'It may be a draft, or not published yet.'],
    ['no-such-story', 'It may be a draft, or not published yet.'],
  ])('%s', (href, hint) => {
    expect(check(href)).toEqual([hint]);
  });
});
