import type { QuotationMarks } from '../words/quotation-marks.ts';
import { keptSpace } from './kept-spaces.ts';
import { opensAt } from './quote-places.ts';
import { singleQuotes } from './single-quotes.ts';

/**
 * `text.slice(start, end)` with typographic quotes, apostrophes, dashes and ellipses, and with spaces that do not break
 * where the language has them. The text around it decides between an opening and a closing quote, so that one may be
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
        return keptSpace(text, start + offset);
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
const CANDIDATE = /["']|--|\.{3}/;
const CANDIDATES = /["']|-{2,}|\.{3,}/g;
const SPACED_CANDIDATE = /["' ]|--|\.{3}/;
const SPACED_CANDIDATES = /["' ]|-{2,}|\.{3,}/g;
/** The apostrophe of all languages but Hebrew. */
const APOSTROPHE = '’';
/** Marks of Hebrew abbreviations and sounds: בע״מ, ג׳ורג׳. */
const [GERSHAYIM, GERESH] = ['\u05f4', '\u05f3'];
const HEBREW = /\p{Script=Hebrew}/u;

function doubleQuote(text: string, at: number, marks: QuotationMarks): string {
  if (isInHebrewWord(text, at, marks)) return GERSHAYIM;
  if (opensAt(text, at, marks)) return marks.open;
  return isInches(text, at, marks) ? '"' : marks.close;
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

/** Whether the mark follows a figure, as in 6.1", and closes no quotation. */
function isInches(text: string, at: number, marks: QuotationMarks): boolean {
  if (!/\d/.test(text.charAt(at - 1))) return false;
  const previous = text.lastIndexOf('"', at - 1);
  return previous === -1 || !opensAt(text, previous, marks);
}
