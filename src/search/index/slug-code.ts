import { fold } from '../tokens.ts';

/*
 * Most slugs are words of the headline, which is in the same line: a capital per word, `A` for the next word of the
 * headline, `B` for the one after it. Other words are written out: `AABspin-offA`. A slug of another shape follows a
 * `=`.
 */

/** Writes a slug as `readSlug` reads it. */
export function writeSlug(slug: string, title: string): string {
  const words = wordsOf(title);
  let code = '';
  let last = -1;
  for (const word of slug.split('-')) {
    const skipped = words.indexOf(word, last + 1) - last - 1;
    if (skipped >= 0 && skipped < 26) {
      code += String.fromCharCode(codeBeforeA + 1 + skipped);
      last += 1 + skipped;
    } else {
      code += `${/[a-z\d]$/.test(code) ? '-' : ''}${word}`;
    }
  }
  return readSlug(code, title) === slug ? code : `=${slug}`;
}

/** @param title headline of the same line. */
export function readSlug(code: string, title: string): string {
  if (code.startsWith('=')) return code.slice(1);
  const words = wordsOf(title);
  let last = -1;
  const parts = code.match(/[A-Z]|[a-z\d]+/g) ?? [];
  return parts.map((part) => (/[A-Z]/.test(part) ? words[(last += part.charCodeAt(0) - codeBeforeA)] : part)).join('-');
}

const codeBeforeA = 64;

function wordsOf(title: string): readonly string[] {
  return fold(title).match(/[a-z\d]+/g) ?? [];
}
