import { editDistance } from '../nearest.ts';
import { endsWithName } from '../reference/name-agreement.ts';
import { endsWithCompany } from './names/company-names.ts';
import { readNameAtEnd } from './names/misnamed.ts';
import type { Company } from './company.ts';
import type { Exchange } from './exchange.ts';
import { isEvidenceOn } from '../reference/listing-reference.ts';
import { holderAt, isDuring, isKnownOn, type Registry } from './registry.ts';
import { canonicalSymbol, symbolKey } from './symbol.ts';
import { splitTicker, tickerOf, toTicker, type Ticker } from './ticker.ts';
import { memoiseByObject } from '../memoise.ts';

/** A ticker that a symbol without an exchange may mean on a day. */
export interface Placing {
  readonly ticker: Ticker;
  /** Left out if only the reference has the ticker. */
  readonly company?: Company | undefined;
  readonly name: string;
  /** Whether the text has the name beside the symbol. */
  readonly isNamed: boolean;
  /** Whether the ticker is known to have been held on the day. If not, the name beside it decides. */
  readonly isDated: boolean;
}

/** A symbol without an exchange, or with a code that may mean several. */
export interface OpenSymbol {
  /** As written. */
  readonly symbol: string;
  /** The symbol with its vendor's suffix. */
  readonly text?: string | undefined;
  /** Ids of possible exchanges; any if left out. */
  readonly exchanges?: readonly string[] | undefined;
  readonly form?: 'bare' | 'vendor' | 'angled' | 'inline' | 'labelled' | 'number' | undefined;
}

/**
 * Lists every ticker that a symbol may mean on `day` (ISO), by the company files, or else by the reference.
 *
 * @param words words right before the symbol in the text.
 */
export function placingsOf(symbol: OpenSymbol, words: string, day: string, registry: Registry): readonly Placing[] {
  return tickersOf(symbol, registry).flatMap((ticker) => placeTicker(ticker, words, day, registry) ?? []);
}

/** Finds the ticker that is certainly meant: only its company's name is beside the symbol. */
export function placeSymbol(symbol: OpenSymbol, words: string, day: string, registry: Registry): Placing | undefined {
  if (symbol.form === 'angled') {
    return placeAngled(symbol, words, day, registry) ?? placeRoot(symbol, words, day, registry);
  }
  if (words === '') return undefined;
  const [named, ...others] = placingsOf(symbol, words, day, registry).filter(({ isNamed }) => isNamed);
  if (others.length > 0) return undefined;
  return named ?? placeRoot(symbol, words, day, registry) ?? placeClass(symbol, words, day, registry);
}

/** Places a symbol whose class looks like a vendor's suffix, `Grifols (GRF.P)`. */
function placeClass({ form, text }: OpenSymbol, words: string, day: string, registry: Registry): Placing | undefined {
  if (form !== 'vendor' || text === undefined) return undefined;
  const [named, ...others] = placingsOf({ symbol: text }, words, day, registry).filter(({ isNamed }) => isNamed);
  return others.length > 0 ? undefined : named;
}

/**
 * Places a vendor's code that differs from the exchange's symbol, `SAP (SAPG.DE)`, `LVMH (LVMH.PA)`: the suffix gives
 * the exchange, and the company beside it has one listing there. In America and for numbers, both are the same, so that
 * another symbol is an error; and `VOW` is another class than `VOW3`.
 */
function placeRoot(
  { symbol, text = '', exchanges = [], form }: OpenSymbol,
  words: string,
  day: string,
  registry: Registry,
): Placing | undefined {
  if (!(form === 'vendor' || form === 'angled' || form === 'inline') || words === '' || !/^[A-Z]/.test(symbol))
    return undefined;
  if (exchanges.some((id) => registry.exchanges.get(id)?.country === 'US')) return undefined;
  const [root = '', series] = symbol.split('.');
  const listed = listingsOfName(exchanges, words, day, registry);
  const same = listed.filter(({ ticker }) => splitTicker(ticker).symbol.replace(/[^A-Z0-9]/g, '') === root);
  const alike = listed.filter(({ ticker }) => isRootOf(root, series === 'PR', splitTicker(ticker).symbol));
  // India's other exchange has numbers.
  const inLetters = listed.filter(({ ticker }) => /\D/.test(splitTicker(ticker).symbol));
  const [named, ...others] = [same, alike, inLetters, listed].find((each) => each.length > 0) ?? [];
  if (!named || others.length > 0) return undefined;
  const { symbol: known } = splitTicker(named.ticker);
  if (same.length + alike.length > 0) return named;
  // A letter in lower case is Reuters', whose root may resemble the symbol: `BAYGn.DE` of BAYN.
  const isSlip = !/[a-z]\.[A-Z]+$/.test(text) && root.length === known.length && editDistance(root, known) <= 2;
  const isClass = root === symbol && known.startsWith(root) && known.length - root.length <= 2;
  return isSlip || isClass ? undefined : named;
}

