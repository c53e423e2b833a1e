import type { Document } from 'yaml';
import { IDEOGRAPH } from '../../domain/language/typography/ideographs.ts';
import { yaml } from './yaml-package.ts';

/** Matches a line break in a value that YAML reads as a space, between characters of languages without spaces. */
const broken = /[\u2e80-\uffef][ \t]*\r?\n[ \t]+[\u2e80-\uffef]/;

/** Fast test: whether a line may end between two Chinese or Japanese characters of one value. */
export function breaksIdeographs(text: string): boolean {
  return broken.test(text);
}

/**
 * Joins the lines of values between two characters of Chinese or Japanese: YAML reads their line breaks as spaces. Spaces
 * that were written stay.
 */
export function joinIdeographLines(document: Document, text: string): void {
  if (!breaksIdeographs(text)) return;
  yaml().visit(document, {
    Scalar(place, scalar) {
      const { value, range } = scalar;
      if (place === 'key' || typeof value !== 'string' || !range) return;
      const source = text.slice(range[0], range[1]);
      const written = Array.from(source.matchAll(source.startsWith('"') ? betweenEscaped : between), ([gap]) => gap);
      const read = Array.from(value.matchAll(between));
      if (read.length !== written.length) return;
      let count = 0;
      scalar.value = value.replace(between, (gap) => {
        const isBreak = gap === ' ' && written[count]?.includes('\n');
        count++;
        return isBreak ? '' : gap;
      });
    },
  });
}

/** Matches spaces and line breaks between two such characters. */
const between = new RegExp(`(?<=${IDEOGRAPH})\\s+(?=${IDEOGRAPH})`, 'gu');
/** Same, in double quotation marks. */
const betweenEscaped = new RegExp(`(?<=${IDEOGRAPH})(?:\\s|\\\\n)+(?=${IDEOGRAPH})`, 'gu');
