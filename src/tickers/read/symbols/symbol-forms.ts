import type { Exchange } from '../../../domain/registry/exchange.ts';
import { canonicalSymbol } from '../../../domain/registry/symbol.ts';
import { toTicker, type Ticker } from '../../../domain/registry/ticker.ts';

/**
 * Canonical form of a symbol after its exchange's code. A vendor's suffix (`HKEX: 0700.HK`) is allowed if it means the
 * same exchange. A series after a space is part of the symbol in Mexico and Brazil: `BIMBO A`, `PETR 4`. `undefined` if
 * the exchange cannot have the symbol.
 */
export function symbolOn(exchange: Exchange, written: string): string | undefined {
  // `CEMEX.CPO` is CEMEXCPO.
  if (exchange.country === 'MX' && /[A-Z][.-][A-Z]+$/.test(written)) {
    const joined = canonicalSymbol(exchange, written.replace(/[.-]/, ''));
    if (joined !== undefined) return joined;
  }
  if (written.includes(' '))
    return withSeries.has(exchange.country) ? canonicalSymbol(exchange, written.replace(' ', '')) : undefined;
  if (isCount(exchange, written)) return undefined;
  // The series of a preferred share may be the letter of a suffix, too: `BAC.PR.K`, `WFC.PR.N`.
  const preferred = /[.-]P[RF][.-][A-Z]$/.test(written) ? canonicalSymbol(exchange, written) : undefined;
  if (preferred !== undefined) return preferred;
  const suffix = exchange.suffixes?.find((each) => written.endsWith(each));
  const bare = suffix && canonicalSymbol(exchange, written.slice(0, -suffix.length));
  // With a full stop (`VOD.L`) or after a class (`SMR-H.V`), it must be a vendor's suffix: no class has its letter.
  const isCertain = suffix !== undefined && (suffix.startsWith('.') || /[.-][A-Z]+[.-]/.test(written));
  return isCertain && bare ? bare : (canonicalSymbol(exchange, written) ?? bare);
}

/** Tickers of a symbol on each of some exchanges that can have it. */
export function tickersOn(exchanges: readonly Exchange[], written: string): readonly Ticker[] {
  return exchanges.flatMap((exchange) => {
    const symbol = symbolOn(exchange, written);
    return symbol === undefined ? [] : [toTicker(exchange.id, symbol)];
  });
}

/** Countries whose symbols end with a series of shares. */
const withSeries: ReadonlySet<string> = new Set(['BR', 'MX']);

/**
 * Whether one or two digits are a time or a number: `SIX:30` is a time; `(HKEX: 5)`, where symbols are padded, is HSBC.
 */
function isCount({ padDigits }: Exchange, written: string): boolean {
  return padDigits === undefined && /^\d{1,2}$/.test(written);
}

/** Whether a symbol may be a year, since those of the exchange are letters as a rule: `Jane Roe (LSE: 1998)`. */
export function isYear(exchange: Exchange, written: string): boolean {
  return /^(?:19|20)\d\d$/.test(written) && canonicalSymbol(exchange, 'ABCD') !== undefined;
}

/** Placeholders for symbols in examples. */
const placeholders = new Set('ABC ABCD ABCDE SYM SYMB SYMBOL TICK TICKR TICKER XX XXX XXXX XXXXX XYZ XYZW'.split(' '));

export function isPlaceholder(symbol: string): boolean {
  return placeholders.has(symbol);
}

/** Abbreviations that appear next to symbols. */
const abbreviations = new Set(
  (
    'ADR ADS AG CEO CFO CET CORP ET ETF EU EUR EST FAQ GDR GMT IATA ICAO INC IPO ISIN ISO LLC LTD NA NSAID NV PLC REIT SA SE SEC SEDOL ' +
    'SPAC TBA TBD UK US USA USD UTC VS WKN'
  ).split(' '),
);

export function isAbbreviation(symbol: string): boolean {
  return abbreviations.has(symbol);
}

const offices = new Set('CAO CCO CDO CIO CLO CMO COO CPO CRO CSO CTO EVP MD MP PM SVP VP MBA MSC PHD'.split(' '));

/** Whether letters are a person's office or degree: `Jane Roe (COO, NYSE)`. */
export function isOffice(symbol: string): boolean {
  return offices.has(symbol);
}

