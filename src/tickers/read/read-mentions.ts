import { readCodes, readUnknownCode, type WrittenCode } from './read-codes.ts';
import { explainByBracket, orNamesakes, symbolAfter } from './code-meanings.ts';
import { skipSpaces, skipSpacesBefore } from './boundaries.ts';
import type { Candidate } from '../candidate.ts';
import { nameBefore } from '../bracketed-tickers.ts';
import { readBracketedSymbol, readList, readSeparator, type SymbolList } from './read-list.ts';
import { readCodedVendorSymbol } from './symbols/coded-vendor-symbol.ts';
import { readRespective } from './symbols/respective-symbols.ts';
import { readSymbol, type WrittenSymbol } from './symbols/read-symbol.ts';
import { doubtsAbout, listsPlaces, type Surroundings, type WrittenMention } from './mention-doubts.ts';
import { isCall } from './name-evidence.ts';
import { isColour, isIndexOrCurrency, symbolOn } from './symbols/symbol-forms.ts';
import { findExchanges, type Vocabulary } from '../vocabulary.ts';

/**
 * Reads the mentions joined by the colon at `colon`: `NYSE:A`, and inside brackets also `NYSE: BRK.A, BRK.B` and
 * `NYSE/TSX: SHOP`. A space after the colon is allowed only inside brackets, and only if no sentence continues after
 * the symbol: `(NYSE: A)` and `(NYSE: A, which fell)` are Agilent, `(NYSE: A big day)` is prose.
 *
 * @param floor end of the last mention.
 * @param bracket offset of the innermost open bracket; undefined outside brackets.
 */
export function readMentions(
  text: string,
  colon: number,
  floor: number,
  bracket: number | undefined,
  vocabulary: Vocabulary,
): readonly Candidate[] {
  const isBracketed = bracket !== undefined;
  if (isBracketed && isCall(text, bracket)) return [];
  const printed = explainByBracket(text, readCodes(text, colon, floor, isBracketed, vocabulary), bracket, vocabulary);
  const named = orNamesakes(text, colon, bracket, printed, vocabulary);
  const around = { text, bracket, vocabulary };
  const respective = isBracketed ? readRespective(text, skipSpaces(text, colon + 1), named, vocabulary) : undefined;
  if (respective !== undefined) {
    const surroundings = {
      ...{ ...around, isShared: false, isAlone: !areOfOneOperator(named, vocabulary) },
      areLetters: respective.every(({ written }) => /^[A-Z]$/.test(written)),
      isDoubtful: respective.some(({ written, code: { exchanges } }) => isIndexOrCurrency(written, exchanges[0]?.id)),
    };
    const name = nameBefore(text, bracket ?? 0);
    return respective.flatMap((mention) => toCandidate(mention, surroundings, name) ?? []);
  }
  const codes = withoutImpossible(text, colon, isBracketed, named);
  // `(NYSE and Nasdaq Mars: JBTM)`: the known code is read.
  const unknown = codes.length === 0 && isBracketed ? readUnknownCode(text, colon, floor, vocabulary) : [];
  const [outermost, code] = [codes[0] ?? unknown[0], codes.at(-1) ?? unknown.at(-1)];
  if (outermost === undefined || code === undefined) return [];
  const vendor =
    isBracketed && codes.length === 1
      ? readCodedVendorSymbol(text, skipSpaces(text, colon + 1), bracket, code, vocabulary)
      : undefined;
  if (vendor !== undefined) return [vendor];
  const found = readFirstSymbol(text, colon, isBracketed, code);
  if (found === undefined) return [];
  const { first, start } = found;

  // `(TSE: 9984, "SBG")` has a number of Tokyo, and no symbol of Toronto after it; `(TSE: 6758.T)` has Tokyo's suffix.
  const possible = code.exchanges.filter((exchange) => symbolOn(exchange, first.written) !== undefined);
  const suffixed = possible.filter(({ suffixes = [] }) => suffixes.some((suffix) => hasSuffix(first.written, suffix)));
  const there = suffixed.length === 1 ? suffixed : possible;
  const own = { ...code, exchanges: there.length === 0 ? code.exchanges : there };
  const meant = suffixed.length === 1 ? own : code;
  const list = isBracketed ? readList(text, first.end, vocabulary, (written) => symbolAfter(own, written)) : undefined;
  const isSpaced = code.end < colon || start > colon + 1;
  const isCutOff = list?.isCutOff === true && opensPhrase(text, outermost.start, floor);
  if (isSpaced && !list?.isWhole && !isCutOff) return [];
  const isOpen = bracket !== undefined && codes.some(({ exchanges }) => exchanges.length > 1);
  const words = isOpen ? nameBefore(text, bracket) : '';
  const items = itemsOf(list, codes);
  const surroundings: Surroundings = {
    ...around,
    isShared: codes.length > 1,
    isAlone:
      !areOfOneOperator(codes, vocabulary) &&
      (floor === 0 || bracket === undefined || floor <= bracket || listsPlaces(text, bracket, vocabulary)),
    // `A et B` may be any letters.
    areLetters: items.length > 0 && [first, ...items].every(({ written }) => /^[A-Z]$/.test(written)),
    isDoubtful:
      (list !== undefined && !list.isWhole && isSpaced && goesOnInCapitals(text, first)) ||
      (items.length > 0 && [first, ...items].some(({ written }) => isIndexOrCurrency(written, code.exchanges[0]?.id))),
  };
  const shared = codes.length === 0 ? unknown : codes.slice(0, -1);
  const mentions: readonly WrittenMention[] = [
    ...shared.map((other) => ({ ...other, code: other, written: first.written })),
    ...(codes.length === 0 ? [] : [{ code: meant, written: first.written, start: code.start, end: first.end }]),
    ...items.map((item) => ({ ...item, code: meant, isListed: true as const })),
  ];
  return mentions.flatMap((mention) => toCandidate(mention, surroundings, words) ?? []);
}

