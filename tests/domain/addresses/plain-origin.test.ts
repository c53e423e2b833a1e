import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOriginOf } from '../../../src/domain/addresses/plain-origin.ts';

const label = fc.oneof(
  fc.constantFrom(
    'example',
    'xn--mnchen-3ya',
    'xn--a',
    'a-b',
    '-',
    'a--b',
    '1',
    '0x1',
    'a_b',
    'A',
    'ü',
    '',
    'user:x@a',
  ),
  fc.stringMatching(/^[a-z\d-]{0,6}$/),
);
const tail = fc.oneof(
  fc.constantFrom('', '/', '?q', '#f', '\\', ':80', ':', '@b.org', '\n', ' ', '/@', '/%zz', '/\\', '?\ud800'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const address = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'HTTPS://', 'https:/', 'ftp://', '//', ''),
    fc.array(label, { maxLength: 4 }),
    tail,
  )
  .map(([scheme, labels, end]) => `${scheme}${labels.join('.')}${end}`);

describe('plainOriginOf', () => {
  it('is the origin of a valid address without credentials', () => {
    fc.assert(
      fc.property(address, (written) => {
        const origin = plainOriginOf(written);
        if (origin === undefined) return;
        expect(URL.parse(written)).toMatchObject({ origin, username: '', password: '' });
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['https://example.com', 'https://example.com'],
    ['https://www.example.co.uk/a?b=c#d', 'https://www.example.co.uk'],
    ['http://x-y.org?q', 'http://x-y.org'],
    ['https://example.com:443/', undefined],
    ['https://example.com@evil.org/', undefined],
    ['https://xn--mnchen-3ya.de/', undefined],
    ['https://xn--a.de/', undefined],
    ['https://1.2.3.4/', undefined],
    ['https://Example.com/', undefined],
    ['https://example.com\\@evil.org', undefined],
    ['//example.com/', undefined],
  ])('reads %j as %j', (written, origin) => {
    expect(plainOriginOf(written)).toBe(origin);
  });
});
