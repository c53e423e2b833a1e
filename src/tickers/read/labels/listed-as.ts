import { readCodeEndingAt } from '../read-codes.ts';
import type { TickerCandidate } from '../../candidate.ts';
import { readBracketedSymbol, spanOfSymbol } from '../read-list.ts';
import { isAbbreviation, isCommonWord, isPlaceholder, symbolOn } from '../symbols/symbol-forms.ts';
import { findExchanges, type Vocabulary } from '../../vocabulary.ts';

/**
 * Finds symbols after an exchange and "as" or "under": `listed on Nasdaq as COIN`,
 * `trades on the New York Stock Exchange as “RBLX.”`. A symbol without quotation marks ends its phrase, since
 * `trading on the NYSE as AI stocks rallied` is prose.
 */
export function readListedAs(text: string, vocabulary: Vocabulary): readonly TickerCandidate[] {
  if (!text.includes(' as ') && !text.includes(' under ')) return [];
  return Array.from(text.matchAll(listedAs)).flatMap((match): readonly TickerCandidate[] => {
    const [{ length }, name = '', as = ''] = match;
    const start = match.index + length;
    const end = start - as.length;
    const code = readCodeEndingAt(text, end, end - name.length, vocabulary, findExchanges);
    const [exchange, ...others] = code?.exchanges ?? [];
    if (code?.start !== end - name.length || exchange === undefined || others.length > 0) return [];
    if (vocabulary.homonyms.has(code.code)) return [];
    const symbol = readBracketedSymbol(text, start, (written) => symbolOn(exchange, written));
    if (symbol === undefined) return [];
    const { written } = symbol;
    if (isAbbreviation(written) || isPlaceholder(written) || isCommonWord(written)) return [];
    if (text.startsWith(written, start) && !phraseEnd.test(text.slice(symbol.end, symbol.end + 8))) return [];
    const span = spanOfSymbol(text, start, symbol);
    return [{ kind: 'ticker', exchange: exchange.id, symbol: symbol.symbol, ...span, isDoubtful: true }];
  });
}

const listedAs =
  /\b(?:listed|quoted|traded|trades|trading) (?:publicly )?(?:on|at) (?:the )?([A-Z][\w.-]*(?: [A-Z][\w.-]*){0,5})( as | under )(?=["“‘$]?[A-Z0-9])/g;
const phraseEnd = /^(?:[.,;:!?)](?!\w)|\s?[—–(]|\s(?:since|after|from)\b|$)/;
