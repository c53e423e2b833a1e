import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listArticles } from '../../../src/content/files/list-articles.ts';
import { readArticle } from '../../../src/content/article/read-article.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { createArticleReader } from '../../../src/content/read-content.ts';
import { fixArticle } from '../../../src/content/edit/fix-article.ts';
import { site } from '../../../src/newsroom/site.ts';
import { markdown } from '../../markdown/any-markdown.ts';
import { file, reader, tell, write } from '../article.ts';
import { rulesFor } from './rules.ts';

const run = (raw: string, language?: string) => fixArticle(raw, file, rulesFor(['AI', 'AI', 'ai'], language));
const fix = (raw: string, language?: string) => {
  const fixed = run(raw, language);
  if (fixed.isRefused) throw new Error(tell(fixed.findings));
  return fixed.text;
};
/** A file whose times have offsets already, so that nothing else changes. */
const published = '2014-10-28 09:30-04:00';
const fixBody = (body: string, language?: string) =>
  fix(write({ published }, body), language).replace(write({ published }, ''), '');
const fixField = (name: string, yaml: string) => {
  const fixed = fix(write({ published, [name]: yaml }));
  return new RegExp(`^${name}:([^]*?)(?=^\\S|$(?![^]))`, 'm').exec(fixed)?.[1]?.trim();
};

describe('fields come in the order of the documentation', () => {
  test('with their comments, and all else as it was', () => {
    const yaml = `# House style: American spelling.

published: 2014-10-28 09:30-04:00 # New York
# Who wrote it
authors:
- technology-desk # a desk

odd: field
title: 'Alibaba''s door'
tags: [AI,  "b"]
summary: >-
  Jack Ma wants Alipay and Apple Pay
    to work together, days after the launch.
section: technology
# The end.
`;
    expect(fix(`---\n${yaml}---\nWords.\n`)).toBe(`---
# House style: American spelling.

title: 'Alibaba’s door'
summary: >-
  Jack Ma wants Alipay and Apple Pay
    to work together, days after the launch.
section: technology
# Who wrote it
authors:
- technology-desk # a desk
published: 2014-10-28 09:30-04:00 # New York
tags: [AI,  "b"]

odd: field
# The end.
---
Words.
`);
  });

  test.each([
    ['anchors tie fields together', 'title: &t Words\nid: x\ndateline: *t\nslug: x\n'],
    ['a text would lose the empty lines after it', 'dateline: |+\n  Words\n\n\ntitle: x\n'],
    ['all is one group', '{ dateline: x, title: y }\n'],
  ])('but stay where %s', (_, yaml) => {
    expect(fix(`---\n${yaml}---\nWords.\n`)).toBe(`---\n${yaml}---\nWords.\n`);
  });

  test('whatever its line ends are, and with its byte order mark', () => {
    const raw =
      '\ufeff---\r\nsection: a\ntitle: b\r\npublished: 2014-10-28 09:30\n---\r\n"Yes," he said.\n\r\nIt\'s\r\n';
    expect(fix(raw)).toBe(
      '\ufeff---\r\ntitle: b\r\nsection: a\npublished: 2014-10-28 09:30-04:00\n---\r\n“Yes,” he said.\n\r\nIt’s\r\n',
    );
  });
});

describe('tags are written as the newsroom writes them, and once', () => {
  test.each([
    ['[ai, Chips]', '[AI, Chips]'],
    ['[ai, Chips, AI]', '[AI, Chips]'],
    ['["  initial  public offerings", ipos]', '[ipo]'],
    ['[x,\n  # why\n  x, y]', '[x,\n  # why\n  x, y]'],
    ['\n  - ai\n  - chips # not crisps\n  - A.I.\n  - chips', '- AI\n  - chips # not crisps\n  - A.I.'],
    ['[C#, C++, "24/7", "24:7"]', '[C#, C++, "24/7", "24:7"]'],
    ['ai', 'ai'],
  ])('%j', (yaml, expected) => {
    expect(fixField('tags', yaml)).toBe(expected);
  });
});

