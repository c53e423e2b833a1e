import { describe, expect, test } from 'vitest';
import type { Fields } from '../../content/article.ts';
import { article, check } from './check-files.ts';

test('no address is reported of a story whose date cannot be read', async () => {
  const told = await check(article('a', { published: '2014-02-30' }, '## T\n\n[x](#t) and [y](#u)\n'));
  expect(told).toEqual([
    expect.stringContaining('a.md:6:12  There is no such date as 2014-02-30.'),
    expect.stringContaining('a.md:10  The page of this story has no heading "#u". Its headings are #t.'),
  ]);
});

test('a link that no page may have is reported once', async () => {
  const told = await check(article('a', {}, '[x](｢https://example.org｣) and [y](javascript:y)\n'));
  expect(told.map((line) => line.slice(0, 60))).toEqual([
    'articles/2014/a.md:8  The link "｢https://example.org｣" is no',
    'articles/2014/a.md:8  The link "javascript:y" is not one tha',
  ]);
});

test('a picture from elsewhere is reported once, and one whose name no disk has does not end the check', async () => {
  const told = await check(article('a', {}, 'Words.\n\n![A](https://example.org/a.png)\n\n![B](b%00.png)\n'));
  expect(told).toEqual([
    expect.stringContaining('a.md:10  The image "https://example.org/a.png" is not one of the newsroom'),
    expect.stringContaining('a.md:12  There is no picture "b%00.png".'),
  ]);
});

describe('a field that is no YAML', () => {
  const faults = { section: 'tecnology', authors: '[jane-row]', titel: 'x' };
  const lines = ['4:10  Unknown section', '5:11  Unknown author', '7:1  Unknown field "titel"', '11  The link'];

  test.each<[string, Fields, string]>([
    ['an open quotation mark', { title: '"Never closed' }, '2:8  '],
    ['an open quotation mark of two', { title: "'Apple's watch" }, '2:15  '],
    ['a colon', { title: 'Apple: a watch' }, '2:8  '],
    ['an open bracket', { title: '[Apple, a watch' }, '2:8  '],
    ['a no-break space', { title: '\u00a0"Apple unveils a watch"' }, '2:8  '],
    ['something after quotes', { title: '"Apple" unveils a watch' }, '2:16  '],
  ])('hides no mistake of the other fields: %s', async (_, fields, line) => {
    const told = await check(article('a', { ...faults, ...fields }, 'Words.\n\n[x](/2014/10/gone/)\n'));
    expect(told).toHaveLength(5);
    for (const [index, start] of [line, ...lines].entries())
      expect(told[index]).toContain(`articles/2014/a.md:${start}`);
  });

  test.each<[string, Fields, string]>([
    ['a list', { keyPoints: '\n  - "one\n  - two\n  - three' }, '8:5'],
    ['a group', { image: "\n  src: chart.png\n  alt: 'A chart\n  caption: x" }, '9:8'],
    ['a group in a list', { sources: '\n  - title: "Filing\n    url: https://example.org/\n  - title: Other' }, '8:12'],
    ['a line of a list', { corrections: '[{ date: 2015-01-01, kind: update, text: "Never }]' }, '7:55'],
    ['a sponsor', { kind: 'sponsored', sponsor: '"Apple' }, '8:10'],
  ])('is reported once, at its line: %s', async (_, fields, place) => {
    const told = await check(article('a', fields));
    expect(told).toEqual([expect.stringContaining(`a.md:${place}  `)]);
  });
});
