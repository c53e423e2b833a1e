/**
 * `text.slice(start, end)` with typographic quotes, apostrophes, dashes and ellipses. What stands around it in
 * `text` decides between an opening and a closing quote, so that one may stand before `**bold**`.
 */
export function smarten(text: string, start = 0, end = text.length): string {
  const slice = text.slice(start, end);
  if (!CANDIDATE.test(slice)) return slice;
  return slice.replace(CANDIDATES, (mark, offset: number) => {
    switch (mark) {
      case '"':
        return doubleQuote(text, start + offset);
      case "'":
        return singleQuote(text, start + offset);
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
/** What an opening quote may follow: nothing, a space, an opening bracket or a dash. */
const BEFORE_OPENING = /^$|[\s([{<\u2013\u2014/-]/;
/** How far ahead a closing quote may be, in characters. */
const LONGEST_QUOTATION = 300;
/** Omitted letters or centuries at a word's start: ’90s, ’tis, rock ’n’ roll. */
const LEADING_APOSTROPHE = /^'(?:\d\ds\b|\d\d(?!\d)(?!.*\S'(?!\w))|(?:tis|twas|til|em|cause|n')(?![a-z]))/is;

function doubleQuote(text: string, at: number): string {
  if (opensAt(text, at)) return '“';
  return isInches(text, at) ? '"' : '”';
}

function singleQuote(text: string, at: number): string {
  return opensAt(text, at) && !LEADING_APOSTROPHE.test(text.slice(at, at + LONGEST_QUOTATION)) ? '‘' : '’';
}

function opensAt(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next === '' || /\s/.test(next)) return false;
  let before = at - 1;
  while (at - before < 4 && /["']/.test(text.charAt(before))) before--;
  return BEFORE_OPENING.test(text.charAt(before));
}

/** Whether a figure stands before, as in 6.1", and no quotation is there to be closed. */
function isInches(text: string, at: number): boolean {
  if (!/\d/.test(text.charAt(at - 1))) return false;
  const previous = text.lastIndexOf('"', at - 1);
  return previous === -1 || !opensAt(text, previous);
}
