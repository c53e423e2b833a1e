import type { Candidate } from '../candidate.ts';
import { nameBefore, wordsBefore, wordsBeforeBrackets } from '../bracketed-tickers.ts';
import { isWordAt } from './boundaries.ts';
import { followsLegalForm } from './name-evidence.ts';
import { readBeforeCode, readCodeDash, readPlaceAndNumber, readSymbolFirst, symbolFirst } from './codes-beside.ts';
import { namesakesNear } from './namesakes.ts';
import { readBrazilianCodes } from './symbols/brazilian.ts';
import { isAbbreviation, isOffice, isPlaceholder, symbolOn } from './symbols/symbol-forms.ts';
import { findExchanges, type Vocabulary } from '../vocabulary.ts';
import {
  readIndianPair,
  readIsinSymbol,
  readLocalNumber,
  readNamedNumber,
  readNumberOfName,
} from './symbols/local-numbers.ts';
import { parseRegionalSymbol, parseVendorSymbol } from './symbols/vendor-codes.ts';

/**
 * Reads the start of the bracket that opens at `open`, unless an exchange's code with a colon comes first: a symbol
 * before its exchange (`(AZT: TSX-V, OTCQB: AZZTF)`, `[NCAU-TSXV; PNCRF-OTC]`), a vendor's code (`(TSLA.O)`,
 * `(VOD LN)`, `(NFI-T)`), or a symbol alone after a name (`Tesla (TSLA)`). Reads a bounded stretch of the text.
 */
export function readBracket(text: string, open: number, vocabulary: Vocabulary): readonly Candidate[] {
  // Most brackets have prose, or begin with the code of an exchange.
  if (!mayBeginSymbol(text.charCodeAt(open + 1))) return [];
  const stretch = text.slice(open + 1, open + 1 + MAX_LENGTH);
  const length = stretch.search(/[()[\]\n\uff08\uff09]/);
  if (length < 1 || !/[)\]\uff09]/.test(stretch.charAt(length))) return [];
  if (beginsWithCode(stretch.slice(0, length), vocabulary)) return [];
  const words = wordsBeforeBrackets(text, open) || wordsGluedTo(text, open);
  const pair = readIndianPair(stretch.slice(0, length), open + 1, followsLegalForm(text, open), vocabulary);
  if (pair.length === 2 && words !== '') return pair;
  const named = words === '' ? undefined : readNamedNumber(stretch.slice(0, length), open + 1, words);
  if (named !== undefined) return [named];
  const found: Candidate[] = [];
  let offset = open + 1;
  let shared: string | undefined;
  const pieces = stretch.slice(0, length).split(separator);
  for (const [index, piece] of pieces.entries()) {
    const start = offset;
    offset += piece.length;
    if (index % 2 === 1 || (found.at(-1)?.end ?? 0) >= offset) continue;
    const both = pieces.slice(index, index + 3).join('');
    const before = /^[,;|]/.test(pieces[index + 1] ?? '') ? readBeforeCode(both, start, words, vocabulary) : undefined;
    const placed = readPlaceAndNumber(piece, start, vocabulary) ?? readPlaceAndNumber(both, start, vocabulary);
    const candidate =
      before ??
      placed ??
      readPiece(piece, start, words, vocabulary, found.length > 0) ??
      readShared(piece, start, shared, vocabulary);
    shared = symbolFirst.exec(piece.trim())?.[1] ?? before?.symbol ?? shared;
    // `("Tencent" or the "Company", 00700.HK)`, `(FR0000131104, BNP)`
    if (candidate === undefined && found.length === 0 && (definition.test(piece) || isin.test(piece))) continue;
    if (candidate === undefined) {
      // Prose may follow a comma, but not an "and".
      if (/and|&/.test(text.slice(found.at(-1)?.end ?? start, start))) return [];
      return beginsWithCode(piece, vocabulary) ? found.map(withoutDoubt) : found.map(withDoubt);
    }
    found.push(
      candidate.kind === 'unplaced' && words === '' ? { ...candidate, words: nameBefore(text, open) } : candidate,
    );
  }
  const certain = found.length === 1 ? found : found.map(withoutDoubt);
  return certain.map((candidate) => withNamesakes(candidate, text, open, vocabulary));
}

