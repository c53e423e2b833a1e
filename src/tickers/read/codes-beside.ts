import type { Exchange } from '../../domain/registry/exchange.ts';
import type { Candidate, TickerCandidate } from '../candidate.ts';
import { findExchanges, type Vocabulary } from '../vocabulary.ts';
import { followsLegalForm } from './name-evidence.ts';
import {
  isAbbreviation,
  isCommonWord,
  isNoSymbol,
  isOffice,
  isIndexOrCurrency,
  isPlaceholder,
  symbolOn,
} from './symbols/symbol-forms.ts';

/**
 * Reads a symbol and its exchange after a comma, `Nokia Oyj (NOKIA, Nasdaq Helsinki)`. Without a legal form before it,
 * it may be a person's office or school, and counts only if it is known.
 */
export function readBeforeCode(
  text: string,
  offset: number,
  words: string,
  vocabulary: Vocabulary,
): TickerCandidate | undefined {
  const [, written = '', code = ''] = beforeCode.exec(text) ?? [];
  if (written === '' || words === '' || vocabulary.homonyms.has(code)) return undefined;
  if (isAbbreviation(written) || isCommonWord(written) || isPlaceholder(written) || isOffice(written)) return undefined;
  const [exchange, ...others] = findExchanges(vocabulary, code);
  if (exchange === undefined || others.length > 0 || findExchanges(vocabulary, written).length > 0) return undefined;
  const symbol =
    isNoSymbol(written) || isIndexOrCurrency(written, exchange.id) ? undefined : symbolOn(exchange, written);
  if (symbol === undefined) return undefined;
  const start = offset + text.indexOf(written);
  const span = { start, end: offset + text.trimEnd().length, text: text.trim() };
  const isCertain = followsLegalForm(words, words.length) && (written.length > 2 || code.length > 3);
  // Two letters are often a word: `(IT, Nasdaq)`.
  if (!isCertain && written.length < 3) return undefined;
  const doubts = isCertain ? {} : ({ isDoubtful: true, isHomonym: true } as const);
  return { kind: 'ticker', exchange: exchange.id, symbol, ...span, ...doubts };
}

const beforeCode = /^\s*["“]?([A-Z0-9]{2,8}(?:[.-][A-Z]{1,2})?)["”]?\s?[,;|]\s?([A-Z][\p{L}\d. &-]*[\p{L}\d])\s*$/u;

/**
 * Reads a code and a symbol with a dash between them, after a name: `(NYSE – ACME)`, `(TSXV-ACME)`. Without a legal form
 * before it, it may be prose, `(NYSE-WIDE)`. Codes that mean something else, too, are left to the author, unless another
 * one is before them in the bracket: `(TSX-V – ACM; OTC – ACMGF)`.
 */
export function readCodeDash(
  piece: string,
  offset: number,
  words: string,
  vocabulary: Vocabulary,
  isConfirmed: boolean,
): Candidate | undefined {
  const { code = '', symbol: written = '' } = codeDash.exec(piece)?.groups ?? {};
  const [exchange, ...others] = code === '' ? [] : findExchanges(vocabulary, code);
  if (exchange === undefined || others.length > 0) return undefined;
  if (!isConfirmed && (vocabulary.homonyms.has(code) || vocabulary.abbreviations.has(code))) return undefined;
  if ([written, piece.trim()].some((each) => findExchanges(vocabulary, each).length > 0)) return undefined;
  if (isAbbreviation(written) || isNoSymbol(written) || isIndexOrCurrency(written, exchange.id)) return undefined;
  const symbol = isPlaceholder(written) || isCommonWord(written) ? undefined : symbolOn(exchange, written);
  if (symbol === undefined) return undefined;
  const start = offset + piece.indexOf(code);
  const text = piece.slice(piece.indexOf(code)).trimEnd();
  const doubts = followsLegalForm(words, words.length) ? {} : ({ isDoubtful: true, isHomonym: true } as const);
  return { kind: 'ticker', exchange: exchange.id, symbol, start, end: start + text.length, text, ...doubts };
}

const codeDash =
  /^\s*(?<code>[A-Z][\w. ]*?(?:-[A-Z])?)\s?[-–—]\s?["“]?(?<symbol>[A-Z0-9]{3,6}(?:[.-][A-Z]{1,2})?)["”]?\s*$/;

/**
 * Reads an exchange and a number without a colon, as East Asian newspapers print them: `（東証プライム、7203）`,
 * `(코스피 005930)`. Years count only if they are known.
 */
export function readPlaceAndNumber(text: string, offset: number, vocabulary: Vocabulary): TickerCandidate | undefined {
  const { code = '', symbol: written = '' } = placeAndNumber.exec(text)?.groups ?? {};
  const [exchange, ...others] = code === '' ? [] : findExchanges(vocabulary, code);
  const symbol = exchange && others.length === 0 ? symbolOn(exchange, written) : undefined;
  if (exchange === undefined || symbol === undefined) return undefined;
  const start = offset + text.indexOf(code);
  const span = { start, end: offset + text.trimEnd().length, text: text.trim() };
  const isYear = /^(?:19|20)\d\d$/.test(written);
  return { kind: 'ticker', exchange: exchange.id, symbol, ...span, ...(isYear && { isDoubtful: true as const }) };
}

const placeAndNumber =
  /^\s*(?<code>[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{2,12}[A-Z]{0,3})(?:\s?[、，,・]\s?|\s)(?<symbol>\d{4,6}|\d[0-9A-Z]\d[0-9A-Z])\s*$/u;

/** Reads `AZT: TSX-V` and `NCAU-TSXV`, but not `NYSE: ARCA`, where the symbol resembles another exchange's code. */
export function readSymbolFirst(
  written: string,
  vocabulary: Vocabulary,
): { readonly exchange: Exchange; readonly symbol: string } | undefined {
  const [, first, second] = symbolFirst.exec(written) ?? [];
  if (first === undefined || second === undefined || findExchanges(vocabulary, first).length > 0) return undefined;
  const [exchange, ...others] = findExchanges(vocabulary, second);
  if (exchange === undefined || others.length > 0 || vocabulary.homonyms.has(second)) return undefined;
  const symbol = symbolOn(exchange, first);
  return symbol === undefined ? undefined : { exchange, symbol };
}

/** A symbol before the code of its exchange, in this order: `AZT: TSX-V`. */
export const symbolFirst = /^([A-Z0-9]{1,8}(?:\.[A-Z]{1,2})?)\s?[-–:]\s?([A-Z][\w .&-]+)$/;