/** Codes up to the last one that can have the symbol: that of Luxembourg has three letters, `(Amsterdam and Luxembourg: MT)`. */
function withoutImpossible(
  text: string,
  colon: number,
  isBracketed: boolean,
  codes: readonly WrittenCode[],
): readonly WrittenCode[] {
  if (codes.length < 2) return codes;
  const last = codes.findLastIndex((code) => readFirstSymbol(text, colon, isBracketed, code) !== undefined);
  return last < 0 ? codes : codes.slice(0, last + 1);
}

/**
 * Whether the operator before another city confirms each code that is only a city: `(Euronext Brussels and Paris: SOLB)`.
 */
function areOfOneOperator(codes: readonly WrittenCode[], vocabulary: Vocabulary): boolean {
  if (codes.length < 2) return false;
  const operator = /^(?:Euronext|Nasdaq|NASDAQ)(?= )/.exec(codes[0]?.code ?? '')?.[0];
  if (operator === undefined) return false;
  return codes.every(({ code, exchanges: [exchange] }) => {
    const [meant] = code.startsWith(operator) ? [exchange] : findExchanges(vocabulary, `${operator} ${code}`);
    return exchange !== undefined && meant?.id === exchange.id;
  });
}

/** Whether a symbol ends with the suffix that data vendors have for its exchange. */
function hasSuffix(written: string, suffix: string): boolean {
  return suffix.startsWith('.') && written.endsWith(suffix);
}

/** Reads the symbol after the colon; in brackets, spaces and a number or a label may be before it. */
function readFirstSymbol(
  text: string,
  colon: number,
  isBracketed: boolean,
  code: WrittenCode,
): { readonly first: WrittenSymbol; readonly start: number } | undefined {
  const canonicalise = (written: string) => symbolAfter(code, written);
  const start = isBracketed ? skipNumber(text, skipSpaces(text, colon + 1)) : colon + 1;
  // `(NASDAQ: N/A)` is no symbol and a share class.
  if (/^N\/[AM](?![\w.])/.test(text.slice(start, start + 4))) return undefined;
  const read = isBracketed ? readBracketedSymbol(text, start, canonicalise) : readSymbol(text, start, canonicalise);
  if (read === undefined || isColour(code.code, read.written)) return undefined;
  return { first: isBracketed ? withCountryCode(text, read, code) : read, start };
}

function itemsOf(list: SymbolList | undefined, codes: readonly WrittenCode[]): SymbolList['items'] {
  return list?.isWhole && codes.length > 0 ? list.items : [];
}

