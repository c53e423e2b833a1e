import { expect, test } from 'vitest';
import { shortVersion } from './hugo.ts';

test.each([
  [
    'hugo v0.111.3+extended linux/amd64 BuildDate=2023-03-16T08:41:31Z VendorInfo=debian:0.111.3-1',
    'Hugo 0.111.3+extended (debian:0.111.3-1)',
  ],
  ['hugo v0.150.0-1234abcd darwin/arm64 BuildDate=unknown', 'Hugo 0.150.0-1234abcd'],
  ['hugo', 'Hugo (unknown version)'],
])('shortens %j', (printed, version) => {
  expect(shortVersion(printed)).toBe(version);
});
