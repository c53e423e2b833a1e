import type { QuotationMarks } from '../words/quotation-marks.ts';
import { keptSpace, NARROW_NO_BREAK } from './kept-spaces.ts';
import { isBetweenIdeographs } from './ideographs.ts';
import { opensAt } from './quote-places.ts';
import { singleQuotes } from './single-quotes.ts';

/**
 * `text.slice(start, end)` with typographic quotes, apostrophes, dashes and ellipses, with spaces that do not break
 * where the language has them, and without line breaks between Chinese or Japanese characters, where a browser would
 * show a space. The text around it decides between an opening and a closing quote, so that one may be
 * before `**bold**`.
 */
export function smarten(text: string, marks: QuotationMarks, start = 0, end = text.length): string {
  const slice = text.slice(start, end);
  if (!(marks.areSignsSpaced ? SPACED_CANDIDATE : CANDIDATE).test(slice)) return slice;
  return slice.replace(marks.areSignsSpaced ? SPACED_CANDIDATES : CANDIDATES, (mark, offset: number) => {
    switch (mark) {
      case '"':
        return doubleQuote(text, start + offset, marks);
      case "'":
        return singleQuote(text, start + offset, marks);
      case ' ':
        return isWithinQuotes(text, start + offset, marks) ? NARROW_NO_BREAK : keptSpace(text, start + offset);
      case '\n':
        return isBetweenIdeographs(text, start + offset) ? '' : mark;
      case '...':
        return '…';
      case '--':
        return '–';
      case '---':
        return '—';
      default:
        return mark;
    }
  });
}

// Runs of dots and hyphens are taken whole, so that longer ones stay what they are.
// Line breaks count only at the start of a part, and after characters of scripts without spaces.
const CANDIDATE = /["']|--|\.{3}|\n(?<=(?:^|[\u2e80-\uffef])\n)/;
const CANDIDATES = /["']|-{2,}|\.{3,}|\n(?<=(?:^|[\u2e80-\uffef])\n)/g;
const SPACED_CANDIDATE = /["' ]|--|\.{3}|\n(?<=(?:^|[\u2e80-\uffef])\n)/;
const SPACED_CANDIDATES = /["' ]|-{2,}|\.{3,}|\n(?<=(?:^|[\u2e80-\uffef])\n)/g;
/** The apostrophe of all languages but Hebrew. */
const APOSTROPHE = '’';
/** Marks of Hebrew abbreviations and sounds: בע״מ, ג׳ורג׳. */
const [GERSHAYIM, GERESH] = ['\u05f4', '\u05f3'];
const HEBREW = /\p{Script=Hebrew}/u;

function doubleQuote(text: string, at: number, marks: QuotationMarks): string {
  if (isInHebrewWord(text, at, marks)) return GERSHAYIM;
  if (opensAt(text, at, marks)) return text.charAt(at + 1) === ' ' ? marks.open.trimEnd() : marks.open;
  if (isInches(text, at, marks)) return '"';
  return text.charAt(at - 1) === ' ' ? marks.close.trimStart() : marks.close;
}

function singleQuote(text: string, at: number, marks: QuotationMarks): string {
  switch (singleQuotes(text, marks).get(at)) {
    case 'opens':
      return marks.innerOpen;
    case 'closes':
      return marks.innerClose;
    default:
      return HEBREW.test(text.charAt(at - 1)) ? GERESH : APOSTROPHE;
  }
}

/**
 * Whether the mark abbreviates a Hebrew word, before its last letter (בע"מ) or an ending (מנכ"לית), and opens no
 * quotation.
 */
function isInHebrewWord(text: string, at: number, marks: QuotationMarks): boolean {
  if (!HEBREW.test(text.charAt(at - 1)) || !HEBREW.test(text.charAt(at + 1))) return false;
  return !HEBREW.test(text.charAt(at + 2)) || !opensAt(text, at, marks);
}

/** Whether a space is right after an opening double quote, or right before a closing one. */
function isWithinQuotes(text: string, at: number, marks: QuotationMarks): boolean {
  if (text.charAt(at - 1) === '"' && opensAt(text, at - 1, marks)) return true;
  return text.charAt(at + 1) === '"' && at > 0 && text.charAt(at - 1) !== ' ' && !opensAt(text, at + 1, marks);
}

/** Whether the mark follows a figure, as in 6.1", and closes no quotation. */
function isInches(text: string, at: number, marks: QuotationMarks): boolean {
  if (!/\d/.test(text.charAt(at - 1))) return false;
  const previous = text.lastIndexOf('"', at - 1);
  return previous === -1 || !opensAt(text, previous, marks);
}
