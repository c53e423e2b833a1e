import type { Exchange } from '../domain/registry/exchange.ts';
import { canonicalSymbol } from '../domain/registry/symbol.ts';
import { skipSpaces, skipSpacesBefore } from './boundaries.ts';
import type { Candidate } from './candidate.ts';
import { readCodes, type WrittenCode } from './read-codes.ts';
import { readBracketedSymbol, readList, readSeparator } from './read-list.ts';
import { readSymbol } from './read-symbol.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What the colon at `colon` joins: `NYSE:A`, and inside brackets also `NYSE: BRK.A, BRK.B` and `NYSE/TSX: SHOP`.
 * A space after the colon counts only inside brackets, and only if no sentence goes on after the symbol: `(NYSE: A)`
 * and `(NYSE: A, which fell)` are Agilent, `(NYSE: A big day)` is prose. `floor` is where the last mention ended.
 */
export function readMentions(
  text: string,
  colon: number,
  floor: number,
  isBracketed: boolean,
  vocabulary: Vocabulary,
): readonly Candidate[] {
  const codes = readCodes(text, colon, floor, isBracketed, vocabulary);
  const [outermost, code] = [codes[0], codes.at(-1)];
  if (outermost === undefined || code === undefined) return [];
  const canonicalise = (written: string) => symbolAfter(code, written);
  const start = isBracketed ? skipSpaces(text, colon + 1) : colon + 1;
  const first = isBracketed ? readBracketedSymbol(text, start, canonicalise) : readSymbol(text, start, canonicalise);
  if (first === undefined) return [];

  const list = isBracketed ? readList(text, first.end, vocabulary, canonicalise) : undefined;
  const isSpaced = code.end < colon || start > colon + 1;
  const isCutOff = list?.isCutOff === true && opensPhrase(text, outermost.start, floor);
  if (isSpaced && !list?.isWhole && !isCutOff) return [];
  return [
    ...codes.slice(0, -1).map((shared) => toCandidate(text, shared, first.written, shared.start, shared.end)),
    toCandidate(text, code, first.written, code.start, first.end),
    ...(list?.isWhole ? list.items : []).map((item) => toCandidate(text, code, item.written, item.start, item.end)),
  ].filter((candidate) => candidate !== undefined);
}

/** After an ambiguous code the symbol stays as written, if it could be one at any of the exchanges. */
function symbolAfter({ exchanges }: WrittenCode, written: string): string | undefined {
  const [exchange, ...others] = exchanges;
  if (exchange && others.length === 0)
    return isCount(exchange, written) ? undefined : canonicalSymbol(exchange, written);
  const forms = exchanges.flatMap((exchange) =>
    isCount(exchange, written) ? [] : (canonicalSymbol(exchange, written) ?? []),
  );
  return forms.length > 0 ? written : undefined;
}

/** One or two digits are an hour or a number, except where symbols are padded: `(HKEX: 5)` is HSBC, `SIX:30` a time. */
function isCount({ padDigits }: Exchange, written: string): boolean {
  return padDigits === undefined && /^\d{1,2}$/.test(written);
}

function toCandidate(
  text: string,
  code: WrittenCode,
  written: string,
  start: number,
  end: number,
): Candidate | undefined {
  const symbol = symbolAfter(code, written);
  const [exchange, ...others] = code.exchanges;
  if (symbol === undefined || exchange === undefined) return undefined;
  const span = { symbol, start, end, text: text.slice(start, end) };
  if (others.length === 0) return { kind: 'ticker', exchange: exchange.id, ...span };
  return { kind: 'ambiguous', alias: code.code, exchanges: code.exchanges.map(({ id }) => id), ...span };
}

/** Whether nothing but a bracket, a comma or another mention leads up to `index`: no sentence is under way. */
function opensPhrase(text: string, index: number, floor: number): boolean {
  const before = skipSpacesBefore(text, index);
  if (before === 0 || '(,;/|'.includes(text.charAt(before - 1))) return true;
  return floor > 0 && readSeparator(text, floor)?.end === index;
}
