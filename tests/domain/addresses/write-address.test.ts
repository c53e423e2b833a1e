import { describe, expect, test } from 'vitest';
import { cleanAddress, writeAddress } from '../../../src/domain/addresses/write-address.ts';

describe('an address', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/a?b=c&d=%20#e', 'https://example.org/a?b=c&d=%20#e'],
    ['https://example.org/a|b?c=|{}^`#d|', 'https://example.org/a%7Cb?c=%7C%7B%7D%5E%60#d%7C'],
    [`https://example.org/?a="1"&b=<x>`, 'https://example.org/?a=%221%22&b=%3Cx%3E'],
    ['https://example.org/100%?a[]=%zz&b=%20', 'https://example.org/100%25?a%5B%5D=%25zz&b=%20'],
    ['https://[::1]/?a', 'https://[::1]/?a'],
    ['https://[::1]:8080/[a]?[b]#[c]', 'https://[::1]:8080/%5Ba%5D?%5Bb%5D#%5Bc%5D'],
    ['https://example.org/q[1].pdf', 'https://example.org/q%5B1%5D.pdf'],
    ['mailto:a@example.org?subject=[x]', 'mailto:a@example.org?subject=%5Bx%5D'],
    ['mailto:[a]@example.org', 'mailto:%5Ba%5D@example.org'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://börse.example/ü?q=ü', 'https://xn--brse-5qa.example/%C3%BC?q=%C3%BC'],
    ['no address "at all"', 'no address "at all"'],
  ])('is written without characters that none may have: %s', (address, written) => {
    expect(cleanAddress(address)).toBe(written);
  });

  test('is the same to its host', () => {
    const url = new URL('https://example.org/a|b?c={d}');
    expect(decodeURI(writeAddress(url))).toBe(decodeURI(url.href));
  });
});
