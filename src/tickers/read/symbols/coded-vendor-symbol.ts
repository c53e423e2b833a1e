import type { UnplacedCandidate } from '../../candidate.ts';
import { nameBefore } from '../../bracketed-tickers.ts';
import type { WrittenCode } from '../read-codes.ts';
import { parseVendorSymbol } from './vendor-codes.ts';
import type { Vocabulary } from '../../vocabulary.ts';

/**
 * Reads a Reuters code at `start`, after the code of its exchange, whose letters are not those of the exchange:
 * `(Xetra: SIEGn.DE)`, `(CPH: NOVOb.CO)`, `(XETRA: BMWG.DE)`. The name before the bracket decides whose it is.
 */
export function readCodedVendorSymbol(
  text: string,
  start: number,
  bracket: number,
  { exchanges }: WrittenCode,
  vocabulary: Vocabulary,
): UnplacedCandidate | undefined {
  const [written = ''] = reutersCode.exec(text.slice(start, start + MAX_LENGTH)) ?? [];
  const parsed = written === '' ? undefined : parseVendorSymbol(written, vocabulary);
  const there = parsed?.exchanges.filter((id) => exchanges.some((exchange) => exchange.id === id)) ?? [];
  if (parsed === undefined || there.length === 0) return undefined;
  const span = { start, end: start + written.length, text: written };
  const words = nameBefore(text, bracket);
  return { kind: 'unplaced', form: 'vendor', symbol: parsed.symbol, exchanges: there, ...span, words };
}

/** Matches a code with a class or series in lower case, or one of Germany, where Reuters adds a G. */
const reutersCode = /^(?:[A-Z0-9]{1,9}_?[a-z]\.[A-Z]{1,2}|[A-Z]{2,6}G\.DE)(?=\s?[,;/|)\]])/;
const MAX_LENGTH = 20;
