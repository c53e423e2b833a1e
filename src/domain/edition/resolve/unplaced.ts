import type { Company } from '../../registry/company.ts';
import type { Mention } from '../article.ts';
import { editDistance } from '../../nearest.ts';
import { companyNameKeys, nameKey } from '../../registry/names/company-names.ts';
import { listingsOfName, placingsOf, type Placing } from '../../registry/place-symbol.ts';
import { mayAbbreviate } from '../../registry/near-miss.ts';
import { withoutLegalForm } from '../../reference/name-agreement.ts';
import type { Registry } from '../../registry/registry.ts';
import { canonicalSymbol } from '../../registry/symbol.ts';
import { splitTicker, toTicker, type Ticker } from '../../registry/ticker.ts';

type Unplaced = Extract<Mention, { kind: 'unplaced' }>;

/** A symbol without an exchange that could not be resolved, and its possible meanings. */
export interface UnplacedSymbol {
  readonly notation: Unplaced;
  /** Companies that had it on the day, sorted by name; several if it is uncertain. May be empty. */
  readonly placings: readonly Pick<Placing, 'ticker' | 'name' | 'isNamed'>[];
  /** Tickers by the vendor's suffix, if no company is known to have had the symbol. */
  readonly tickers: readonly Ticker[];
}

/**
 * Whether brackets contain an abbreviation of the name before them, and no symbol:
 * `International Business Machines (IBM)`. If both are the same, it is unknown which was meant.
 */
export function isOwnAbbreviation({ form, symbol, exchanges, words }: Unplaced, company?: Company): boolean {
  // A country beside it makes it a symbol: `Meta (META-US)`.
  if (form !== 'bare' || exchanges !== undefined) return false;
  const spoken = nameKey(words).split(' ');
  const key = nameKey(symbol);
  // `IDT Corporation (IDT)` is printed as `Apple Inc. (AAPL)` is.
  if (nameKey(words) !== nameKey(`${words} x`).replace(/ x$/, '')) return false;
  const initials = spoken.slice(-key.length).map((word) => word.charAt(0));
  const isName = company !== undefined && companyNameKeys(company).has(key);
  return isName || (key.length > 1 && (spoken.at(-1) === key || initials.join('') === key));
}

/** Describes a symbol that could not be resolved; `undefined` if it may well be prose. */
export function describeUnplaced(notation: Unplaced, day: string, registry: Registry): UnplacedSymbol | undefined {
  const { form, words } = notation;
  const placings = placingsOf(notation, words, day, registry).filter(({ isDated, isNamed }) => isDated || isNamed);
  const named = placings.filter(({ isNamed }) => isNamed);
  switch (form) {
    case 'bare':
      if (named.length > 0) return isOwnAbbreviation(notation) ? undefined : { notation, placings: named, tickers: [] };
      return describeSlip(notation, day, registry);
    case 'number': {
      // Other numbers are in brackets, too, so that only those of companies with a file are reported.
      const known = named.length > 0 ? named : placings.filter(({ company }) => company !== undefined);
      return known.length > 0 ? { notation, placings: known, tickers: [] } : undefined;
    }
    case 'inline':
      return placings.length > 0 ? { notation, placings: named.length > 0 ? named : placings, tickers: [] } : undefined;
    case 'vendor':
    case 'angled': {
      // The class of a share looks like a vendor's suffix: `its B shares (GRF.P)`.
      const classes = placingsOf({ symbol: notation.text }, words, day, registry).filter(
        ({ company }) => company !== undefined,
      );
      if (named.length === 0 && classes.length > 0) return { notation, placings: classes, tickers: [] };
      // A full stop makes degrees and abbreviations of two letters, too, `(BA.)`, and America's country code places:
      // `Austin (TX US)`.
      if (named.length === 0 && (notation.text.endsWith('.') || americanPlace.test(notation.text))) return undefined;
      const own = tickersOf(notation, registry);
      // The company beside it may have another symbol there, `Volkswagen (VOWG_p.DE)`, but not where its preferred
      // shares do.
      const isOther = named.length === 0 && !(notation.symbol.includes('.PR') && own.length > 0);
      const beside = isOther ? listingsOfName(notation.exchanges ?? [], words, day, registry) : named;
      const likely = beside.length > 0 ? beside : isOther ? placings : [];
      const tickers = likely.length > 0 ? [] : own;
      return likely.length + tickers.length > 0 ? { notation, placings: likely, tickers } : undefined;
    }
    case 'labelled':
      // A symbol with another name beside it belongs to another company.
      return { notation, placings: words === '' ? placings : named, tickers: tickersOf(notation, registry) };
  }
}

