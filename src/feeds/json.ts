import { cleanText } from './xml.ts';

/** Writes JSON without the characters that XML forbids, so that all formats carry the same text. */
export function writeJson(value: object): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? cleanText(part) : part));
}