describe("times get the offset of the newsroom's zone", () => {
  test.each([
    ['2014-10-28 09:30', '2014-10-28 09:30-04:00'],
    ['2014-12-28T09:30:15', '2014-12-28T09:30:15-05:00'],
    ['"2014-10-28 09:30 " # when', '"2014-10-28 09:30-04:00 " # when'],
    ['2014-10-28', '2014-10-28'],
    ['2014-10-28 09:30Z', '2014-10-28 09:30Z'],
    ['2014-10-28 09:30 +02:00', '2014-10-28 09:30 +02:00'],
    ['2014-11-02 01:30', '2014-11-02 01:30'],
    ['2014-03-09 02:30', '2014-03-09 02:30'],
    ['yesterday 09:30', 'yesterday 09:30'],
  ])('%j', (yaml, expected) => {
    expect(fixField('updated', yaml)).toBe(expected);
  });

  test('in corrections and ratings too', () => {
    expect(fixField('corrections', '[{ date: 2014-10-29 09:00, kind: correction, text: x }]')).toBe(
      '[{ date: 2014-10-29 09:00-04:00, kind: correction, text: x }]',
    );
  });
});

describe('straight quotes in the text become typographic', () => {
  test.each([
    ['"Yes," he said.', '“Yes,” he said.'],
    ["It's 'so' in the '90s, the 1990's.", 'It’s ‘so’ in the ’90s, the 1990’s.'],
    ['**"Bold"** and *"it\'s"* [a "link"](/x "a \'title\'")', '**“Bold”** and *“it’s”* [a “link”](/x "a \'title\'")'],
    ['> "Quoted\n> over lines," he said.', '> “Quoted\n> over lines,” he said.'],
    ['- "a"\n- b\'s\n\n1. "c"', '- “a”\n- b’s\n\n1. “c”'],
    ['| "a" | b |\n|---|---|\n| it\'s | "5" |', '| “a” | b |\n|---|---|\n| it’s | “5” |'],
    ['"We sold 25," he said, "in 2014."', '“We sold 25,” he said, “in 2014.”'],
    ['See.[^1]\n\n[^1]: "A note."', 'See.[^1]\n\n[^1]: “A note.”'],
    ['## "A heading"\n\n![It\'s](a.png "b\'s")', '## “A heading”\n\n![It\'s](a.png "b\'s")'],
  ])('%j', (body, expected) => {
    expect(fixBody(body)).toBe(expected);
  });

  test.each([
    ['code', 'Run `echo "it\'s"` and ``"``.'],
    ['blocks of code', '    "x"\n\n~~~\n"y"\n~~~'],
    ['charts', '```chart\ntype: line\ntitle: "It\'s up"\n```'],
    ['HTML', '<span title="x">y</span>\n\n<!-- it\'s "so" -->\n\n<kbd>"</kbd>'],
    ['addresses', 'https://example.org/it\'s?q="x" <https://example.org/"x"> [a](</it\'s>)'],
    ['escapes and references', '\\"x\\" &quot;y&quot; &#39;'],
    ['signs of measure', 'A 6\'2" guard, 5\'11", 30\' deep and 12" wide.'],
    ['a pair that may be a sign of measure', '"The 6\'2" guard" won.'],
    ['definitions', '[x]\n\n[x]: /y "it\'s"'],
  ])('but not in %s', (_, body) => {
    expect(fixBody(body)).toBe(body);
  });

  test('as the language writes them', () => {
    expect(fixBody('"Ja", sagte er. Wie geht\'s?', 'de')).toBe('„Ja“, sagte er. Wie geht’s?');
  });

  test('as the language of the story writes them, if that is not the site’s', () => {
    expect(fix(write({ published, lang: 'de' }, '"Ja", sagte er.\n'))).toContain('\n„Ja“, sagte er.');
  });

  test.each([
    ['It\'s "up"', 'It’s “up”'],
    ["'It''s \"up\" 6''2\"'", "'It’s “up” 6''2\"'"],
    ['"It\'s \\"up\\""', '"It’s “up”"'],
    ['"It\'s \\u0022up\\""', '"It\'s \\u0022up\\""'],
    ['>- # it\'s\n  It\'s\n  "up"', ">- # it's\n  It’s\n  “up”"],
  ])('in the prose of fields: %j', (yaml, expected) => {
    expect(fixField('dateline', yaml)).toBe(expected);
  });

  test('but not in other fields, nor in names of fields', () => {
    const fields = { published, slug: '"x"', tickers: "['NASDAQ:AAPL']", tags: '["a \'b\' c"]', id: "'it''s'" };
    expect(fix(write(fields))).toBe(write(fields).replace(/(slug.*\n)(tickers.*\n)(tags.*\n)/, '$1$3$2'));
  });
});

