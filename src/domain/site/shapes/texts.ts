import { hasCredentials } from '../credentials.ts';
import { nameOf, value, type Shape } from './shape.ts';

/** Text that readers see. */
export const words = value(isWords, 'Write words between quotes.');

export const emailAddress = value(isEmailAddress, "Write an address for mail: 'desk@example.org'.");

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

/** An address without a name or a password, which readers would see. */
function address(isRight: (given: unknown) => boolean, remedy: string): Shape {
  const check = value(isRight, remedy);
  return (given, place) => {
    const url = typeof given === 'string' ? URL.parse(given) : null;
    if (!url || !hasCredentials(url)) return check(given, place);
    return [
      `${nameOf(place)} holds a name or a password, which everybody could read. Take out what is before the @ of the address.`,
    ];
  };
}

export function isWords(given: unknown): given is string {
  return typeof given === 'string' && given.trim() !== '';
}

export function isEmailAddress(given: unknown): boolean {
  return typeof given === 'string' && /^[^\s@<>":]+@[^\s@<>":]+$/.test(given);
}

function isWeb(given: unknown): boolean {
  const url = typeof given === 'string' ? URL.parse(given) : null;
  return url !== null && /^https?:$/.test(url.protocol);
}

/** Also without characters that divide the parts of a policy. */
function isSecure(given: unknown): given is string {
  const url = typeof given === 'string' && !/[\s;,'"*]/.test(given) ? URL.parse(given) : null;
  return url?.protocol === 'https:' && url.hostname !== '';
}

function isOrigin(given: unknown): boolean {
  if (!isSecure(given)) return false;
  const { pathname, search, hash } = new URL(given);
  return pathname === '/' && search === '' && hash === '';
}