const americanPlace = /^[A-Z]{2} US$/;

/**
 * Describes a symbol that differs by one letter from that of the company before it, `Apple (APPL)`, or by the order of
 * two digits: `Toyota (7230)`. Shorter ones are abbreviations, `Volkswagen (VW)`.
 */
function describeSlip(notation: Unplaced, day: string, registry: Registry): UnplacedSymbol | undefined {
  const { symbol, words } = notation;
  if (symbol.length < 4 || isOwnAbbreviation(notation)) return undefined;
  const isNumber = /^\d+$/.test(symbol);
  const placings = listingsOfName([...registry.exchanges.keys()], words, day, registry).filter(({ ticker }) => {
    const { symbol: known } = splitTicker(ticker);
    if (known.length !== symbol.length || editDistance(known, symbol) !== 1) return false;
    return isNumber ? sorted(known) === sorted(symbol) : !/\d/.test(known);
  });
  return placings.length === 0 ? undefined : { notation, placings, tickers: [] };
}

function sorted(symbol: string): string {
  return symbol.split('').toSorted().join('');
}

/**
 * Possible tickers: `AINF.L` is LSE:AINF or AIM:AINF. Short suffixes of short symbols are abbreviations: `U.S`, `J.K`.
 */
function tickersOf(notation: Unplaced, registry: Registry): readonly Ticker[] {
  const { symbol, exchanges = [], text } = notation;
  if (!unmistakable.test(text) && !isTerminalCode(notation, registry)) return [];
  return exchanges.flatMap((id) => {
    const exchange = registry.exchanges.get(id);
    // Germany's preferred shares have no series, `P911_p.DE` is P911, and no Irish share has a class.
    const canonical =
      exchange &&
      (canonicalSymbol(exchange, symbol) ?? canonicalSymbol(exchange, symbol.replace(/\.(?:PR|[A-Z])$/, '')));
    return canonical === undefined ? [] : [toTicker(id, canonical)];
  });
}

const unmistakable =
  /^\$?(?:[A-Z][A-Z0-9]{2,7}(?:[./-][A-Z]|_?p?[a-z])?\.[A-Z]{1,2}|\d{3,6}\.[A-Z]{1,3}|[A-Z]\d\d\.[A-Z]{2})$/;

/**
 * Whether a symbol and two letters after a space are a company's code on Bloomberg's terminals: a legal form is before
 * them, `Jollibee Foods Corp. (JFC PM)`, or the symbol may abbreviate the name. Where the letters are those of a country
 * for others, too, that may be its office there, `Danske Bank (DAB SE)`, unless it repeats the name: `FPT (FPT VN)`.
 */
function isTerminalCode({ symbol, text, words }: Unplaced, registry: Registry): boolean {
  const [, country] = terminalCode.exec(text) ?? [];
  if (country === undefined || words === '') return false;
  if (withoutLegalForm(words) !== words) return true;
  if (commonWords.has(country)) return false;
  const isCountry = Array.from(registry.exchanges.values()).some((each) => each.country === country);
  return isCountry ? nameKey(words).split(' ').at(-1) === nameKey(symbol) : mayAbbreviate(symbol, words);
}

const terminalCode = /^[A-Z0-9]{2,10}(?:[./ ][A-Z])? ([A-Z]{2})$/;
/** Codes of Bloomberg's that are English words or abbreviations of other things. */
const commonWords: ReadonlySet<string> = new Set(['AR', 'ID', 'IM', 'IN', 'IT', 'MC', 'NO', 'TV', 'US']);
