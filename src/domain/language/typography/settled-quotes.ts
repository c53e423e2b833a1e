import type { QuotationMarks } from '../words/quotation-marks.ts';
import { smarten } from './punctuation.ts';
import { singleQuotes } from './single-quotes.ts';

/**
 * Typographic marks that may permanently replace straight quotes of a text, by index: those that `smarten` prints.
 * Signs of measure (6'2", 30') stay straight, and so does a pair of quotes that may be one.
 */
export function settleQuotes(
  text: string,
  marks: QuotationMarks,
  isCandidate: (index: number) => boolean = () => true,
): ReadonlyMap<number, string> {
  const settled = new Map<number, string>();
  for (const { index } of text.matchAll(/["']/g)) {
    const mark = smarten(text, marks, index, index + 1);
    const isPlain = !isMeasure(text, index) && !isInAddress(text, index);
    if (isCandidate(index) && !/["']/.test(mark) && isPlain) settled.set(index, mark);
  }
  leaveDoubtful(text, settled, '"', marks);
  leaveDoubtful(text, settled, "'", marks);
  return settled;
}

/** `30'`, and both signs of `6'2"`. A single quote between a figure and a letter is an apostrophe: the 1990's. */
function isMeasure(text: string, index: number): boolean {
  const [before, after] = [text.slice(Math.max(0, index - 12), index), text.slice(index + 1, index + 4)];
  if (!/\d$/.test(before)) return false;
  if (text[index] === '"') return /\d['’′]\s?\d+(?:[.,/]\d+)?$/.test(before);
  return !/^\p{L}/u.test(after);
}

/** Removes all quotes of a sort if one follows a figure, and if opening and closing quotes do not alternate. */
function leaveDoubtful(text: string, settled: Map<number, string>, sort: string, marks: QuotationMarks): void {
  const open = sort === '"' ? marks.open : marks.innerOpen;
  const places = Array.from(text.matchAll(/["']/g), ({ index }) => index).filter((index) => text[index] === sort);
  // An apostrophe after a figure (the 1990’s) counts although it is settled: a second run must not settle more.
  if (!(sort === '"' ? /\d"/ : /\d['’]/).test(text)) return;
  const roles = sort === "'" ? singleQuotes(text, marks) : undefined;
  const isApostrophe = (index: number) => roles?.get(index) === 'apostrophe';
  const quotes = places.filter((index) => settled.has(index) && !isApostrophe(index));
  const isByTurns = quotes.every((index, nth) => (settled.get(index) === open) === (nth % 2 === 0));
  if (isByTurns && quotes.length % 2 === 0) return;
  for (const index of quotes) settled.delete(index);
}

/** Whether a quote is within an address, which continues after a quote although the link does not. */
function isInAddress(text: string, index: number): boolean {
  const from = Math.max(text.lastIndexOf(' ', index), text.lastIndexOf('\n', index)) + 1;
  return /:\/\/|www\.|mailto:/i.test(/^\S*/.exec(text.slice(from))?.[0] ?? '');
}
