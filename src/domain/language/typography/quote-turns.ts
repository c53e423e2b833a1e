import type { QuotationMarks } from '../words/quotation-marks.ts';

export type Turn = 'opens' | 'closes';

/**
 * The role of a straight quote in a language whose quotes open and close by turns; undefined in other languages, for an
 * apostrophe within a Latin word (McDonald's), and for quotes of a sort that do not come in pairs.
 */
export function turnAt(text: string, at: number, marks: QuotationMarks): Turn | undefined {
  if (!marks.areByTurns) return undefined;
  if (latest?.text !== text) latest = { text, turns: findTurns(text) };
  return latest.turns.get(at);
}

/** The result for the latest text, since the parts of a text are typeset one by one. */
let latest: { readonly text: string; readonly turns: ReadonlyMap<number, Turn> } | undefined;

function findTurns(text: string): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  for (const quote of [DOUBLE, SINGLE]) {
    const places = Array.from(text.matchAll(quote), ({ index }) => index);
    if (places.length % 2 !== 0) continue;
    for (const [nth, place] of places.entries()) turns.set(place, nth % 2 === 0 ? 'opens' : 'closes');
  }
  return turns;
}

const DOUBLE = /"/g;
const SINGLE = /(?<![\p{Script=Latin}\d])'|'(?![\p{Script=Latin}\d])/gu;
