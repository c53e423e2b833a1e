/**
 * Writes an address with the characters that one may have: browsers accept `"`, `|` or a `%` without its code, and
 * readers of feeds, checkers of HTML and some hosts do not.
 */
export function writeAddress({ href }: URL): string {
  return encodeForbidden(href);
}

/** The same for an address as text; one that cannot be parsed stays as it is. */
export function cleanAddress(address: string): string {
  if (!SUSPECT.test(address)) return address;
  const url = URL.parse(address);
  return url === null ? address : writeAddress(url);
}

/** Encodes what `URL` leaves in some parts of an address, and no part may have. */
export function encodeForbidden(address: string): string {
  // Only a host may have brackets around it.
  const [start = ''] = HOST.exec(address) ?? [];
  return start + address.slice(start.length).replace(FORBIDDEN, encodeURIComponent);
}

const HOST = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i;
const FORBIDDEN = /["<>[\\\]^`{|}]|%(?![\da-f]{2})/gi;

const SUSPECT = /[\s"<>\\^`{|}[\]]|%(?![\da-f]{2})|[^\0-\x7f]/i;