/** Whether a vendor's root extends a symbol: `BMWG` that of `BMW`, and of preferred shares `VOWG` that of `VOW3`. */
function isRootOf(root: string, isPreferred: boolean, symbol: string): boolean {
  return isPreferred ? /\d$/.test(symbol) && root.startsWith(symbol.slice(0, -1)) : root.startsWith(symbol);
}

/** The listings, on some exchanges, of the only company of the name that the words end with. */
export function listingsOfName(
  exchanges: readonly string[],
  words: string,
  day: string,
  registry: Registry,
): readonly Placing[] {
  const [company, ...namesakes] = readNameAtEnd(words, registry)?.companies ?? [];
  if (!company || namesakes.length > 0) return [];
  const listings = company.listings.filter((each) => exchanges.includes(each.exchange) && isDuring(each, day));
  return listings.map((listing) => ({
    ticker: tickerOf(listing),
    company,
    name: company.name,
    isNamed: true,
    isDated: isKnownOn(registry, { company, listing }, day),
  }));
}

/** Places a Reuters code in angle brackets, which is unambiguous without a name beside it. */
function placeAngled(symbol: OpenSymbol, words: string, day: string, registry: Registry): Placing | undefined {
  const [known, ...others] = placingsOf(symbol, words, day, registry).filter(
    ({ isDated, isNamed }) => isDated || isNamed,
  );
  return others.length > 0 ? undefined : known;
}

/** Finds the meaning of a ticker on a day; `undefined` if it is unknown, or had none then. */
export function placeTicker(ticker: Ticker, words: string, day: string, registry: Registry): Placing | undefined {
  const holder = holderAt(registry, ticker, day);
  if (holder) {
    const { company } = holder;
    const isNamed = endsWithCompany(words, company);
    return { ticker, company, name: company.name, isNamed, isDated: isKnownOn(registry, holder, day) };
  }
  const rows = rowsOf(ticker, registry);
  const dated = rows.find((row) => isEvidenceOn(row, day));
  const named = rows.find(
    (row) => (row.from === undefined || row === dated) && words !== '' && endsWithName(words, row.name),
  );
  const row = named ?? dated ?? rows.find(({ from }) => from === undefined);
  return row && { ticker, name: row.name, isNamed: row === named, isDated: dated !== undefined };
}

function rowsOf(ticker: Ticker, { exchanges, reference }: Registry) {
  const colon = ticker.indexOf(':');
  const mic = exchanges.get(ticker.slice(0, colon))?.mic;
  return mic === undefined ? [] : reference.holdersOf(mic, ticker.slice(colon + 1));
}

function tickersOf({ symbol, exchanges }: OpenSymbol, registry: Registry): readonly Ticker[] {
  if (exchanges !== undefined) {
    return exchanges.flatMap((id) => {
      const exchange = registry.exchanges.get(id);
      const canonical = exchange && canonicalSymbol(exchange, symbol);
      return canonical === undefined ? [] : [toTicker(id, canonical)];
    });
  }
  const held = (registry.holdingsBySymbol.get(symbolKey(symbol)) ?? []).map(({ listing }) => tickerOf(listing));
  const referenced = registry.reference.listingsOf(symbol).flatMap((row) => {
    const exchange = exchangesByMic(registry).get(row.mic);
    return exchange ? [toTicker(exchange.id, row.symbol)] : [];
  });
  return [...new Set([...held, ...referenced])];
}

export const exchangesByMic = memoiseByObject(
  ({ exchanges }: Registry): ReadonlyMap<string, Exchange> =>
    new Map(Array.from(exchanges.values(), (exchange) => [exchange.mic, exchange])),
);
