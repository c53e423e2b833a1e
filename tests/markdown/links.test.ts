import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkResolver, resolveAsWritten, type Destination } from '../../src/markdown/links.ts';

const siteUrl = new URL('https://example.org/news/');
const pageUrl = new URL('https://example.org/news/2014/10/x/');
const onPage = linkResolver({ siteUrl, pageUrl, isAbsolute: false });
const inFeed = linkResolver({ siteUrl, pageUrl, isAbsolute: true });
const external = (href: string): Destination => ({ href, rel: 'external noopener' });

describe('linkResolver', () => {
  it.each([
    ['/2014/10/y/', '/news/2014/10/y/'],
    ['/', '/news/'],
    ['/2014/?a=b#c', '/news/2014/?a=b#c'],
    ['/../../etc', '/etc'],
    ['growth.csv', '/news/2014/10/x/growth.csv'],
    ['../y/', '/news/2014/10/y/'],
    ['?page=2', '/news/2014/10/x/?page=2'],
    ['https://example.org/news/2014/', '/news/2014/'],
    ['http://EXAMPLE.org/news/other', '/news/other'],
    ['https://example.org/news', '/news'],
    ['a b&amp;c', '/news/2014/10/x/a%20b&c'],
    ['/a|b?c[]=100%', '/news/a%7Cb?c%5B%5D=100%25'],
    ['', '/news/2014/10/x/'],
  ])('keeps %j inside', (href, expected) => {
    expect(onPage(href)).toEqual({ href: expected });
    expect(inFeed(href)).toEqual({ href: `https://example.org${expected}` });
  });

  it.each([
    ['http://EXAMPLE.org/other', 'http://example.org/other'],
    ['//example.org/newsletter/', 'https://example.org/newsletter/'],
  ])('leaves %j in full, which is beside the site', (href, expected) => {
    expect(onPage(href)).toEqual({ href: expected });
    expect(inFeed(href)).toEqual({ href: expected });
  });

  it.each([
    ['#نتائج', '#نتائج', '#%D9%86%D8%AA%D8%A7%D8%A6%D8%AC'],
    ['#%D9%86%D8%AA%D8%A7%D8%A6%D8%AC', '#نتائج', '#%D9%86%D8%AA%D8%A7%D8%A6%D8%AC'],
    ['#u\u0308ber', '#über', '#%C3%BCber'],
    ['#u%CC%88ber', '#über', '#%C3%BCber'],
    ['#%FF', '#%FF', '#%FF'],
  ])('leads %j to the letters that ids have', (href, own, encoded) => {
    expect(onPage(href)).toEqual({ href: own });
    expect(inFeed(href)).toEqual({ href: `https://example.org/news/2014/10/x/${encoded}` });
    expect(onPage(`/2014/${href}`)).toEqual({ href: `/news/2014/${encoded}` });
    expect(onPage(`https://example.net/#u%CC%88`)).toEqual(external('https://example.net/#u%CC%88'));
  });

  it('keeps fragments on the page, and completes them in feeds', () => {
    expect(onPage('#results')).toEqual({ href: '#results' });
    expect(inFeed('#results')).toEqual({ href: 'https://example.org/news/2014/10/x/#results' });
  });

  it('adds the base to a site address without a slash at its end', () => {
    const resolve = linkResolver({ siteUrl: new URL('https://example.org/news'), pageUrl, isAbsolute: false });
    expect(resolve('/2014/')).toEqual({ href: '/news/2014/' });
  });

  it.each([
    ['https://example.net', 'https://example.net/'],
    ['//example.net/x', 'https://example.net/x'],
    ['/\\example.net/x', 'https://example.net/x'],
    ['/\t/example.net/x', 'https://example.net/x'],
    ['\\\\example.net/x', 'https://example.net/x'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://example.org.example.net/', 'https://example.org.example.net/'],
    ['https://example.net/@example.org', 'https://example.net/@example.org'],
  ])('marks %j as leaving the site', (href, expected) => {
    expect(onPage(href)).toEqual(external(expected));
    expect(inFeed(href)).toEqual(external(expected));
  });

  it.each([
    'https://example.org@example.net/',
    'https://jane:secret@example.net/',
    '//jane@example.net/',
    'https://jane%40example.org@example.net/',
  ])('makes no link of %j, whose name or password readers would see', (href) => {
    expect(onPage(href)).toBeUndefined();
    expect(inFeed(href)).toBeUndefined();
  });

  it('tells search engines of the links in a text that somebody paid for, and of no others', () => {
    const resolve = linkResolver({ siteUrl, pageUrl, isAbsolute: false, isSponsored: true });
    expect(resolve('https://example.net/')).toEqual({
      href: 'https://example.net/',
      rel: 'external noopener sponsored',
    });
    expect(resolve('/2014/10/y/')).toEqual({ href: '/news/2014/10/y/' });
  });

  it.each(['mailto:desk@example.org', 'tel:+12125550100'])('keeps %j', (href) => {
    expect(onPage(href)).toEqual({ href });
    expect(inFeed(href)).toEqual({ href });
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    '&#x6a;avascript:alert(1)',
    'javascript%3aalert(1)',
    'javascript%253aalert(1)',
    '%6aavascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.net/',
    'blob:https://example.org/x',
    'about:blank',
    'NASDAQ:AAPL',
    'http://',
    'https://[/',
  ])('refuses %j', (href) => {
    expect(onPage(href)).toBeUndefined();
    expect(inFeed(href)).toBeUndefined();
    expect(resolveAsWritten(href)).toBeUndefined();
  });
});

describe('a path from the root', () => {
  it('is a link on the site, whatever it holds', () => {
    const path = fc.tuple(fc.constantFrom('/a', '/~', '/.', '#', '/'), fc.string({ unit: 'binary', maxLength: 12 }));
    fc.assert(
      fc.property(path, ([start, rest]) => {
        fc.pre(!rest.includes('&') && (start !== '/' || !/^[^\w.~-]/.test(rest)));
        expect(onPage(start + rest)?.href).toMatch(/^[/#]/);
        expect(onPage(start + rest)?.rel).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('resolveAsWritten', () => {
  it.each([
    ['/x', { href: '/x' }],
    ['x.csv', { href: 'x.csv' }],
    ['https://example.net/a&amp;b', external('https://example.net/a&b')],
    ['//example.net/', external('//example.net/')],
  ])('%j', (href, expected) => {
    expect(resolveAsWritten(href)).toEqual(expected);
  });
});
