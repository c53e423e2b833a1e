import { symbolKey } from '../domain/registry/symbol.ts';
import { isOpenBefore, isSpaceAt, skipSpaces } from './boundaries.ts';
import type { CashtagCandidate } from './candidate.ts';
import { readSymbol } from './read-symbol.ts';

/**
 * The cashtag whose dollar is at `dollar`: `$AAPL`, `$BRK.B`. Money (`$5`, `US$A`, `$A 5 billion`), mathematics (`$E$`)
 * and templates (`${A}`) are none. `floor` is where the last mention ended; a slash right there joins the two.
 */
export function readCashtag(text: string, dollar: number, floor: number): CashtagCandidate | undefined {
  const isChained = floor > 0 && dollar === floor + 1 && text[floor] === '/';
  if (!isChained && !isOpenBefore(text, dollar)) return undefined;
  const found = readSymbol(text, dollar + 1, (written) => (shape.test(written) ? symbolKey(written) : undefined));
  if (found === undefined || isMoney(text, found.end, found.symbol) || isFormula(text, found.end)) return undefined;
  const { symbol, end } = found;
  return { kind: 'cashtag', symbol, start: dollar, end, text: text.slice(dollar, end) };
}

const shape = /^[A-Z]{1,6}(?:[./-][A-Z]{1,2})?$/;

/** How English texts tell dollars apart: `$A5 billion`, `$US 5 billion`. */
const currencies = new Set('A AU AUD C CA CAD CDN HK HKD NZ NZD S SGD US USD'.split(' '));

function isMoney(text: string, end: number, symbol: string): boolean {
  return currencies.has(symbol) && isSpaceAt(text, end) && /\d/.test(text.charAt(end + 1));
}

/** `$MC = MR$`. */
function isFormula(text: string, end: number): boolean {
  return text.charAt(skipSpaces(text, end)) === '=';
}
