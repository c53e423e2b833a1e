import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render/render.ts';
import { page } from '../context.ts';

const address = 'https://example.net/q';

describe('a bare address', () => {
  it.each([
    ['“', '”'],
    ['„', '“'],
    ['»', '«'],
    ['«', '»'],
    ['‘', '’,'],
    ['', '’s'],
    ['(', ')'],
    ['(', ').Then'],
    ['(', '),(see b)'],
    ['(', ')[text]'],
    ['(', '—it says)'],
    ['', '…'],
    ['', '– it says'],
    ['', '、と'],
    ['', '。'],
    ['（', '）'],
    ['「', '」'],
    ['', '،'],
    ['', '؟'],
    ['\u200f', '\u200f '],
    ['[', ']'],
    ['{', '}'],
    ['', '."'],
    ['', '”—and'],
    ['', '[^1]'],
    ['', "'s idea"],
    ['', "'s."],
    ['“', "'s”"],
    ['', '-- it says'],
    ['', '---'],
    ['', '·'],
    ['', '\\*'],
    ['', '&nbsp;it'],
    ['', '&mdash;it'],
    ['“', '&#8221;'],
    ['', '&#x2026; it'],
    ['', '&lt;b'],
  ])('ends before typography: %j and %j', (before, after) => {
    expect(linked(`It is ${before}${address}${after}`)).toEqual([address]);
  });

  it.each([
    'https://en.wikipedia.org/wiki/A_(b)',
    'https://en.wikipedia.org/wiki/Black–Scholes_model',
    'https://ja.wikipedia.org/wiki/ジョン・スミス',
    'https://ar.wikipedia.org/wiki/نفط',
    'https://example.net/~user/q?a=1&b=2#c',
    'https://example.net/q[1]',
    'https://example.net/a--b/--/c---d',
    'https://example.net/?a=1&copy=2&b;c',
    "https://en.wikipedia.org/wiki/Moody's_Ratings",
    'http://www.example.net/',
  ])('keeps what belongs to it: %s', (whole) => {
    expect(linked(`It is ${whole} now`)).toEqual([whole]);
  });

  it.each([
    ['www.example.net—it', ['www.example.net']],
    ['jane@example.net’s', ['jane@example.net']],
    ['<https://example.net/q—it>', ['https://example.net/q—it']],
    [`${address}—${address}`, [address, address]],
    [`${address}–${address}`, [address, address]],
    ["https://example.net's, www.example.net's", ['https://example.net', 'www.example.net']],
    ["write to 'jane.o'neil@example.net', o'n@example.net.", ["jane.o'neil@example.net", "o'n@example.net"]],
    ["5'100@5.25", []],
    ["https://example.net/?x='s&y=1", ["https://example.net/?x='s&y=1"]],
    ['100@5.25 and 5@10.20', []],
    ['jane@123.example.net', ['jane@123.example.net']],
    [
      'an müller@example.net, jane_müller@example.net; josé@example.net.',
      ['müller@example.net', 'jane_müller@example.net', 'josé@example.net'],
    ],
    ['“info@sub.müller.de”, <info@müller.de>', ['info@sub.müller.de', 'info@müller.de']],
    ['info@example.köln info@example.москва', ['info@example.köln', 'info@example.москва']],
    ['3ü@4.50, über@, ü@b', []],
    ['連絡先はinfo@example.netまで', ['info@example.net']],
    [
      '（https://例え.jp/x）、https://пример.рф/a; www.日本.jp',
      ['https://例え.jp/x', 'https://пример.рф/a', 'www.日本.jp'],
    ],
    ['https://مثال.com، و', ['https://مثال.com']],
  ])('in %j', (source, texts) => {
    expect(linked(source)).toEqual(texts);
  });
});

/** The texts of a page's links but for those of footnotes. */
function linked(source: string): readonly string[] {
  const html = renderBody(source, page);
  return Array.from(html.matchAll(/<a href="[^"#]*(?:#c)?"[^>]*>([^<]*)<\/a>/g), ([, text = '']) =>
    text.replaceAll('&amp;', '&'),
  );
}
