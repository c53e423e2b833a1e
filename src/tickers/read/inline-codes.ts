import type { Candidate, UnplacedCandidate } from '../candidate.ts';
import { wordsBefore } from '../bracketed-tickers.ts';
import { isOpenAfter } from './boundaries.ts';
import { readBrazilianCodes } from './symbols/brazilian.ts';
import { parseVendorSymbol } from './symbols/vendor-codes.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Finds Reuters codes right after a name and without brackets, `Nvidia NVDA.O rose`, those of Bloomberg's terminals,
 * `NVDA US Equity`, and symbols of São Paulo. Short suffixes of short symbols are initials, `J.P.`, and a full stop
 * after one belongs to it.
 */
export function readInlineCodes(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  const codes: Candidate[] = [...readBrazilianCodes(text, vocabulary)];
  for (let stop = text.indexOf('.'); stop >= 0; stop = text.indexOf('.', stop + 1)) {
    if (!isCapital(text.charCodeAt(stop + 1))) continue;
    const code = readInlineCode(text, stop, vocabulary);
    if (code !== undefined) codes.push(code);
  }
  for (let percent = text.indexOf('%'); percent >= 0; percent = text.indexOf('%', percent + 1)) {
    const symbol = readMovedSymbol(text, percent);
    if (symbol !== undefined) codes.push(symbol);
  }
  for (let equity = text.indexOf(EQUITY); equity >= 0; equity = text.indexOf(EQUITY, equity + 1)) {
    const code = readTerminalCode(text, equity, vocabulary);
    if (code !== undefined) codes.push(code);
  }
  return codes.sort((left, right) => left.start - right.start);
}

/** Reads a symbol between a name and its price move, which ends at `percent`: `Nvidia NVDA, +2.1%`. */
function readMovedSymbol(text: string, percent: number): UnplacedCandidate | undefined {
  const from = Math.max(0, percent - MAX_MOVE);
  const match = movedSymbol.exec(text.slice(from, percent));
  const { symbol } = match?.groups ?? {};
  if (match === null || symbol === undefined) return undefined;
  const start = from + match.index + 1;
  const words = wordsBefore(text, start);
  if (words === '') return undefined;
  return { kind: 'unplaced', form: 'bare', symbol, start, end: start + symbol.length, text: symbol, words };
}

const MAX_MOVE = 18;
const movedSymbol = /\s(?<symbol>[A-Z]{1,5}),? [+−–-]\d{1,3}(?:\.\d{1,2})?$/;

function readInlineCode(text: string, stop: number, vocabulary: Vocabulary): UnplacedCandidate | undefined {
  // No farther back: a text without spaces would be searched from each of its full stops to its beginning.
  const from = Math.max(0, stop - MAX_SYMBOL - 1);
  const space = from + text.slice(from, stop).lastIndexOf(' ');
  if (space < Math.max(1, from)) return undefined;
  const start = space + 1;
  const [written] = inlineCode.exec(text.slice(start, stop + 4)) ?? [];
  const end = start + (written?.length ?? 0);
  if (written === undefined || !isOpenAfter(text, end) || text.charAt(end) === '.') return undefined;
  const parsed = parseVendorSymbol(written, vocabulary);
  const words = parsed === undefined ? '' : wordsBefore(text, start).replace(tradesAs, '');
  if (parsed === undefined || words === '') return undefined;
  return { kind: 'unplaced', form: 'inline', ...parsed, start, end, text: written, words };
}

/** Matches what may be between a name and its code in a sentence: `ICBC, which trades as 1398.HK`. */
const tradesAs =
  /,?(?: (?:which|that))?(?: (?:is|are|was|were|now))*(?: (?:list|quot|trad)(?:ed|es|ing|e|s)?)(?: (?:in|on|at) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)? (?:as|under)$/;
const MAX_SYMBOL = 11;
const inlineCode = /^(?:[A-Z][A-Z0-9]{1,9}(?:_p)?[a-z]?|\d{4,6})\.[A-Z]{1,2}(?![A-Za-z0-9])|^[A-Z]\.N(?![A-Za-z0-9])/;

const EQUITY = ' Equity';

/** Reads what Bloomberg's terminals call a share, outside brackets, where that ends at `equity`: `AAPL US Equity`. */
function readTerminalCode(text: string, equity: number, vocabulary: Vocabulary): UnplacedCandidate | undefined {
  const end = equity + EQUITY.length;
  const from = Math.max(0, equity - MAX_SYMBOL);
  const match = terminalCode.exec(text.slice(from, equity));
  const parsed = match === null || !isOpenAfter(text, end) ? undefined : parseVendorSymbol(match[0], vocabulary);
  if (match === null || parsed === undefined) return undefined;
  const start = from + match.index;
  return {
    kind: 'unplaced',
    form: 'angled',
    ...parsed,
    start,
    end,
    text: text.slice(start, end),
    words: wordsBefore(text, start),
  };
}

const terminalCode = /(?<![^\s:(,;])[A-Z0-9]{1,6}(?:\/[A-Z]?)? [A-Z]{2}$/;

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
