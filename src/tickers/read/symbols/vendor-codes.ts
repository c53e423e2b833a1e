import type { UnplacedCandidate } from '../../candidate.ts';
import { wordsBefore } from '../../bracketed-tickers.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { memoiseByObject } from '../../../domain/memoise.ts';

/** A symbol with a data vendor's suffix, and the exchanges of the suffix. */
export interface VendorSymbol {
  readonly symbol: string;
  /** Ids of the exchanges. */
  readonly exchanges: readonly string[];
}

/**
 * Parses a whole text such as `TSLA.O`, `0700.HK`, `ATD.B.TO`, `NFI-T`, `VOD LN`, `AAPL US Equity`, `AAPL:US` or `ENI:MI`.
 * Reuters prints a share's class in lower case, `NOVOb.CO`, and preferred shares as `BAC_pb.N`: `NOVO.B`, `BAC.PR.B`.
 * A share's class may be apart, `ATCO A SS`. London prints its symbols of two letters with a full stop, `BP.`, and Bloomberg with a slash, `BP/ LN`.
 */
export function parseVendorSymbol(printed: string, vocabulary: Vocabulary): VendorSymbol | undefined {
  const written = printed.replace(classApart, '.');
  const [, short] = ofLondon.exec(written) ?? [];
  const london = short === undefined ? undefined : endingsOf(vocabulary).bySuffix.get('.L');
  if (short !== undefined && london) return { symbol: short, exchanges: london };
  const { root, preferred, series, suffix, country } = vendorSymbol.exec(written)?.groups ?? {};
  if (root === undefined || (suffix === undefined && (preferred ?? series) !== undefined)) return undefined;
  const symbol = [root, preferred && 'PR', series?.toUpperCase()]
    .filter((part) => part !== undefined && part !== '')
    .join('.');
  const { bySuffix, byCountryCode } = endingsOf(vocabulary);
  const exchanges =
    suffix === undefined
      ? (byCountryCode.get(country ?? '') ?? (written.includes(':') ? bySuffix.get(`.${country ?? ''}`) : undefined))
      : bySuffix.get(suffix);
  return exchanges && { symbol, exchanges };
}

/**
 * Parses a symbol with its country, as FactSet and Dow Jones print it, `AAPL-US`, `RNO.FR`, or with the letters of a
 * market before its number, `HK0700`. They resemble other words, so that only the company's name beside them makes them
 * certain.
 */
export function parseRegionalSymbol(written: string, vocabulary: Vocabulary): VendorSymbol | undefined {
  const { symbol, country, number, market } = regionalSymbol.exec(written)?.groups ?? {};
  const exchanges = endingsOf(vocabulary).byCountry.get(country ?? market ?? '');
  const found = symbol ?? number;
  return exchanges && found !== undefined ? { symbol: found, exchanges } : undefined;
}

/** Ids of the exchanges that vendors have a code of one or two letters for: `GR` of Bloomberg, `F` of Yahoo. */
export function exchangesOfVendorCode(code: string, vocabulary: Vocabulary): readonly string[] {
  const { byCountryCode, bySuffix } = endingsOf(vocabulary);
  return byCountryCode.get(code) ?? bySuffix.get(`.${code}`) ?? [];
}

const regionalSymbol =
  /^(?:(?<symbol>[A-Z0-9]{2,6}(?:\.[A-Z])?)\/?[-.](?<country>[A-Z]{2})|(?<market>HK|TW)-?(?<number>\d{4,5}))$/;

/** Reads a Reuters code in the angle brackets that begin at `open`: `<AAPL.O>`; or a number of Tokyo: `<6758>`. */
export function readVendorCode(text: string, open: number, vocabulary: Vocabulary): UnplacedCandidate | undefined {
  const [, number] = /^<(\d{3}[\dA-Z])>/.exec(text.slice(open, open + MAX_LENGTH)) ?? [];
  if (number !== undefined && japanese.test(text.slice(Math.max(0, open - 1), open))) {
    const span = { start: open + 1, end: open + 1 + number.length, text: number };
    return {
      kind: 'unplaced',
      form: 'number',
      symbol: number,
      exchanges: ['TYO'],
      ...span,
      words: wordsBefore(text, open),
    };
  }
  const [, written] = angled.exec(text.slice(open, open + MAX_LENGTH)) ?? [];
  const parsed = written === undefined ? undefined : parseVendorSymbol(written, vocabulary);
  if (written === undefined || parsed === undefined) return undefined;
  const [start, end] = [open + 1, open + 1 + written.length];
  return { kind: 'unplaced', form: 'angled', ...parsed, start, end, text: written, words: wordsBefore(text, open) };
}

const vendorSymbol =
  /^(?<root>[A-Z0-9][A-Z0-9&]{0,9}(?:[./-][A-Z]{1,2})?)(?<preferred>_p)?(?<series>[a-z])?(?:(?<suffix>[.-][A-Z]{1,3})|\/?[ :](?<country>[A-Z]{2})(?: Equity)?)$/;
/** Matches the space between a symbol and its class, before the code of a country. */
const classApart = /(?<=^[A-Z]{2,8}) (?=[A-D] [A-Z]{2}(?: Equity)?$)/;
const ofLondon = /^([A-Z]{2})\.$/;
const angled = /^<([A-Z0-9]{1,10}(?:_?[a-z]{1,2})?(?:[./-][A-Z]{1,3}){1,2})>/;
/** Matches the last letter of a Japanese name. */
const japanese = /[\p{Script=Han}\p{Script=Katakana}ー]/u;
const MAX_LENGTH = 20;

interface Endings {
  readonly bySuffix: ReadonlyMap<string, readonly string[]>;
  readonly byCountryCode: ReadonlyMap<string, readonly string[]>;
  /** By ISO 3166 code. */
  readonly byCountry: ReadonlyMap<string, readonly string[]>;
}

const endingsOf = memoiseByObject(({ exchangesByCode }: Vocabulary): Endings => {
  const bySuffix = new Map<string, string[]>();
  const byCountryCode = new Map<string, string[]>();
  const byCountry = new Map<string, string[]>();
  const add = (index: Map<string, string[]>, keys: readonly string[] = [], id: string) => {
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), id]);
  };
  for (const exchange of new Set([...exchangesByCode.values()].flat())) {
    add(bySuffix, exchange.suffixes, exchange.id);
    add(byCountryCode, exchange.countryCodes, exchange.id);
    add(byCountry, exchange.country === 'GB' ? ['GB', 'UK'] : [exchange.country], exchange.id);
  }
  return { bySuffix, byCountryCode, byCountry };
});