/** Doubts a ticker whose code abbreviates another exchange as well, which the text shows to be meant: `LUC – BSE`. */
function withNamesakes(candidate: Candidate, text: string, open: number, vocabulary: Vocabulary): Candidate {
  if (candidate.kind !== 'ticker' || !candidate.text.endsWith(candidate.exchange)) return candidate;
  const [exchange] = vocabulary.exchangesByCode.get(candidate.exchange) ?? [];
  const code = { code: candidate.exchange, exchanges: exchange ? [exchange] : [] };
  const namesakes = namesakesNear(text, open, { ...candidate, ...code }, candidate.symbol, vocabulary);
  return namesakes.length === 0 ? candidate : { ...candidate, isDoubtful: true, namesakes };
}

/** Reads another exchange of the symbol before it: `NYSE` of `(MFC: TSX, NYSE; 945: SEHK)`. */
function readShared(
  piece: string,
  offset: number,
  written: string | undefined,
  vocabulary: Vocabulary,
): Candidate | undefined {
  const code = piece.trim();
  const [exchange, ...others] = written === undefined ? [] : findExchanges(vocabulary, code);
  const symbol = exchange && others.length === 0 ? symbolOn(exchange, written ?? '') : undefined;
  if (exchange === undefined || symbol === undefined || vocabulary.homonyms.has(code)) return undefined;
  const start = offset + piece.indexOf(code);
  return { kind: 'ticker', exchange: exchange.id, symbol, start, end: start + code.length, text: code };
}

/** Words before a bracket without a space: `Nvidia(NVDA)`. */
function wordsGluedTo(text: string, open: number): string {
  if (open === 0 || !isWordAt(text, open - 1)) return '';
  const before = `${text.slice(Math.max(0, open - MAX_LENGTH), open)} `;
  return wordsBefore(before, before.length);
}

/** Whether a symbol may begin with a code unit: a capital, a digit, a space or a quotation mark. */
function mayBeginSymbol(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit <= 0x27 || unit >= 0x2018;
}

/** Matches a name in quotation marks that the text goes on with. */
const definition = /^\s*(?:the |or |hereinafter )*["“„‘][^"”“’]{2,40}["”“’]/;

/** Words that end in Chinese, Japanese or Korean. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

/**
 * Also the slash between two vendors' codes or symbols: `2318.HK/601318.SS`, `BHP AU/BHP LN`, `GOOGL/GOOG`; that of
 * `BRK/B` is none. And the slash between two exchanges of one symbol, `ASM: TSX/NYSE American`.
 */
const separator =
  /([,;|\u3001\uff0c\uff1b]\s*|\s+(?:and|&)\s+|(?<=[A-Z0-9]\.[A-Z]{1,2})\s?\/\s?(?=[A-Z0-9]{1,8}\.[A-Z]{1,2}\s?(?:[/,;)]|$))|(?<=[A-Z0-9] [A-Z]{2})\s?\/\s?(?=[A-Z0-9]{1,8} [A-Z]{2}\s?(?:[/,;)]|$))|(?<=^[A-Z0-9]{1,6}: [A-Z][\w.-]{1,12})\s?\/\s?|(?<=[A-Z]{3}\d{0,2})\s?\/\s?(?=[A-Z]{3,5}\d{0,2}\s?(?:[/,;)]|$)))/;

/** Most characters that are read: more than the notations of a company with four listings have. */
const MAX_LENGTH = 72;

