import type { QuotationMarks } from '../words/quotation-marks.ts';
import { turnAt } from './quote-turns.ts';

export const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a straight quote is where a quotation opens, in the language of the marks. */
export function opensAt(text: string, at: number, marks: QuotationMarks): boolean {
  const turn = turnAt(text, at, marks);
  if (turn !== undefined) return turn === 'opens';
  const next = text.charAt(at + 1);
  const nth = isFree(text, at) ? placeAmongPairs(text, at) : undefined;
  if (nth !== undefined) return nth % 2 === 0;
  if (next === '' || /\s/.test(next)) return false;
  let before = at - 1;
  while (at - before < 4 && TRANSPARENT.test(text.charAt(before))) before--;
  if (BEFORE_OPENING.test(text.charAt(before))) return !ENDS_RATING.test(text.slice(before, at + 3));
  if (marks.lead === undefined || !(WORD_CHARACTER.test(next) || /["']/.test(next))) return false;
  const { lead } = marks;
  return [before + 1, at].some((end) => lead.test(text.slice(Math.max(0, end - LONGEST_LEAD), end)));
}

/** Whether a double quote has spaces on both sides, as in `" oui "`, or a space and the end of a sentence. */
function isFree(text: string, at: number): boolean {
  return (
    text.charAt(at) === '"' && /^$|[\s([{]/.test(text.charAt(at - 1)) && /^$|[\s.,;:!?)\]…]/.test(text.charAt(at + 1))
  );
}

/** The number of double quotes before one, if the text has an even number of them. */
function placeAmongPairs(text: string, at: number): number | undefined {
  if (latest?.text !== text) {
    const places = Array.from(text.matchAll(/"/g), ({ index }, nth) => [index, nth] as const);
    latest = { text, places: new Map(places.length % 2 === 0 ? places : []) };
  }
  latest.text = text;
  return latest.places.get(at);
}

/**
 * The result for the latest text, since its quotes are typeset one by one. The text is replaced by an equal one: two
 * strings would be compared letter by letter at each quote.
 */
let latest: { text: string; readonly places: ReadonlyMap<number, number> } | undefined;

/** Characters to skip before a quote: other quotes, and marks of direction. */
const TRANSPARENT = /["'\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** An opening quote may follow nothing, a space, an opening bracket or mark, a dash, or a sign that ends no word. */
const BEFORE_OPENING = /^$|[\s([{<\u2013\u2014/~=|•¿¡«»„‚‹›“‘「『（【-]/;
/** The quotes of “AA-”, and more punctuation after them. */
const ENDS_RATING = /^-["']+(?:[-,;:!?)\]}…–—]|\.(?![\p{L}\p{N}]))/u;
/** Characters of text before a quote that a language's `lead` is matched against: more than any `lead` needs. */
const LONGEST_LEAD = 16;
