import type { Document } from 'yaml';
import { IDEOGRAPH, isNoSpace } from '../../domain/language/typography/ideographs.ts';
import { yaml } from './yaml-package.ts';

/** Matches a line break in a value that YAML reads as a space, beside a character of languages without spaces. */
const broken =
  /[\u2e80-\uffef\u{20000}-\u{3ffff}][ \t]*\r?\n[ \t]+(?![\w-]+:)[\u2e80-\uffef\u{20000}-\u{3ffff}\p{Script=Latin}\d\p{Sc}(]|[\p{Script=Latin}\d%)+.][ \t]*\r?\n[ \t]+[\u2e80-\uffef\u{20000}-\u{3ffff}]/u;

/** Fast test: whether a line may end beside a Chinese or Japanese character of one value. */
export function breaksIdeographs(text: string): boolean {
  return broken.test(text);
}

/**
 * Joins the lines of values in Chinese or Japanese: YAML reads their line breaks as spaces. Spaces that were written
 * stay.
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
      const breaks = read.flatMap(({ 0: gap, index }, at) =>
        gap === ' ' && written[at]?.includes('\n') ? [index] : [],
      );
      const inLines = breaks.reduce((lines, at) => `${lines.slice(0, at)}\n${lines.slice(at + 1)}`, value);
      const noSpaces = new Set(breaks.filter((at) => isNoSpace(inLines, at)));
      scalar.value = value.replace(/ /g, (space, at: number) => (noSpaces.has(at) ? '' : space));
    },
  });
}

const LATIN = String.raw`\p{Script=Latin}\d`;
const gaps = (space: string) =>
  new RegExp(
    `(?<=${IDEOGRAPH})${space}(?=${IDEOGRAPH}|[${LATIN}\\p{Sc}(+-])|(?<=[${LATIN}%)+.])${space}(?=${IDEOGRAPH})`,
    'gu',
  );
/** Matches spaces and line breaks beside such a character. */
const between = gaps(String.raw`\s+`);
/** Same, in double quotation marks. */
const betweenEscaped = gaps(String.raw`(?:\s|\\n)+`);
