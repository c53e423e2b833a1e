import type { QuotationMarks } from '../domain/words/quotation-marks.ts';

/**
 * `text.slice(start, end)` with typographic quotes, apostrophes, dashes and ellipses. What stands around it in
 * `text` decides between an opening and a closing quote, so that one may stand before `**bold**`.
 */
export function smarten(text: string, marks: QuotationMarks, start = 0, end = text.length): string {
  const slice = text.slice(start, end);
  if (!CANDIDATE.test(slice)) return slice;
  return slice.replace(CANDIDATES, (mark, offset: number) => {
    switch (mark) {
      case '"':
        return doubleQuote(text, start + offset, marks);
      case "'":
        return singleQuote(text, start + offset, marks);
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
/** The same in every language. */
const APOSTROPHE = '’';
/** What an opening quote may follow: nothing, a space, an opening bracket or a dash. */
const BEFORE_OPENING = /^$|[\s([{<\u2013\u2014/-]/;
/** How much of a text is shown to a language's own `lead`, in characters: more than any matches. */
const LONGEST_LEAD = 16;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
/** How far ahead a closing quote may be, in characters. */
const LONGEST_QUOTATION = 300;
/** Omitted letters or centuries at a word's start: ’90s, ’tis, rock ’n’ roll. */
const LEADING_APOSTROPHE = /^'(?:\d\ds\b|\d\d(?!\d)(?!.*\S'(?!\w))|(?:tis|twas|til|em|cause|n')(?![a-z]))/is;

function doubleQuote(text: string, at: number, marks: QuotationMarks): string {
  if (opensAt(text, at, marks)) return marks.open;
  return isInches(text, at, marks) ? '"' : marks.close;
}

function singleQuote(text: string, at: number, marks: QuotationMarks): string {
  const role = roleOf(text, at, marks);
  if (role === 'opens') return marks.innerOpen;
  if (role === 'apostrophe' || marks.innerClose === APOSTROPHE) return APOSTROPHE;
  return isInsideInner(text, at, marks) ? marks.innerClose : APOSTROPHE;
}

/** What a single quote can be, for what stands right beside it. */
function roleOf(text: string, at: number, marks: QuotationMarks): 'opens' | 'may close' | 'apostrophe' {
  if (opensAt(text, at, marks)) return isElision(text, at, marks) ? 'apostrophe' : 'opens';
  return isWithinWord(text, at) ? 'apostrophe' : 'may close';
}

/**
 * Whether a single quote before has opened what the one here may close. The first that may does, so that none after it
 * needs to look further back than to it: a text is walked through once, however many there are.
 */
function isInsideInner(text: string, at: number, marks: QuotationMarks): boolean {
  let before = at;
  while (before > 0) {
    before = text.lastIndexOf("'", before - 1);
    if (before === -1) return false;
    const role = roleOf(text, before, marks);
    if (role !== 'apostrophe') return role === 'opens';
  }
  return false;
}

function opensAt(text: string, at: number, marks: QuotationMarks): boolean {
  const next = text.charAt(at + 1);
  if (next === '' || /\s/.test(next)) return false;
  let before = at - 1;
  while (at - before < 4 && /["']/.test(text.charAt(before))) before--;
  if (BEFORE_OPENING.test(text.charAt(before))) return true;
  if (marks.lead === undefined || !(WORD_CHARACTER.test(next) || /["']/.test(next))) return false;
  return marks.lead.test(text.slice(Math.max(0, before + 1 - LONGEST_LEAD), before + 1));
}

function isElision(text: string, at: number, { elision }: QuotationMarks): boolean {
  const ahead = text.slice(at, at + LONGEST_QUOTATION);
  return LEADING_APOSTROPHE.test(ahead) || elision?.test(ahead) === true;
}

function isWithinWord(text: string, at: number): boolean {
  return WORD_CHARACTER.test(text.charAt(at - 1)) && WORD_CHARACTER.test(text.charAt(at + 1));
}

/** Whether a figure stands before, as in 6.1", and no quotation is there to be closed. */
function isInches(text: string, at: number, marks: QuotationMarks): boolean {
  if (!/\d/.test(text.charAt(at - 1))) return false;
  const previous = text.lastIndexOf('"', at - 1);
  return previous === -1 || !opensAt(text, previous, marks);
}
