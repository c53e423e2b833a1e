import { wordsBefore } from '../../bracketed-tickers.ts';
import type { UnplacedCandidate } from '../../candidate.ts';

/** Abbreviations of thousands, millions and more, which are symbols of companies, too. */
const units = new Set('K M B T MM BN MN TN'.split(' '));

/**
 * Whether a cashtag may be the unit of amounts: `Revenue ($M)`, `in $B`, the heading `$K`. It is not where a verb or a
 * colon follows, `$T fell` and `$M: up`, or where another symbol is near, `$AAPL, $T`.
 */
export function isAmountUnit(text: string, dollar: number, end: number): boolean {
  if (!units.has(text.slice(dollar + 1, end)) || text.charAt(end) === ':') return false;
  const [before, after] = [text.slice(Math.max(0, dollar - MAX_NEAR), dollar), text.slice(end, end + MAX_NEAR)];
  const others = Array.from(`${before} ${after}`.matchAll(cashtags), ([, symbol = '']) => symbol);
  if (others.some((symbol) => !units.has(symbol)) || tickerBefore.test(before)) return false;
  return unitBefore.test(before) || !subject.test(after);
}

const unitBefore = /(?:[([]|\b(?:in|of)|\$(?:K|M|B|T|MM|BN|MN|TN)(?:,|\/|,? (?:and|or)))\s?$/;
const tickerBefore = /:\s?[A-Z0-9.]{1,6}[,;]\s$/;

/** What follows a symbol in a sentence: a verb, a genitive, or the end of the sentence. */
const subject = /^(?:['’]s?\b|\s(?!(?:unless|except|per|and|or|of|in|a|an)\b)\p{Ll}|[.!?](?:\s|$))/u;
const cashtags = /\$([A-Z]{1,6})(?![\w.])/g;
const MAX_NEAR = 24;

/** Reads such a cashtag after a name as the symbol of that company: `Macy’s, Inc. ($M)`. */
export function readUnitSymbol(
  text: string,
  found: Pick<UnplacedCandidate, 'start' | 'end' | 'text' | 'symbol'>,
): UnplacedCandidate | undefined {
  const isBracketed = /[([]/.test(text.charAt(found.start - 1));
  const words = wordsBefore(text, isBracketed ? found.start - 1 : found.start);
  return words === '' ? undefined : { kind: 'unplaced', form: 'bare', ...found, words };
}
