import type { QuotationMarks } from '../domain/words/quotation-marks.ts';

export const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a straight quote is where a quotation opens, in the language of the marks. */
export function opensAt(text: string, at: number, marks: QuotationMarks): boolean {
  const next = text.charAt(at + 1);
  if (next === '' || /\s/.test(next)) return false;
  let before = at - 1;
  while (at - before < 4 && /["']/.test(text.charAt(before))) before--;
  if (BEFORE_OPENING.test(text.charAt(before))) return true;
  if (marks.lead === undefined || !(WORD_CHARACTER.test(next) || /["']/.test(next))) return false;
  return marks.lead.test(text.slice(Math.max(0, before + 1 - LONGEST_LEAD), before + 1));
}

/** What an opening quote may follow: nothing, a space, an opening bracket or a dash. */
const BEFORE_OPENING = /^$|[\s([{<\u2013\u2014/-]/;
/** How much of a text is shown to a language's own `lead`, in characters: more than any matches. */
const LONGEST_LEAD = 16;
