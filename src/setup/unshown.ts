import { findMark } from '../content/fields/find-markup.ts';

/** Finds the first markup or control character of a name, which pages would show as typed or not at all. */
export function findUnshown(name: string): string | undefined {
  return findMark(name) ?? /[\p{Cc}\p{Cs}\u202d\u202e]/u.exec(name)?.[0];
}
