import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toReadableTarget } from '../../../src/press/preview/request-target.ts';

describe('the target of a request', () => {
  test.each([
    '/',
    '/about/',
    '/%C3%A9tudes/?q=%',
    '/a%20b/%25/%23',
    '//',
    '/__proto__/',
    '/src/pages/[section]/index.astro?astro&type=style',
    '/@id/__x00__virtual:x',
    '/.well-known/security.txt',
    '/a|b[]^`{}',
  ])('stays as it is if it can be decoded: %s', (target) => {
    expect(toReadableTarget(target)).toBe(target);
  });

  test.each([
    ['/%', '/%25'],
    ['/%/%zz/100%', '/%25/%25zz/100%25'],
    ['/%E0%A4%A/', '/%25E0%25A4%25A/'],
    ['/%C0%AF', '/%25C0%25AF'],
    ['/%ff?x=%ff', '/%25ff?x=%ff'],
    ['/a%00b/', '/a%2500b/'],
    ['/about%2f', '/about%252f'],
    ['/a%5Cb', '/a%255Cb'],
  ])('has signs in the place of codes that are no letters of a name: %s', (target, readable) => {
    expect(toReadableTarget(target)).toBe(readable);
  });

  test.each([
    ['/../../package.json', '/package.json'],
    ['/a/%2e%2E/b', '/b'],
    ['/..\\..\\x', '/x'],
    ['/./about/', '/about/'],
    ['/..%2fpackage.json', '/..%252fpackage.json'],
  ])('leads to nothing above the site: %s', (target, readable) => {
    expect(toReadableTarget(target)).toBe(readable);
  });

  test.each([
    ['http://localhost/about/?x', '/about/?x'],
    ['/about/#top', '/about/'],
    ['http://[/', '/%25'],
    ['mailto:x', '/%25'],
    ['*', '/%25'],
    ['', '/%25'],
  ])('is a path, however it was asked for: %s', (target, readable) => {
    expect(toReadableTarget(target)).toBe(readable);
  });

  test('can always be decoded, and then needs no more', () => {
    const signs = fc.constantFrom(
      '%',
      '%2f',
      '%2e',
      '%c3',
      '%A9',
      '%00',
      '%5c',
      '/',
      '\\',
      '.',
      '..',
      'a',
      '[',
      ':',
      '@',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(signs, fc.string({ maxLength: 3 }))), (parts) => {
        const [path = ''] = toReadableTarget(`/${parts.join('')}`).split(/[?#]/, 1);
        expect(decodeURIComponent(path)).not.toMatch(/\0|\/\.{1,2}(?:\/|$)|\\/);
        expect(decodeURI(new URL(`http://localhost${path}`).pathname)).not.toMatch(/\/\.{1,2}(?:\/|$)/);
        expect(toReadableTarget(path)).toBe(path);
      }),
    );
  });
});
