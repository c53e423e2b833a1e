import { createHash, hash } from 'node:crypto';

type Bytes = string | NodeJS.ArrayBufferView;

/** SHA-256 in base 64 for addresses: 43 characters. */
export function digestWhole(data: Bytes): string {
  return hash('sha256', data, 'base64url');
}

/**
 * 132 bits of SHA-256 in base 64 for addresses: 22 characters, for data that is stored or compared many thousand times.
 */
export function digestBytes(data: Bytes): string {
  return digestWhole(data).slice(0, 22);
}

/**
 * 64 bits of the SHA-256 of all parts, in hexadecimal: 16 characters, for names of files that are named by their
 * content.
 */
export function digestForName(...parts: readonly Bytes[]): string {
  return hexDigest(parts).slice(0, 16);
}

/**
 * 96 bits of the SHA-256 of all parts, in hexadecimal: 24 characters.
 *
 * @param parts are taken one by one, so that only one file has to be in memory at a time.
 */
export function digestParts(parts: Iterable<Bytes>): string {
  return hexDigest(parts).slice(0, 24);
}

/** SHA-256 of all parts in hexadecimal: 64 characters, as `sha256sum` prints it. */
export function hexDigest(parts: Iterable<Bytes>): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest('hex');
}