test.each([
  ['an apostrophe after a figure is settled only with the quote before it', "x '6'a\n"],
  ['a quote after a character reference is no other quote', '&amp; title="t">b"\n'],
  ['a quotation of several lines', '> "Two\n> lines," he said.\n> "More."\n'],
])('gives the same the second time, and as many characters: %s', (_, body) => {
  const once = fixBody(body);
  expect(fixBody(once)).toBe(once);
  expect(once).toHaveLength(body.length);
});

test('settles quotes up to a character reference, and none after it', () => {
  expect(fixBody('"One" &amp; "two"\n').trim()).toBe('“One” &amp; "two"');
});

test.each([
  ['YAML', '---\ntitle: "x\nsection: y\n---\nWords.\n', 'yaml'],
  ['no front matter', '"Words."\n', 'front-matter-missing'],
  ['a field twice', "---\ntitle: x\ntitle: y\n---\nIt's.\n", 'duplicate-field'],
  ['bytes that are no text', "---\ntitle: \ufffd\n---\nIt's.\n", 'file-encoding'],
])('refuses a file with wrong syntax: %s', (_, raw, rule) => {
  expect(() => fix(raw)).toThrow(rule);
});

test('changes nothing the second time, and nothing that readers see, whatever is written', () => {
  const quoted = fc.array(
    fc.constantFrom('"', "'", ' ', '\n', 'a', 's', '6', '6\'2"', '`', '*', '—', '(', '.', '\r\n'),
    {
      maxLength: 60,
    },
  );
  const body = fc.oneof(
    quoted.map((parts) => `x ${parts.join('')}\n`),
    markdown,
  );
  fc.assert(
    fc.property(body, fc.constantFrom('en', 'de', 'ar'), (text, language) => {
      const raw = write({ tags: '[ai, x]', published: '2014-10-28 09:30' }, text);
      if (run(raw, language).isRefused) return;
      const once = fix(raw, language);
      expect(fix(once, language)).toBe(once);
      expect(shown(once, language)).toEqual(shown(raw, language));
    }),
    { numRuns: 300 },
  );
});

test('leaves what the demo newsroom says as it was', () => {
  const root = join(import.meta.dirname, '../../..');
  const { articles } = listArticles(root);
  expect(articles.length).toBeGreaterThan(30);
  const ownReader = createArticleReader(readNewsroom(root).newsroom.exchanges, site);
  for (const article of articles) {
    const raw = readFileSync(join(root, article), 'utf8');
    const fixed = fix(raw);
    expect(shown(fixed, 'en', ownReader), article).toEqual(shown(raw, 'en', ownReader));
  }
});

/** What a file says, but for the digest of its text and the spelling of its tags. */
function shown(raw: string, language = 'en', by = reader) {
  const { entry, rejected } = readArticle(file, raw, { ...by, language });
  const { body, ...fields } = entry ?? rejected ?? { body: undefined };
  const { tickerPlaces, ...said } = { tickerPlaces: undefined, ...fields };
  return {
    ...said,
    tags: undefined,
    placed: tickerPlaces?.length,
    headings: body?.headings,
    words: body?.words,
    mentions: body?.mentions,
  };
}
