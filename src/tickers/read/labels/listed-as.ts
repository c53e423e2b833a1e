import { readCodeEndingAt, readCodesJoinedTo, type WrittenCode } from '../read-codes.ts';
import type { TickerCandidate } from '../../candidate.ts';
import { readBracketedSymbol, spanOfSymbol } from '../read-list.ts';
import type { WrittenSymbol } from '../symbols/read-symbol.ts';
import { isAbbreviation, isCommonWord, isPlaceholder, symbolOn } from '../symbols/symbol-forms.ts';
import { findExchanges, type Vocabulary } from '../../vocabulary.ts';
import { placesAfter } from './label-places.ts';

/**
 * Finds symbols after an exchange and "as" or "under", or before one: `listed on Nasdaq as COIN`, `trades on the New York
 * Stock Exchange as “RBLX.”`, `trades as RBLX on the NYSE`. A symbol without quotation marks before which the exchange
 * is ends its phrase, since `trading on the NYSE as AI stocks rallied` is prose.
 */
export function readListedAs(text: string, vocabulary: Vocabulary): readonly TickerCandidate[] {
  // A fast test rejects most texts.
  if (!trace.test(text)) return [];
  const afterPlace = Array.from(text.matchAll(listedAs), (match) => readAfterPlace(text, match, vocabulary));
  const beforePlace = Array.from(text.matchAll(tradesAs), (match) => readBeforePlace(text, match, vocabulary));
  return [...afterPlace, ...beforePlace].flat().sort((left, right) => left.start - right.start);
}

const trace = /(?:as|under) ["“‘$A-Z0-9]/;
const exchangeName = String.raw`[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,5}`;
const listedAs = new RegExp(
  String.raw`\b(?:listed|quoted|traded|trades|trading) (?:publicly )?(?:on|at) (?:both )?(?:the )?` +
    String.raw`(?:${exchangeName},? and (?:the )?)?(${exchangeName})( as | under )(?=["“‘$]?[A-Z0-9])`,
  'g',
);
const tradesAs = /\b(?:listed|quoted|traded|trades|trading) (?:as|under) (?=["“‘$]?[A-Z0-9])/g;
const phraseEnd = /^(?:[.,;:!?)](?!\w)|\s?[—–(]|\s(?:since|after|from)\b|$)/;

/** Reads the symbol after `listed on Nasdaq as`. */
function readAfterPlace(text: string, match: RegExpExecArray, vocabulary: Vocabulary): readonly TickerCandidate[] {
  const [{ length }, name = '', as = ''] = match;
  const start = match.index + length;
  const end = start - as.length;
  const code = readCodeEndingAt(text, end, end - name.length, vocabulary, findExchanges);
  if (code?.start !== end - name.length) return [];
  const symbol = readBracketedSymbol(text, start, (written) => symbolAt(code, written));
  if (symbol === undefined) return [];
  const isMarked = !text.startsWith(symbol.written, start);
  if (!isMarked && !phraseEnd.test(text.slice(symbol.end, symbol.end + 8))) return [];
  return toCandidates(
    text,
    start,
    symbol,
    code,
    readCodesJoinedTo(text, code.start, match.index, vocabulary),
    vocabulary,
  );
}

/** Reads the symbol after `trades as`, if an exchange follows it. */
function readBeforePlace(text: string, match: RegExpExecArray, vocabulary: Vocabulary): readonly TickerCandidate[] {
  const start = match.index + match[0].length;
  const symbol = readBracketedSymbol(text, start, (written) =>
    /^[A-Z0-9.]{2,8}$/.test(written) ? written : undefined,
  );
  const [place, ...others] = symbol === undefined ? [] : placesAfter(text, symbol.end, vocabulary);
  return symbol && place ? toCandidates(text, start, symbol, place, others, vocabulary) : [];
}

function symbolAt({ exchanges }: WrittenCode, written: string): string | undefined {
  const [exchange, ...others] = exchanges;
  return exchange && others.length === 0 ? symbolOn(exchange, written) : undefined;
}

/** Candidates for a symbol on an exchange, and on those that are joined to it; they count only if they are known. */
function toCandidates(
  text: string,
  from: number,
  found: WrittenSymbol,
  place: WrittenCode,
  others: readonly WrittenCode[],
  { homonyms }: Vocabulary,
): readonly TickerCandidate[] {
  const { written } = found;
  if (isAbbreviation(written) || isPlaceholder(written) || isCommonWord(written)) return [];
  return [place, ...others].flatMap((code): readonly TickerCandidate[] => {
    const [exchange] = code.exchanges;
    const symbol = homonyms.has(code.code) ? undefined : symbolAt(code, written);
    if (exchange === undefined || symbol === undefined) return [];
    const span =
      code === place ? spanOfSymbol(text, from, found) : { start: code.start, end: code.end, text: code.code };
    return [{ kind: 'ticker', exchange: exchange.id, symbol, ...span, isDoubtful: true }];
  });
}
