import { describe, expect, test } from 'vitest';
import { describeProblem, resolve, story, type Changes } from './newsroom.ts';

const problemsOf = (...stories: readonly (readonly [string, Changes])[]) =>
  resolve(stories.map(([slug, changes]) => story(slug, changes))).problems.map(
    (problem) => `${problem.entry.file}: ${describeProblem(problem)}`,
  );

describe('two articles', () => {
  test('cannot have one address; the finding is at the later file and names the earlier', () => {
    expect(
      problemsOf(
        ['x', { file: 'articles/b.md', id: 'b' }],
        ['x', { file: 'articles/a.md', id: 'a', published: '2014-10-02T09:00:00Z' }],
      ),
    ).toEqual(['articles/b.md: duplicate-path | /2014/10/x/ | articles/a.md']);
  });

  test.each([
    ['articles/2026/taken.md', 'articles/2023/story.md'],
    ['articles/2026/bank-v2.md', 'articles/2026/bank.md'],
    ['articles/2026/Copy of bank.md', 'articles/2026/bank.md'],
    ['articles/2026/05/bank.md', 'articles/2026/bank.md'],
  ])('are the story and a copy or a newcomer, which has the finding: %s after %s', (copy, first) => {
    const both = [
      ['x', { file: copy, id: 'a' }],
      ['x', { file: first, id: 'b' }],
    ] as const;
    for (const stories of [both, both.toReversed()]) {
      expect(problemsOf(...stories)).toEqual([`${copy}: duplicate-path | /2014/10/x/ | ${first}`]);
    }
  });

  test('may share a slug in different months', () => {
    expect(
      problemsOf(
        ['x', { file: 'articles/a.md', id: 'a' }],
        ['x', { file: 'articles/b.md', published: '2014-11-28T09:00:00Z' }],
      ),
    ).toEqual([]);
  });

  test('collide as drafts too, before it is too late', () => {
    expect(
      problemsOf(['x', { file: 'articles/a.md', id: 'a' }], ['x', { file: 'articles/b.md', status: 'draft' }]),
    ).toEqual(['articles/b.md: duplicate-path | /2014/10/x/ | articles/a.md']);
  });

  test('cannot have one identity', () => {
    expect(problemsOf(['a', { id: 'same' }], ['b', { id: 'same' }])).toEqual([
      'articles/2014/b.md: duplicate-id | same | articles/2014/a.md',
    ]);
  });

  test('have both collisions reported at once', () => {
    expect(problemsOf(['x', { file: 'articles/a.md' }], ['x', { file: 'articles/b.md' }])).toHaveLength(2);
  });
});

describe('an alias', () => {
  test.each([
    ['a section', '/technology/', 'the section "Technology"'],
    ['an older page of a section', '/technology/page/1/', 'a page of the engine'],
    ["a section's feed", '/technology/rss.xml', 'a page of the engine'],
    ["a section's other feed", '/technology/feed.json', 'a page of the engine'],
    ['a standing page', '/about/', 'src/newsroom/pages/about.md'],
    ['another article', '/2014/10/other/', 'articles/2014/other.md'],
    ['another article in capitals', '/2014/10/Other/', 'articles/2014/other.md'],
    ["another article's text", '/2014/10/other/index.md', 'articles/2014/other.md'],
    ['a month', '/2014/10/', 'a page of the engine'],
    ['a month without stories', '/1999/12/', 'a page of the engine'],
    ['an older page of a month', '/2014/10/page/1/', 'a page of the engine'],
    ['a year', '/2013/', 'a page of the engine'],
    ['the tags', '/tags/', 'a page of the engine'],
    ['a tag', '/tags/ipo/', 'a page of the engine'],
    ['a company', '/tickers/nasdaq-aapl/', 'a page of the engine'],
    ["the site's feed", '/rss.xml', 'a page of the engine'],
    ['a sitemap', '/sitemap-2014-10.xml', 'a page of the engine'],
    ['the rules for robots', '/robots.txt', 'a page of the engine'],
    ['the page of errors', '/404.html', 'a page of the engine'],
  ])('cannot be the address of %s', (_, alias, other) => {
    expect(problemsOf(['a', { aliases: ['/old/', alias] }], ['other', {}])).toEqual([
      `articles/2014/a.md: alias-taken | ${alias} | ${other}`,
    ]);
  });

  test('belongs to one article', () => {
    expect(problemsOf(['a', { aliases: ['/old/'] }], ['b', { aliases: ['/new/', '/OLD/'] }])).toEqual([
      'articles/2014/b.md: alias-taken | /OLD/ | articles/2014/a.md',
    ]);
  });

  test('belongs to one article, however its accents are composed', () => {
    expect(problemsOf(['a', { aliases: ['/old/\u00fc/'] }], ['b', { aliases: ['/old/U\u0308/'] }])).toEqual([
      'articles/2014/b.md: alias-taken | /old/U\u0308/ | articles/2014/a.md',
    ]);
  });

  test.each([
    ['/index.htm', '/'],
    ['/index.php/', '/'],
    ['/2014/10/Default.aspx/', '/2014/10/'],
    ['/technology/index.htm', 'the section "Technology"'],
    ['/2014/10/other/index.php/', 'articles/2014/other.md'],
  ])('%s cannot be what a host shows in place of a page', (alias, other) => {
    expect(problemsOf(['a', { aliases: [alias] }], ['other', {}])).toEqual([
      `articles/2014/a.md: alias-opens-folder | ${alias} | ${other}`,
    ]);
  });

  test('may be the first page of a folder of its own', () => {
    expect(problemsOf(['a', { aliases: ['/old/', '/old/index.htm', '/older/index.php/'] }])).toEqual([]);
  });

  test('cannot be written twice, or lead an article to itself', () => {
    expect(problemsOf(['a', { aliases: ['/old/', '/old/', '/2014/10/a/'] }])).toEqual([
      'articles/2014/a.md: alias-taken | /old/ | articles/2014/a.md',
      'articles/2014/a.md: alias-taken | /2014/10/a/ | articles/2014/a.md',
    ]);
  });

  test.each([
    '/old/',
    '/2013/05/a/',
    '/2014/10/page/',
    '/old-story.html',
    '/blog/2014/10/',
    '/tagsoup/',
    '/technology/x/',
  ])('may be %s', (alias) => {
    expect(problemsOf(['a', { aliases: [alias] }])).toEqual([]);
  });
});
