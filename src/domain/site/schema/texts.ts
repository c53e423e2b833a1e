import { z } from 'astro/zod';
import { adviseRetyping, codePointOf, forbiddenCharacter } from '../../language/code-point.ts';
import { hasCredentials } from '../credentials.ts';

/** Text that holds a condition. The remedy says what to write instead. */
export function text(isRight: (given: string) => boolean, remedy: string) {
  return z.string(remedy).refine(isRight, remedy);
}

/** Text that readers see. It may be written on several lines. */
export const words = text((given) => given.trim() !== '', 'Write words between quotes.').refine(
  (given) => forbiddenIn(given) === undefined,
  {
    error: ({ input }) =>
      `holds an invisible control character (${codePointOf(forbiddenIn(String(input)) ?? '')})\n${adviseRetyping()}`,
  },
);

function forbiddenIn(given: string): string | undefined {
  return forbiddenCharacter.exec(given.replace(/[\t\n\r]/g, ' '))?.[0];
}

export const emailAddress = text(isEmailAddress, "Write an address for mail: 'desk@example.org'.");

/** An address at `https:`, so that the response cannot be altered in transit. */
export const secureAddress = address(
  isSecure,
  "Write an address that begins with https://: 'https://example.org/news'.",
);

/** The origin of a host, as policies for browsers name it. */
export const secureHost = address(
  isOrigin,
  "Write a host that begins with https:// and has no path: 'https://api.example.org'.",
);

export const webAddress = address(isWeb, "Write an address that begins with https://: 'https://example.org/'.");

/** An address on the web, or a path of the site. */
export const webAddressOrPath = address(
  (given) => /^\/[^/\s]/.test(given) || isWeb(given),
  "Write an address that begins with https://, or a path of the site: '/licence/'.",
);

/** An address without a name or a password, which readers would see. */
function address(isRight: (given: string) => boolean, remedy: string) {
  const error = 'holds a name or a password, which everybody could read\nTake out what is before the @ of the address.';
  return z
    .string(remedy)
    .refine((given) => !holdsCredentials(given), { error, abort: true })
    .refine(isRight, remedy);
}

function holdsCredentials(given: string): boolean {
  const url = URL.parse(given);
  return url !== null && hasCredentials(url);
}

export function isEmailAddress(given: string): boolean {
  return /^[^\s@<>":]+@[^\s@<>":]+$/.test(given);
}

function isWeb(given: string): boolean {
  return /^https?:$/.test(URL.parse(given)?.protocol ?? '');
}

/** Also without characters that divide the parts of a policy. */
function isSecure(given: string): boolean {
  const url = /[\s;,'"*]/.test(given) ? null : URL.parse(given);
  return url?.protocol === 'https:' && url.hostname !== '';
}

function isOrigin(given: string): boolean {
  if (!isSecure(given)) return false;
  const { pathname, search, hash } = new URL(given);
  return pathname === '/' && search === '' && hash === '';
}
