import type { QuotationMarks } from '../words/quotation-marks.ts';

/** Role of a straight quote: it begins or ends a quotation, or is an apostrophe. */
export type QuoteRole = 'opens' | 'closes' | 'apostrophe';

/**
 * The role of a straight quote in a language whose quotes open and close by turns; undefined in other languages, for an
 * apostrophe within a Latin word (McDonald's), and for quotes of a sort that do not come in pairs. Years without their
 * century (`'24年`) have apostrophes if the quotes come in pairs without them alone.
 */
export function turnAt(text: string, at: number, marks: QuotationMarks): QuoteRole | undefined {
  if (!marks.areByTurns) return undefined;
  if (latest?.text !== text) latest = { text, turns: findTurns(text) };
  latest.text = text;
  return latest.turns.get(at);
}

/**
 * The result for the latest text, since the parts of a text are typeset one by one. The text is replaced by an equal
 * one: two strings would be compared letter by letter at each quote.
 */
let latest: { text: string; readonly turns: ReadonlyMap<number, QuoteRole> } | undefined;

function findTurns(text: string): ReadonlyMap<number, QuoteRole> {
  const turns = new Map<number, QuoteRole>();
  for (const quote of [DOUBLE, SINGLE]) {
    const all = Array.from(text.matchAll(quote), ({ index }) => index);
    const areAllPaired = all.length % 2 === 0 && !all.some((place, nth) => nth % 2 === 1 && isYear(text, place));
    const places = areAllPaired ? all : all.filter((place) => !isYear(text, place));
    if (places.length % 2 !== 0) continue;
    for (const place of all) turns.set(place, 'apostrophe');
    for (const [nth, place] of places.entries()) turns.set(place, nth % 2 === 0 ? 'opens' : 'closes');
  }
  return turns;
}

function isYear(text: string, place: number): boolean {
  return /^'\d\d(?!\d)/.test(text.slice(place, place + 4));
}

const DOUBLE = /"/g;
const SINGLE = /(?<![\p{Script=Latin}\d])'|'(?![\p{Script=Latin}\d])/gu;
