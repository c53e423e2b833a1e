const NO_BREAK = '\u00a0';
export const NARROW_NO_BREAK = '\u202f';

/**
 * The space at an index of a French text, as it is set: it does not break before `: ; ! ?`, within «…», between a
 * figure and its unit, and between groups of digits. Nothing is set where the author wrote no space.
 */
export function keptSpace(text: string, at: number): string {
  const [before, next] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (before === '«' || (next === '»' && before !== ' ')) return NARROW_NO_BREAK;
  if (/[;!?]/.test(next) && ENDS_SIGN.test(text.charAt(at + 2))) return NARROW_NO_BREAK;
  if (next === ':' && ENDS_SIGN.test(text.charAt(at + 2))) return NO_BREAK;
  if (!DIGIT.test(before)) return ' ';
  if (UNIT.test(text.slice(at + 1, at + 6))) return NO_BREAK;
  return isGrouped(text, at) ? NARROW_NO_BREAK : ' ';
}

/** After a sign that a space precedes; else it may be a part of something else, as `:-)`. */
const ENDS_SIGN = /^$|[\s!?"'«»“”’)\]…*_]/;
const DIGIT = /\d/;
/** 5 %, 12 €, 3 Md€, 3 Md HK$. */
const UNIT = /^(?:[kM]?[%‰€$£]|Mr?ds?(?=[\s€$£]))/;

/** 12 500, and not a year before a figure: 2024 300. */
function isGrouped(text: string, at: number): boolean {
  return (
    /(?<![\d.,]|\d[ \u202f])\d{1,3}(?:[ \u202f]\d{3})*$/.test(text.slice(Math.max(0, at - 16), at)) &&
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
  );
}
