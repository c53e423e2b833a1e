import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeOrKeep } from '../../../src/domain/addresses/decode-or-keep.ts';
import { scanPage, toSitePath } from '../../../src/press/verify/scan-page.ts';

const site = 'https://example.com/news/';
const page = '/2026/03/story/';

describe('a page refers to', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['a link from the root', '<a href="/news/tags/">', ['/tags/']],
    ['a relative link', '<a href="../other/">', ['/2026/03/other/']],
    ['a link to the front page', '<a href="/news/">', ['/']],
    ['its own site by its full address', '<a href="https://example.com/news/about/#who">', ['/about/#who']],
    ['a fragment of another page', '<a class="x" href="/news/about/#who">', ['/about/#who']],
    ['a script or a picture', '<img alt="" src="/news/pictures/a.png">', ['/pictures/a.png']],
    [
      'every picture of a set',
      '<source srcset="/news/pictures/a-480.webp 480w, /news/pictures/a-960.webp 960w">',
      ['/pictures/a-480.webp', '/pictures/a-960.webp'],
    ],
    ['a name outside ASCII', '<a href="/news/tags/b%C3%B6rse/">', ['/tags/börse/']],
    ['an address with an ampersand', '<a href="/news/x?a=1&amp;b=2">', ['/x']],
    ['a stylesheet', '<link rel="stylesheet" href="/news/_assets/site.css">', ['/_assets/site.css']],
    ['an address that leaves the base path', '<a href="/tags/">', ['/../tags/']],
    ['nothing, if the address is another site’s', '<a href="https://example.org/news/">', []],
    ['nothing, if another site stands there on the same host', '<a href="https://example.com/shop/">', []],
    ['its own site without the slash at its end', '<a href="https://example.com/news">', ['/../news']],
    ['nothing, if the address is no page', '<a href="mailto:desk@example.com"><a href="">', []],
    ['nothing, if code says so', '<pre><code>&lt;a href="/nowhere/"&gt;</code></pre> and href="/nowhere/"', []],
    ['what follows a sign in a name', '<a title="a > b" href="/news/tags/">', ['/tags/']],
    ['the same thing only once', '<a href="/news/tags/"><a href="/news/tags/">', ['/tags/']],
  ])('%s', (_, html, links) => {
    expect(scanPage(html, page, site)).toEqual({ links, missingFragments: [] });
  });
});

test('what an earlier page had from the root of the host is left out, and nothing else', () => {
  const seen = new Set<string>();
  const html = '<a href="/news/tags/"><a href="../other/"><a href="#gone"><a href="https://example.com/news/about/">';
  expect(scanPage(html, page, site, seen).links).toEqual(['/tags/', '/2026/03/other/', '/about/']);
  expect(scanPage(`${html}<a href="/news/new/">`, '/2026/04/story/', site, seen)).toEqual({
    links: ['/2026/04/other/', '/about/', '/new/'],
    missingFragments: ['gone'],
  });
  const set = '<img srcset="/news/a.png 1x, ../b.png 2x">';
  expect(scanPage(set, page, site, seen).links).toEqual(['/a.png', '/2026/03/b.png']);
  expect(scanPage(set, '/2026/04/story/', site, seen).links).toEqual(['/a.png', '/2026/04/b.png']);
  scanPage('<p>and href="/news/word/"</p>', page, site, seen);
  expect(scanPage('<a href="/news/word/">', page, site, seen).links).toEqual(['/word/']);
});

describe('a fragment of the page itself', () => {
  test.each(['<a href="#top">', '<a href="#%C3%BCber"><h2 id="über">', '<a href="#über"><h2 id="über">'])(
    'is found in %s',
    (html) => {
      expect(scanPage(html, page, site).missingFragments).toEqual([]);
    },
  );

  test('leads to an id, or to nothing', () => {
    const html = '<a href="#here"><a href="#nowhere"><p id="here"><a href="#">';
    expect(scanPage(html, page, site)).toEqual({ links: [], missingFragments: ['nowhere'] });
  });
});

test.each([
  ['/news/tags/', '/tags/'],
  ['', undefined],
  ['http://[', undefined],
  ['/news/%E0%A4%A/', '/%E0%A4%A/'],
])('"%s" is the path %s', (address, path) => {
  expect(toSitePath(address, page, site)).toBe(path);
});

test('a full address on the site has the path that URL parsing finds', () => {
  const rests = fc.array(fc.constantFrom('a', '.', '/', '-', '%20', '%zz', '?', '#', 'é', '\\', '\t', ' ', ':', '@'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(rests, (parts) => {
      const url = new URL(site + parts.join(''));
      const isBelow = url.href.startsWith(site);
      const path = `/${decodeOrKeep(url.pathname.slice('/news/'.length))}${decodeOrKeep(url.hash)}`;
      expect(toSitePath(site + parts.join(''), page, site)).toBe(isBelow ? path : undefined);
    }),
    { numRuns: 3000 },
  );
});

test('the addresses of a tag are those that one pattern would find', () => {
  const names = [' href="', '\nsrc="', ' poster="', ' data-src="', ' xhref="', 'href="', ' alt="'];
  const parts = fc.array(fc.constantFrom(...names, '/news/a/', '/news/b/', '"', '="', ' ', 'f', 'c'), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(parts, (some) => {
      const html = `<a${some.join('')}>`;
      const values = Array.from(html.matchAll(/\s(?:href|src|srcset|poster)="([^"]*)"/g), ([, value = '']) => value);
      const paths = values.flatMap((value) => toSitePath(value, page, site) ?? []);
      expect(scanPage(html, page, site).links).toEqual([...new Set(paths)]);
    }),
    { numRuns: 3000 },
  );
});