/** Symbols of indices, currencies and time zones, which few companies have. */
const notShares = new Set(
  (
    'AEX25 ALSI ATX20 BEL20 BIST100 BSESN CAC40 COMPX DAX DAX30 DAX40 DJI DJIA EST EUR FTSE FTSE100 FTSE250 FTSEMIB GDAXI GMT GSPC GSPTSE HSCEI HSI IBEX IBEX35 IBOV ' +
    'IBOVESPA IMOEX INX IXIC JKSE KLCI KOSPI MDAX N225 NDX NI225 NIFTY NIFTY50 NIKKEI NIKKEI225 NSEI OBX OMXC20 OMXC25 OMXH25 OMXS30 OSEBX OSPTX ' +
    'PSEI PSI20 PX1 RTSI RUT SDAX SENSEX SET50 SMI20 SP500 SPTSX SPX STOXX STOXX50 SX5E TAIEX TASI TECDAX TOPIX TPX TSX60 UKX USD USDC USDT UTC VDAX VIX VSTOXX ' +
    'COLCAP EGX30 FBMKLCI IPSA KSE100 MERVAL NZ50 TA125 TA35 VN30 VNINDEX WIG20 XAO XJO XU100'
  ).split(' '),
);

/**
 * Symbols that are something else after an exchange's code, although companies have them elsewhere: its own indices,
 * and degrees of the London School of Economics.
 */
const notSharesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['AMS', ['AEX', 'AMX', 'ASCX']],
  ['ASX', ['100', '200', '300']],
  ['BMV', ['IPC']],
  ['BUD', ['BUX']],
  ['BVB', ['BET']],
  ['MOEX', ['RTS']],
  ['NASDAQ', ['COMP', 'NBI']],
  ['NYSE', ['NYA', 'XAX']],
  ['PRA', ['PX']],
  ['EPA', ['CAC']],
  ['LSE', ['100', '250', '350', 'BSC', 'LLB', 'LLM', 'MBA', 'MPHIL', 'MSC', 'PHD']],
  ['SGX', ['STI']],
  ['SWX', ['SLI', 'SMI', 'SMIM', 'SPI']],
  ['VIE', ['ATX']],
  ['WSE', ['WIG']],
]);

/**
 * Whether a symbol after an exchange's code is that of an index or the like: `(NASDAQ: IXIC)`, `(LSE: GMT)`,
 * `(LSE: MSC)`.
 */
export function isIndexOrCurrency(symbol: string, exchange?: string): boolean {
  return notShares.has(symbol) || (exchange !== undefined && notSharesOf.get(exchange)?.includes(symbol) === true);
}

/**
 * What press releases and tables write where there is no symbol, or not yet: `(NASDAQ: TBD)`, `(NYSE: IPO)`,
 * `NYSE: DOWN`.
 */
const noSymbols = new Set(
  'BUY DOWN ETF ETN FLAT HALT HOLD IPO LULD N.A N/A NA NEW NIL NONE NULL OFF OPEN REIT SELL SPAC TBA TBC TBD'.split(
    ' ',
  ),
);

/** Whether text in the place of a symbol says that there is none; companies that have such a symbol are known. */
export function isNoSymbol(written: string): boolean {
  return noSymbols.has(written);
}

/** Codes of large airports, some of which are exchanges' as well: `(FRA: JFK)`. */
const airports = new Set(
  (
    'AMS ATL BCN BER BKK BOM BRU CDG CPH DEL DEN DFW DOH DUB DUS DXB EWR FCO FRA GVA HAM HEL HKG HND IAD ICN IST JFK LAX LGW LHR ' +
    'LIS MAD MAN MIA MUC MXP NRT ORD ORY OSL PEK PVG SEA SFO SIN STO STU SYD VIE WAW YVR YYZ ZRH'
  ).split(' '),
);

export function isAirport(code: string): boolean {
  return airports.has(code);
}

const words = new Set('ALL AND ANY ARE CAN FOR HER HIS ITS NEW NOT NOW ONE OUR OUT THE TWO WHO YES YOU'.split(' '));

/** Whether a symbol is a common English word; companies that have one are known. */
export function isCommonWord(symbol: string): boolean {
  return words.has(symbol);
}

/** Whether a letter and a number after the code of London may be the route of a bus or a district: `(LON: N73)`. */
export function isRoute(code: string, symbol: string): boolean {
  return code === 'LON' && /^[A-Z]{1,2}\d{1,3}$/.test(symbol);
}

/** Whether digits after an old code of Helsinki are a colour: `(HEX: FF0000)`. */
export function isColour(code: string, symbol: string): boolean {
  return code === 'HEX' && /^[\dA-F]{3,8}$/.test(symbol);
}

/** Whether letters and a number may be a formula, a size of particles, a summit, a quarter or an amount: `24C`, `10M`. */
export function isFormula(symbol: string): boolean {
  return /^(?:[CHNOSP]{1,3}\d{1,2}|PM\d{1,2}|COP\d\d|[BG]\d{1,2}|Q\d|\d{1,3}[BCFKM])$/.test(symbol);
}
