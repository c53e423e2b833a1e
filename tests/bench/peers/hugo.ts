import { execFileSync } from 'node:child_process';
import { writeHugoSite } from './hugo-site.ts';
import { yardstick, type Peer } from './peer.ts';

/** @throws Error if there is none. */
export function findHugo(): Peer {
  return {
    name: 'hugo',
    generator: yardstick,
    version: shortVersion(hugoVersion()),
    write: writeHugoSite,
    command: ['hugo', '--quiet'],
    output: 'public',
    leaves: ['public'],
    builds: [
      { build: 'cold', env: { HUGO_PARAMS_RELATED: 'true' } },
      { build: 'cold, no related', env: { HUGO_PARAMS_RELATED: 'false' } },
    ],
  };
}

/** Shape: `hugo v0.111.3+extended linux/amd64 BuildDate=… VendorInfo=debian:0.111.3-1`. */
function hugoVersion(): string {
  try {
    return execFileSync('hugo', ['version'], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error('Hugo is not installed. Debian: apt-get install hugo.');
  }
}

/** Shape: `Hugo 0.111.3+extended (debian:0.111.3-1)`. */
export function shortVersion(printed: string): string {
  const version = /\bv(\d[\w.+-]*)/.exec(printed)?.[1] ?? '(unknown version)';
  const vendor = /\bVendorInfo=(\S+)/.exec(printed)?.[1];
  return `Hugo ${version}${vendor ? ` (${vendor})` : ''}`;
}
