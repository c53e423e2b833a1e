import type { UnplacedCandidate } from '../../candidate.ts';
import { wordsBefore } from '../../bracketed-tickers.ts';
import type { Vocabulary } from '../../vocabulary.ts';

/** A symbol with a data vendor's suffix, and the exchanges of the suffix. */
export interface VendorSymbol {
  readonly symbol: string;
  /** Ids of the exchanges. */
  readonly exchanges: readonly string[];
}

/**
 * Parses a whole text such as `TSLA.O`, `0700.HK`, `ATD.B.TO`, `NFI-T`, `VOD LN`, `AAPL US Equity` or `AAPL:US`.
 * Reuters prints a share's class in lower case, `NOVOb.CO`, and preferred shares as `BAC_pb.N`: `NOVO.B`, `BAC.PR.B`.
 */
export function parseVendorSymbol(written: string, vocabulary: Vocabulary): VendorSymbol | undefined {
  const { root, preferred, series, suffix, country } = vendorSymbol.exec(written)?.groups ?? {};
  if (root === undefined || (suffix === undefined && (preferred ?? series) !== undefined)) return undefined;
  const symbol = [root, preferred && 'PR', series?.toUpperCase()]
    .filter((part) => part !== undefined && part !== '')
    .join('.');
  const { bySuffix, byCountryCode } = endingsOf(vocabulary);
  const exchanges = suffix === undefined ? byCountryCode.get(country ?? '') : bySuffix.get(suffix);
  return exchanges && { symbol, exchanges };
}

/** Reads a Reuters code in the angle brackets that begin at `open`: `<AAPL.O>`. */
export function readVendorCode(text: string, open: number, vocabulary: Vocabulary): UnplacedCandidate | undefined {
  const [, written] = angled.exec(text.slice(open, open + MAX_LENGTH)) ?? [];
  const parsed = written === undefined ? undefined : parseVendorSymbol(written, vocabulary);
  if (written === undefined || parsed === undefined) return undefined;
  const [start, end] = [open + 1, open + 1 + written.length];
  return { kind: 'unplaced', form: 'angled', ...parsed, start, end, text: written, words: wordsBefore(text, open) };
}

const vendorSymbol =
  /^(?<root>[A-Z0-9]{1,10}(?:[./-][A-Z]{1,2})?)(?<preferred>_p)?(?<series>[a-z])?(?:(?<suffix>[.-][A-Z]{1,3})|[ :](?<country>[A-Z]{2})(?: Equity)?)$/;
const angled = /^<([A-Z0-9]{1,10}(?:_?[a-z]{1,2})?(?:[./-][A-Z]{1,3}){1,2})>/;
const MAX_LENGTH = 20;

interface Endings {
  readonly bySuffix: ReadonlyMap<string, readonly string[]>;
  readonly byCountryCode: ReadonlyMap<string, readonly string[]>;
}

const endings = new WeakMap<Vocabulary, Endings>();

function endingsOf(vocabulary: Vocabulary): Endings {
  const known = endings.get(vocabulary) ?? indexEndings(vocabulary);
  endings.set(vocabulary, known);
  return known;
}

function indexEndings({ exchangesByCode }: Vocabulary): Endings {
  const [bySuffix, byCountryCode] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (index: Map<string, string[]>, keys: readonly string[] = [], id: string) => {
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), id]);
  };
  for (const exchange of new Set([...exchangesByCode.values()].flat())) {
    add(bySuffix, exchange.suffixes, exchange.id);
    add(byCountryCode, exchange.countryCodes, exchange.id);
  }
  return { bySuffix, byCountryCode };
}
