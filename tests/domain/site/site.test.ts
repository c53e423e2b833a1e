import { describe, expect, test } from 'vitest';
import { basePath, parseSiteUrl, toHref, toUrl } from '../../../src/domain/site/site.ts';

describe('the address of a site', () => {
  test.each([
    ['https://example.com/', 'https://example.com/'],
    ['https://example.com', 'https://example.com/'],
    ['https://example.org/news/', 'https://example.org/news/'],
    ['https://example.org/news', 'https://example.org/news/'],
    [' https://Example.org:8443/a/b ', 'https://example.org:8443/a/b/'],
    ['http://localhost:4321', 'http://localhost:4321/'],
    ['https://example.org//', 'https://example.org/'],
    ['https://example.org//news//today', 'https://example.org/news/today/'],
    ['https://example.org/%6eews/a%20b/', 'https://example.org/news/a%20b/'],
    ['https://example.org/m%c3%a4rkte/100%25/', 'https://example.org/m%C3%A4rkte/100%25/'],
    ['https://example.org/[a]|{b}/', 'https://example.org/%5Ba%5D%7C%7Bb%7D/'],
    ["https://example.org/a;b,c'(d)/", "https://example.org/a;b,c'(d)/"],
    ['https://example.org:443/', 'https://example.org/'],
  ])('is read from %j as %s', (written, expected) => {
    expect(parseSiteUrl(written)).toBe(expected);
  });

  test.each([
    '',
    'example.org',
    '/news/',
    'ftp://example.org/',
    'https://example.org/?a=b',
    'https://example.org/?',
    'https://example.org/#top',
    'https://example.org/#',
    'https:example.org',
    'https:///example.org/',
    'https://exa mple.org/',
    'https://example.org/a b/',
    'https://example.org/a\tb/',
    'https://example.org/\u200b',
    'https:\\\\example.org\\news',
    'https://example.org\\news',
    'file:///news/',
    'javascript:alert(1)',
    'https://example.org:99999/',
    'https://example.org:0/',
    'https://.org/',
    'https://example..org/',
    'https://example.org/a%2fb/',
    'https://example.org/%5C/',
    'https://example.org/%00/',
    'https://example.org/a%3Fb/',
    'https://example.org/%23/',
    'https://example.org/%/',
    'https://example.org/%E0%A4%A/',
    'https://example.org/%e2%80%ae/',
  ])('cannot be %j', (written) => {
    expect(() => parseSiteUrl(written)).toThrow(`A site cannot be at "${written}".`);
  });
});

test.each([
  ['https://example.org/a%2fb/', 'Its path has "%2f", which is no letter of a name.'],
  ['https://example.org/100%/', 'Its path has "%", which is no letter of a name.'],
  ['https://example.org:99999/news/', 'Ports are numbers from 1 to 65535.'],
  ['ftp://example.org/', 'It must begin with https:// or http://.'],
])('the problem of an address of a site is named: %s', (written, problem) => {
  const advice = 'Write its address: https://example.org/news/.';
  expect(() => parseSiteUrl(written)).toThrow(`A site cannot be at "${written}". ${problem} ${advice}`);
});

test.each(['https://user:secret@example.org/', 'https://user@example.org/', 'https://:secret@example.org/'])(
  'the address of a site publishes no name and no password, and messages do not repeat them: %j',
  (written) => {
    expect(() => parseSiteUrl(written)).toThrow("The site's address holds a name or a password");
    expect(() => parseSiteUrl(written)).not.toThrow(/secret|user/);
  },
);

test('the address of a site may have letters of any script, which are published in ASCII', () => {
  expect(parseSiteUrl('https://börse.example/märkte')).toBe('https://xn--brse-5qa.example/m%C3%A4rkte/');
});

describe('a path of the site', () => {
  test.each([
    ['https://example.com/', '/', '/', 'https://example.com/'],
    ['https://example.com/', '/tags/ipo/', '/tags/ipo/', 'https://example.com/tags/ipo/'],
    ['https://example.org/news/', '/', '/news/', 'https://example.org/news/'],
    ['https://example.org/news/', '/rss.xml', '/news/rss.xml', 'https://example.org/news/rss.xml'],
    ['https://example.org/a/b/', '/2014/10/x/', '/a/b/2014/10/x/', 'https://example.org/a/b/2014/10/x/'],
    [
      'https://example.org/news/',
      '/tags/苹果/',
      '/news/tags/苹果/',
      'https://example.org/news/tags/%E8%8B%B9%E6%9E%9C/',
    ],
  ])('at %s: %s is linked as %s and is %s in full', (url, path, href, full) => {
    expect(toHref({ url }, path)).toBe(href);
    expect(toUrl({ url }, path)).toBe(full);
  });

  test('is below the base path', () => {
    expect(basePath({ url: 'https://example.org/news/' })).toBe('/news/');
    expect(basePath({ url: 'https://example.org/' })).toBe('/');
  });
});
