import type { QuotationMarks } from '../words/quotation-marks.ts';
import { keptSpace, NARROW_NO_BREAK } from './kept-spaces.ts';
import { holdLatinSigns } from './latin-signs.ts';
import { isNoSpace } from './ideographs.ts';
import { opensAt } from './quote-places.ts';
import { singleQuotes } from './single-quotes.ts';

/**
 * `text.slice(start, end)` with typographic quotes, apostrophes, dashes and ellipses, with spaces that do not break
 * where the language has them, and without line breaks beside Chinese or Japanese characters, where a browser would
 * show a space, and with signs of currencies that keep their place. The text around it decides between an opening and a closing quote, so that one may be
 * before `**bold**`.
 */
export function smarten(text: string, marks: QuotationMarks, start = 0, end = text.length): string {
  const smart = smartenMarks(text, marks, start, end);
  return marks.isRightToLeft ? holdLatinSigns(smart) : smart;
}

function smartenMarks(text: string, marks: QuotationMarks, start: number, end: number): string {
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
        return isNoSpace(text, start + offset) ? '' : mark;
      case '...':
        return '…';
      case '--':
      case '---':
        if (isSignOrArrow(text, start + offset, mark.length)) return mark;
        return mark === '--' ? '–' : '—';
      default:
        return mark;
    }
  });
}

// Runs of dots and hyphens are taken whole, so that longer ones stay what they are.
// Line breaks count only at an end of a part, and beside characters of scripts without spaces.
const CANDIDATE = /["']|--|\.{3}|\n(?:(?<=(?:^|[\u2e80-\uffef])\n)|(?=$|[\u2e80-\uffef]))/;
const CANDIDATES = /["']|-{2,}|\.{3,}|\n(?:(?<=(?:^|[\u2e80-\uffef])\n)|(?=$|[\u2e80-\uffef]))/g;
const SPACED_CANDIDATE = /["' ]|--|\.{3}|\n(?:(?<=(?:^|[\u2e80-\uffef])\n)|(?=$|[\u2e80-\uffef]))/;
const SPACED_CANDIDATES = /["' ]|-{2,}|\.{3,}|\n(?:(?<=(?:^|[\u2e80-\uffef])\n)|(?=$|[\u2e80-\uffef]))/g;
/** The apostrophe of all languages but Hebrew. */
const APOSTROPHE = '’';
/** Marks of Hebrew abbreviations and sounds: בע״מ, ג׳ורג׳. */
const [GERSHAYIM, GERESH] = ['\u05f4', '\u05f3'];
const HEBREW = /\p{Script=Hebrew}/u;

/**
 * Whether hyphens are part of an arrow (`-->`), or the second may be the sign of a figure, as that before it has one:
 * `-5--3` is -5 to -3.
 */
function isSignOrArrow(text: string, at: number, length: number): boolean {
  const next = text.slice(at + length, at + length + 2);
  if (next.startsWith('>') || text.charAt(at - 1) === '<') return true;
  return /^\p{Sc}?\d/u.test(next) && SIGNED_FIGURE.test(text.slice(Math.max(0, at - LONGEST_FIGURE), at));
}

const LONGEST_FIGURE = 20;
const SIGNED_FIGURE = /(?:^|[^\p{L}\p{N}])[-+−]\p{Sc}?\d[\d.,]*\s?[%\p{Sc}]?$/u;

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