function toCandidate(mention: WrittenMention, surroundings: Surroundings, words: string): Candidate | undefined {
  const { code, written, start, end } = mention;
  const { text, isShared } = surroundings;
  const symbol = symbolAfter(code, written);
  const [exchange, ...others] = code.exchanges;
  if (symbol === undefined || exchange === undefined) return undefined;
  // Nobody can say which city's an index is.
  if (others.length > 0 && isIndexOrCurrency(written)) return undefined;
  const span = { symbol, start, end, text: text.slice(start, end) };
  if (others.length > 0) {
    return { kind: 'ambiguous', alias: code.code, exchanges: code.exchanges.map(({ id }) => id), ...span, words };
  }
  const { isDoubtful, isHomonym, namesakes } = doubtsAbout(mention, surroundings);
  const doubts = {
    ...((isDoubtful || isHomonym || namesakes.length > 0) && { isDoubtful: true as const }),
    ...(isHomonym && !isDoubtful && !isShared && { isHomonym: true as const }),
    ...(namesakes.length > 0 && !isDoubtful && { namesakes }),
    ...(formerBefore.test(text.slice(Math.max(0, start - MAX_FORMER), start)) && { isFormer: true as const }),
  };
  return { kind: 'ticker', exchange: exchange.id, ...span, ...doubts };
}

/** Skips an ISIN or a label before the symbol: `FR0000125346 - ING`, `FR0000120271 TTE`, `symbol FNV`, `Kürzel: SIE`. */
function skipNumber(text: string, index: number): number {
  const number = /^[A-Z]{2}[A-Z0-9]{9}\d(?:\s?[-–,/|]\s?|\s)(?=[A-Z0-9])/.exec(text.slice(index, index + 17));
  const skipped = number ?? label.exec(text.slice(index, index + MAX_LABEL));
  return index + (skipped?.[0].length ?? 0);
}

/** Matches a word for symbols, in the languages that most press releases are in, before one in capitals or digits. */
const label =
  /^(?:(?:(?:[Ss]tock|[Tt]rading|[Ss]hare|[Tt]icker) )?(?:[Ss]ymbols?|[Tt]ickers?|[Cc]ode)|(?:[Bb]örsen|[Tt]icker)?[Kk]ürzel|[Ss]ymboles?|[Mm]némo(?:nique)?|[Ss][íi]mbolos?|[Ss]imbolo|[Cc][óo]digo|[Cc]odice)(?:\s?:\s?|\s)(?=["“„‘'$]?[A-Z0-9])/;
const MAX_LABEL = 28;

/** Extends a symbol by the code that Bloomberg has for its exchange: `Euronext Paris: BN FP`. */
function withCountryCode(text: string, symbol: WrittenSymbol, { exchanges }: WrittenCode): WrittenSymbol {
  const [apart, country = ''] = /^\s([A-Z]{2})(?=\s?[,;|/)\]])/.exec(text.slice(symbol.end, symbol.end + 5)) ?? [];
  const isKnown = exchanges.some(({ countryCodes }) => countryCodes?.includes(country));
  return apart !== undefined && isKnown ? { ...symbol, end: symbol.end + apart.length } : symbol;
}

/**
 * Whether a list continues with a word in capitals that is not a symbol: `(GPW: DFT, DFTB, or SE method)`. The symbol
 * itself may be a short name: `(ASX: DEG, DEG or the Company)`.
 */
function goesOnInCapitals(text: string, { written, end }: WrittenSymbol): boolean {
  const word = /^\s?[,;/]\s?(?!(?:ABN|ACN|ARBN|CUSIP|FIGI|ISIN|LEI|SEDOL|VALOR|WKN)\b)([A-Z]{2,})\b(?!\s?:)/.exec(
    text.slice(end, end + 12),
  )?.[1];
  return word !== undefined && word !== written;
}

/** Whether only a bracket, a comma or another mention comes before `index`, not a sentence. */
function opensPhrase(text: string, index: number, floor: number): boolean {
  const before = skipSpacesBefore(text, index);
  if (before === 0 || '([,;/|'.includes(text.charAt(before - 1))) return true;
  return floor > 0 && readSeparator(text, floor)?.end === index;
}

/** Matches what says, right before a symbol, that it is one of the past: `formerly listed as`, `delisted;`. */
const formerBefore =
  /(?<![\p{L}-])(?:formerly|previously|once|until recently|delisted|former(?: ticker| symbol)?|old (?:ticker|symbol)|früher|vormals|ehemals|zuvor|anciennement|autrefois|ex)(?: (?:listed|traded|known|trading)(?: (?:on|as|under))?(?: the)?| from(?: the)?)?[,;:]?\s$/iu;
const MAX_FORMER = 44;
