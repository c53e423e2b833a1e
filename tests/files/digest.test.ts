import { expect, test } from 'vitest';
import { digestBytes, digestForName, digestParts, digestWhole, hexDigest } from '../../src/files/digest.ts';

// As `printf abc | sha256sum` prints it.
const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('the digest of bytes and of the same text in UTF-8 is one', () => {
  expect(digestBytes('Zürich')).toBe(digestBytes(Buffer.from('Zürich')));
  expect(digestBytes('Zürich')).toMatch(/^[\w-]{22}$/);
});

test('all digests are beginnings of one SHA-256, however the data is cut into parts', () => {
  expect(hexDigest(['abc'])).toBe(ofAbc);
  expect(hexDigest(['a', Buffer.from('bc')])).toBe(ofAbc);
  expect(digestParts(['ab', 'c'])).toBe(ofAbc.slice(0, 24));
  expect(digestForName('a', Buffer.from('bc'))).toBe(ofAbc.slice(0, 16));
  expect(digestWhole('abc')).toBe(Buffer.from(ofAbc, 'hex').toString('base64url'));
  expect(digestBytes('abc')).toBe(digestWhole('abc').slice(0, 22));
});
