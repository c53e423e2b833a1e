import { isSpaceAt } from './boundaries.ts';
import type { Candidate } from '../candidate.ts';
import { readCodeEndingAt } from './read-codes.ts';
import { readBracketedSymbol } from './read-list.ts';
import { symbolOn } from './symbols/symbol-forms.ts';
import { findExchanges, type Vocabulary } from '../vocabulary.ts';

/**
 * Reads a ticker without brackets and with spaces around its colon, which older newswires print right after a name:
 * `Raisio Oyj HEL : RAIVV said`. The code is in capitals and does not begin a sentence.
 */
export function readApart(text: string, colon: number, floor: number, vocabulary: Vocabulary): readonly Candidate[] {
  if (!isSpaceAt(text, colon - 1) || !isSpaceAt(text, colon + 1)) return [];
  const code = readCodeEndingAt(text, colon - 1, floor, vocabulary, findExchanges);
  const [exchange, ...others] = code?.exchanges ?? [];
  if (code === undefined || exchange === undefined || others.length > 0) return [];
  if (code.code !== code.code.toUpperCase() || vocabulary.homonyms.has(code.code)) return [];
  const before = text.slice(Math.max(0, code.start - MAX_WORD), code.start);
  if (!endsWithName(before)) return [];
  const symbol = readBracketedSymbol(text, colon + 2, (written) => symbolOn(exchange, written));
  if (symbol === undefined) return [];
  // `Wall Street NASDAQ : AI stocks rally`
  if (symbol.written.length < 3 && !legalForm.test(before) && /^\s[a-z]/.test(text.slice(symbol.end, symbol.end + 2)))
    return [];
  const [start, end] = [code.start, symbol.end];
  return [{ kind: 'ticker', exchange: exchange.id, symbol: symbol.symbol, start, end, text: text.slice(start, end) }];
}

const MAX_WORD = 24;

/** Whether a text ends with a word that may end a name: one with a capital or digits that does not begin a sentence. */
function endsWithName(before: string): boolean {
  const word = /(?:^|[\s(])([\p{Lu}\d][\p{L}\d&.'’-]+)\s$/u.exec(before)?.[1];
  return word !== undefined && !openings.has(word);
}

const legalForm =
  /\b(?:AB|AG|ASA|Co|Corp|Corporation|Group|Holdings?|Inc|Limited|Ltd|NV|Oyj|PLC|Plc|plc|SA|SE|SpA)\.?\s$/;

const openings = new Set(
  'After All Also An And As At Before But By Das Der Die El For From How If In Is Its La Las Le Les Los On Or Our So The Then Why With'.split(
    ' ',
  ),
);