function readPiece(
  piece: string,
  offset: number,
  words: string,
  vocabulary: Vocabulary,
  isConfirmed: boolean,
): Candidate | undefined {
  const { lead = '', written: whole = '' } = symbolAlone.exec(piece)?.groups ?? {};
  const [number = ''] = words === '' ? [] : (isinBefore.exec(whole) ?? []);
  const written = whole.slice(number.length);
  const start = offset + lead.length + number.length;
  const span = { start, end: start + written.length, text: written };
  const placed = readSymbolFirst(written, vocabulary);
  if (placed !== undefined) {
    const { exchange, symbol } = placed;
    if (isAbbreviation(symbol)) return undefined;
    const isDoubtful = words === '' || isPlaceholder(symbol);
    return { kind: 'ticker', exchange: exchange.id, symbol, ...span, ...(isDoubtful && { isDoubtful: true }) };
  }
  const dashed = words === '' ? undefined : readCodeDash(piece, offset, words, vocabulary, isConfirmed);
  if (dashed !== undefined) return dashed;
  const local = words === '' ? undefined : readLocalNumber(written, words, vocabulary);
  if (local !== undefined) return { ...local, ...span };
  const vendor = parseVendorSymbol(written, vocabulary);
  const regional = parseRegionalSymbol(written, vocabulary);
  // The names of companies are in Latin letters, so that none is found there; but such a code is certain, and a number
  // with an exchange's suffix is a ticker, known or not.
  const isCertain = vendorCode.test(written) && eastAsian.test(words);
  const [id, ...others] = isCertain && /^\d/.test(written) ? (vendor?.exchanges ?? []) : [];
  const exchange = others.length > 0 ? undefined : vocabulary.exchangesByCode.get(id ?? '')?.[0];
  const symbol = exchange && symbolOn(exchange, vendor?.symbol ?? '');
  if (exchange && symbol !== undefined) return { kind: 'ticker', exchange: exchange.id, symbol, ...span };
  if (isCertain && (vendor ?? regional) !== undefined) {
    return { kind: 'unplaced', form: 'angled', ...(vendor ?? regional ?? { symbol: written }), ...span, words };
  }
  // `The CEO (CEO PM)`
  const [office = '', place] = written.split(' ');
  const isOfText = words === '' || words.split(' ').at(-1) === office;
  if (place !== undefined && isOfText && (isAbbreviation(office) || isOffice(office))) return undefined;
  if (vendor !== undefined) return { kind: 'unplaced', form: 'vendor', ...vendor, ...span, words };
  const [brazilian] = readBrazilianCodes(written, vocabulary);
  if (brazilian?.end === written.length) return { ...brazilian, ...span };
  if (words === '') return undefined;
  if (regional !== undefined) return { kind: 'unplaced', form: 'bare', ...regional, ...span, words };
  const numbered = readNumberOfName(written, words);
  if (numbered !== undefined) return { ...numbered, ...span };
  if (!bare.test(written) || isAbbreviation(written) || findExchanges(vocabulary, written).length > 0) return undefined;
  const home = readIsinSymbol(number, written, words, vocabulary);
  if (home !== undefined) return { ...home, ...span };
  // `VOLV B` is VOLV.B.
  return { kind: 'unplaced', form: 'bare', symbol: written.replace(' ', '.'), ...span, words };
}

/** Matches a vendor's code that no other word in a Chinese, Japanese or Korean text resembles. */
const vendorCode = /^(?:\d{4,6}[.-][A-Z]{1,3}|[A-Z]{2,5}(?:\.[A-Z]{1,2}|-[A-Z]{2}))$/;

/**
 * Matches a symbol, perhaps with its vendor, `Reuters: 1COV.DE`, in quotation marks or with its price move:
 * `PLTR 3.35%`, `TSLA: -3%`, `TSLA up 3%`, `TSLA $240`.
 */
const symbolAlone = new RegExp(
  String.raw`^(?<lead>\s*(?:(?:Bloomberg|Reuters|BBG|RIC)(?: (?:[Cc]ode|[Tt]icker))?\s?:\s?)?["“‘']?)(?<written>[^"”’']*?)["”’']?(?:(?:\s?:)?\s(?:Quote|stock|shares|[–-] (?:Get )?(?:Free |Research )?Report|flat|unchanged|(?:at |@ ?)?[$€£]\d[\d,.]*` +
    String.raw`|(?:(?:up|down|off)\s)?[+−–-]?\d{1,3}(?:[.,]\d{1,3})?\s?%[↑↓▲▼]?))?\s*$`,
);

/** Matches an ISIN before a symbol: `FR0000121014 – MC`, `FR0000120644 BN`, `Euronext Paris – FR0000120644 – BN`. */
const isinBefore = /^(?:[A-Z][A-Za-z ]{2,24}\s?[–-]\s?)?[A-Z]{2}[A-Z0-9]{9}\d(?:\s?[–/-]\s?|\s)(?=[A-Z])/;
const isin = /^\s*(?:ISIN:? )?[A-Z]{2}[A-Z0-9]{9}\d\s*$/;

const bare = /^(?=.*[A-Z])[A-Z0-9]{1,6}(?:[./-][A-Z]{1,2}| [A-D])?$/;

function beginsWithCode(piece: string, vocabulary: Vocabulary): boolean {
  const colon = piece.indexOf(':');
  return colon > 0 && findExchanges(vocabulary, piece.slice(0, colon).trim()).length > 0;
}

/** Marks a candidate as doubtful, since its bracket has prose, too: `(IATA: FRA, ICAO: EDDF)`. */
function withDoubt(candidate: Candidate): Candidate {
  return candidate.kind === 'ticker' ? { ...candidate, isDoubtful: true } : candidate;
}

/** Removes the doubt, since several notations in one bracket confirm each other. */
function withoutDoubt(candidate: Candidate): Candidate {
  if (candidate.kind !== 'ticker' || isPlaceholder(candidate.symbol)) return candidate;
  const { isDoubtful: _, isHomonym: __, ...certain } = candidate;
  return certain;
}
