import { skipSpaces } from '../boundaries.ts';
import { closingMarks, readBracketedSymbol, readSeparator } from '../read-list.ts';
import type { WrittenSymbol } from '../symbols/read-symbol.ts';
import { isAbbreviation, isPlaceholder } from '../symbols/symbol-forms.ts';
import { findExchanges, type Vocabulary } from '../../vocabulary.ts';

/* The symbols after a label. */

export interface FoundSymbol extends WrittenSymbol {
  readonly start: number;
}

/** Whether a text may be a symbol; without an exchange, long ones are words. */
function isSymbol(written: string, { mayBeNumber, isPlaced }: SymbolKind): boolean {
  if (isPlaceholder(written) || isAbbreviation(written)) return false;
  if (mayBeNumber) return /^[A-Z0-9][A-Z0-9.]*$/.test(written);
  const [root = ''] = written.split(/[./-]/);
  return root.length <= (isPlaced ? 12 : 8) && /^(?=.*[A-Z])[A-Z0-9]+(?:[./-][A-Z]{1,3})*$/.test(written);
}

/** How texts are read as symbols. */
export interface SymbolKind {
  /** Years and amounts are numbers, too. */
  readonly mayBeNumber: boolean;
  /** Whether an exchange is before the label. */
  readonly isPlaced: boolean;
}

/** Reads the list of symbols that begins at `first`: all in quotation marks, or none. */
export function readSymbols(
  text: string,
  first: number,
  kind: SymbolKind,
  vocabulary: Vocabulary,
): readonly FoundSymbol[] {
  const canonicalise = (written: string) => (isSymbol(written, kind) ? written : undefined);
  const symbols: FoundSymbol[] = [];
  const isQuoted = closingMarks.has(text.charAt(first));
  for (let start = first; symbols.length < MAX_SYMBOLS;) {
    const symbol = readBracketedSymbol(text, start, canonicalise);
    if (symbol === undefined || (symbols.length > 0 && closingMarks.has(text.charAt(start)) !== isQuoted)) break;
    // `JSE share code: GFI, NYSE: GFI`: the next exchange is no symbol.
    if (symbols.length > 0 && !isQuoted && findExchanges(vocabulary, symbol.written).length > 0) break;
    symbols.push({ ...symbol, start });
    const separator = readSeparator(text, symbol.end);
    if (separator === undefined) break;
    start = skipSpaces(text, separator.end);
  }
  return symbols;
}

const MAX_SYMBOLS = 6;

/** Whether as many symbols as exchanges belong to one each: `(NYSE and TSX symbols: B and ABX)`. */
export function areRespective(text: string, symbols: readonly FoundSymbol[]): boolean {
  const end = symbols.at(-1)?.end ?? 0;
  if (/^,? respectively\b/.test(text.slice(end, end + MAX_AFTER))) return true;
  const roots = symbols.map(({ written }) => written.replace(/[./-].*$/, ''));
  return roots.every((root, index) => !roots.some((other, at) => at !== index && other.startsWith(root)));
}

const MAX_AFTER = 16;

/** Whether a symbol is the code of an exchange with a symbol after it: `NYSE - FNV`, `TSE 7203`, `TSX: FNV`. */
export function isCode(text: string, { written, end }: FoundSymbol, vocabulary: Vocabulary): boolean {
  return (
    /^(?:\s[-–—]\s|\s?:\s?|\s)[A-Z0-9]/.test(text.slice(end, end + 4)) && findExchanges(vocabulary, written).length > 0
  );
}
