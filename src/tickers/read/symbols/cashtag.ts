import { symbolKey } from '../../../domain/registry/symbol.ts';
import { isOpenBefore, isSpaceAt, skipSpaces } from '../boundaries.ts';
import type { CashtagCandidate, TickerCandidate, UnplacedCandidate } from '../../candidate.ts';
import { readSymbol } from './read-symbol.ts';
import { isAmountUnit, readUnitSymbol } from './amount-units.ts';
import { parseVendorSymbol } from './vendor-codes.ts';
import { symbolOn } from './symbol-forms.ts';
import type { Vocabulary } from '../../vocabulary.ts';

/**
 * Reads the cashtag with its dollar sign at `dollar`: `$AAPL`, `$BRK.B`, or a vendor's code such as `$ATD.B.TO`. Money
 * (`$5`, `US$A`, `$A 5 billion`, `Revenue ($M)`), mathematics (`$E$`), templates (`${A}`), futures (`$ES futures`) and
 * tokens (`the $FAST token`) are not cashtags.
 *
 * @param floor end of the last mention; a slash at that position joins the two.
 */
export function readCashtag(
  text: string,
  dollar: number,
  floor: number,
  vocabulary: Vocabulary,
): CashtagCandidate | TickerCandidate | UnplacedCandidate | undefined {
  const isChained = floor > 0 && dollar === floor + 1 && text[floor] === '/';
  if (!isChained && !isOpenBefore(text, dollar)) return undefined;
  const found = readSymbol(
    text,
    dollar + 1,
    (written) => {
      if (shape.test(written) && !endsInMarket(written, vocabulary)) return symbolKey(written);
      return vendorShape.test(written) ? written : undefined;
    },
    (end) => endsBeforeColon(text, end),
  );
  if (found === undefined || isMoney(text, found.end, found.symbol) || isFormula(text, dollar, found.end))
    return undefined;
  const { symbol, written, end } = found;
  if (isToken(text, dollar, end) || futuresAfter.test(text.slice(end, end + MAX_LIST))) return undefined;
  const span = { start: dollar, end, text: text.slice(dollar, end) };
  if (!isChained && isAmountUnit(text, dollar, end)) return readUnitSymbol(text, { ...span, symbol });
  if (shape.test(written) && !endsInMarket(written, vocabulary)) {
    return { kind: 'cashtag', symbol, ...span, ...(isVariable(text, dollar, end) && { isDoubtful: true }) };
  }
  const vendor = parseVendorSymbol(written, vocabulary);
  const [id, ...others] = vendor?.exchanges ?? [];
  const [exchange] = (others.length === 0 ? vocabulary.exchangesByCode.get(id ?? '') : undefined) ?? [];
  const canonical = exchange && vendor && symbolOn(exchange, vendor.symbol);
  // `$SHOP.TO` includes its exchange.
  if (exchange && canonical !== undefined && /\.[A-Z]{2,}$/.test(written)) {
    return { kind: 'ticker', exchange: exchange.id, symbol: canonical, ...span };
  }
  return vendor && { kind: 'unplaced', form: 'vendor', ...vendor, ...span, words: '' };
}

const shape = /^[A-Z]{1,6}(?:[./-][A-Z]{1,2})?$/;
const vendorShape = /^[A-Z0-9]{1,6}(?:[./-][A-Z])?\.[A-Z]{1,3}$/;

/** Whether a symbol ends with a vendor's code of two letters, which is not a share class: `SHOP.TO`. */
function endsInMarket(written: string, vocabulary: Vocabulary): boolean {
  return /\.[A-Z]{2}$/.test(written) && parseVendorSymbol(written, vocabulary) !== undefined;
}

/** Whether a colon follows as in `$PFE: Pfizer falls`. */
function endsBeforeColon(text: string, end: number): boolean {
  return text.charAt(end) === ':' && (end + 1 >= text.length || isSpaceAt(text, end + 1));
}

/** Prefixes of dollar currencies in English texts: `$A5 billion`, `$US 5 billion`. */
const currencies = new Set('A AU AUD C CA CAD CDN HK HKD NZ NZD S SGD US USD'.split(' '));

function isMoney(text: string, end: number, symbol: string): boolean {
  return currencies.has(symbol) && /^:?\s\d/.test(text.slice(end, end + 3));
}

/** Whether it is part of a formula: `$MC = MR$`, `$E[R]$`, `$P(A|B)$`, `= $COST + $TAX`. */
function isFormula(text: string, dollar: number, end: number): boolean {
  if (text.charAt(skipSpaces(text, end)) === '=' || '[{'.includes(text.charAt(end) || ' ')) return true;
  if (text.charAt(end) === '(' && functionAfter.test(text.slice(end, end + MAX_LIST))) return true;
  return termBefore.test(text.slice(Math.max(0, dollar - MAX_LIST), dollar));
}

/** Matches the arguments of a function up to the dollar sign at the end of its formula. */
const functionAfter = /^\([^()\n$]{1,20}\)[^\n$]{0,16}\$(?![\w.])/;
const termBefore = /=\s?(?:\$[A-Z]{1,6}\s?[-+*/]\s?){0,3}$/;

/**
 * Whether it names a crypto token. Tokens also have tickers with a dollar sign, many of them equal to those of
 * companies.
 */
function isToken(text: string, dollar: number, end: number): boolean {
  return (
    tokenAfter.test(text.slice(end, end + MAX_NEAR)) ||
    tokenBefore.test(text.slice(Math.max(0, dollar - MAX_NEAR), dollar))
  );
}

/** Whether it is a variable: `the $PATH variable`, `the shell’s $HOME`. */
function isVariable(text: string, dollar: number, end: number): boolean {
  return (
    variable.test(text.slice(Math.max(0, dollar - MAX_NEAR), end + MAX_NEAR)) ||
    usualVariable.test(text.slice(Math.max(0, dollar - MAX_LIST), end + MAX_LIST))
  );
}

const variable =
  /\b(?:variables?|environment|shell(?:['’]s)?|script|echo|override|bash|Unix|Linux|macOS|directory|terminal)\b/;

/** Variables of every shell, which no company is called. */
const usualVariable = /\$(?:HOME|USER|SHELL|PWD|LANG|TERM|EDITOR|TMPDIR|HOSTNAME)(?![\w.])/;

const MAX_NEAR = 24;
/** Most characters of a list of cashtags that is looked at. */
const MAX_LIST = 40;
/** The futures of an index have symbols like those of companies: `$ES and $NQ futures`. */
const futuresAfter = /^(?:(?:,|,? (?:and|or)|\s?\/)\s?\$[A-Z]{1,4}){0,4}(?: \p{Ll}+)? futures\b/u;
const tokenAfter =
  /^(?:['’]s)?[ -](?:(?:native|utility|governance|meme) ?)?(?:tokens?|coins?|memecoins?|airdrops?|presales?|IDO|ICO|NFTs?|staking)\b/i;
const tokenBefore =
  /\b(?:tokens?|coins?|memecoins?|airdrops?|presales?|IDO|ICO|NFTs?)(?: (?:of|for|called|named|like)(?: the)?|,|:)? $/i;
