import { wordsBefore } from '../../bracketed-tickers.ts';
import type { UnplacedCandidate } from '../../candidate.ts';

/** Abbreviations of thousands, millions and more, which are symbols of companies, too. */
const units = new Set('K M B T MM BN MN TN'.split(' '));

/**
 * Whether a cashtag may be the unit of amounts: `Revenue ($M)`, `in $B`, `a $T question`, the heading `$K`. It is not
 * where a verb or a colon follows, `$T fell` and `$M: up`, after `shares of`, or where another symbol is near,
 * `$AAPL, $T`; near another symbol, it is one alone in brackets, in the place of a sum, `a $B deal for $AAPL`, or in a
 * list of units that is there or is called so: `figures in $M or $B`, `$M or $B: units of $NVDA`.
 */
export function isAmountUnit(text: string, dollar: number, end: number): boolean {
  if (!units.has(text.slice(dollar + 1, end))) return false;
  const [before, after] = [text.slice(Math.max(0, dollar - MAX_NEAR), dollar), text.slice(end, end + MAX_NEAR)];
  if (isAlone(before, after)) return true;
  if (isTraded(text, dollar, end)) return false;
  if (isInList(text, dollar, end)) return true;
  if (isSum(before, after) && !symbolAfter.test(after)) return true;
  if (after.startsWith(':') || ofShares.test(before)) return false;
  const others = Array.from(`${before} ${after}`.matchAll(cashtags), ([, symbol = '']) => symbol);
  if (others.some((symbol) => !units.has(symbol)) || tickerBefore.test(before)) return false;
  return unitBefore.test(before) || !subject.test(after);
}

/**
 * Whether it is in a list of nothing but units of which something is said that is said of shares, `A $T and $M rally`, or
 * right after an order, `Buy $T, sell $M`.
 */
function isTraded(text: string, dollar: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, dollar - MAX_LIST), dollar), text.slice(end, end + MAX_LIST)];
  if (orderBefore.test(before) && orderAfter.test(after)) return true;
  const [first, last] = [before.replace(listBefore, ''), after.replace(listAfter, '')];
  return first.length + last.length < before.length + after.length && sharesAfter.test(last);
}

/** Whether nothing else is in the brackets: `($M)`, `(in $B)`, `($M except per share)`. */
function isAlone(before: string, after: string): boolean {
  return /[([（](?:in\s)?$/i.test(before) && /^(?:[)\]）]|,? (?:except|unless|per)\b)/.test(after);
}

/** Whether it is in the place of a sum: `a $T question`, `worth $B`, `figures in $M`. */
function isSum(before: string, after: string): boolean {
  return (
    (articleBefore.test(before) && nounAfter.test(after)) ||
    (definiteBefore.test(before) && sumAfter.test(after)) ||
    sumBefore.test(before)
  );
}

/** Whether a symbol is in a list of nothing but units, which is used as an amount or called units: `in $M or $B`. */
function isInList(text: string, dollar: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, dollar - MAX_LIST), dollar), text.slice(end, end + MAX_LIST)];
  const first = before.replace(listBefore, '');
  const last = after.replace(listAfter, '');
  if (symbolBefore.test(first) || symbolAfter.test(last)) return false;
  return first.length + last.length < before.length + after.length && (isSum(first, last) || unitsAfter.test(last));
}

const unit = String.raw`\$(?:K|M|B|T|MM|BN|MN|TN)`;
const between = String.raw`(?:,|\/|,? (?:and|or))\s?`;
const listBefore = new RegExp(`(?:${unit}${between}){1,6}$`);
const listAfter = new RegExp(String.raw`^(?:${between}${unit}(?![\w.])){1,6}`);
/** Symbols that the list goes on with, which are no units: `all in $T, $B and $AAPL`. */
const symbolBefore = new RegExp(String.raw`\$[A-Z]{1,6}${between}$`);
const symbolAfter = new RegExp(String.raw`^${between}\$[A-Z]`);
const unitsAfter = /^(?:: | (?:are|as|were) )(?:the )?(?:\p{Ll}+ )?units?(?!\p{L})/u;

/** A word after which a sum is an attribute, and a symbol seldom is: `a $T question`, `multi-$B`. */
const articleBefore = /(?:(?<![\p{L}\p{N}’'.-])(?:an?|another|each|every|many|several|cool)\s|multi-?)$/iu;

const ofShare = String.raw`(?:adr|bear|bond|bull|buyer|call|chart|dividend|earnings|holder|holding|investor|option|position|put|rally|(?:share|stock)(?:holder)?|short|stake|trade)s?\b`;
const sharesAfter = new RegExp(String.raw`^\s${ofShare}`);
/** A noun, but not one that is said of shares: `a $T shareholder`. */
const nounAfter = new RegExp(String.raw`^(?:-|\s(?!${ofShare})\p{Ll})`, 'u');
const orderBefore = /(?<![\p{L}\p{N}’'.-])(?:buy|bought|buying|long|sell|sold|selling|short|shorted|shorting)\s$/iu;
const orderAfter = /^(?:[,.;!?](?:\s(?!\$)|$)|$|\s(?:and|or)\s(?:buy|hold|long|sell|short)\b)/;

const definiteBefore = /(?<![\p{L}\p{N}’'.-])(?:the|this|that|one|its|their)\s$/iu;
const sumAfter =
  /^[-\s](?:amounts?|barrier|bet|bill|budget|club|columns?|deal|deficit|figures?|fund|gap|hole|level|mark|market|opportunity|package|plan|question|range|scale|sized|threshold|units?|valuation)\b/;

const sumBefore =
  /(?:(?:^|\n|\b(?:all|amounts|data|expressed|figures|measured|numbers|reported|shown|stated|values) )in|\b(?:costs?|worth))\s$/i;

const ofShares = /\b(?:bonds?|calls?|chart|holders?|owners?|puts?|shares?|stake|stocks?) (?:in|of)\s$/i;
const unitBefore = /(?:[([]|\b(?:in|of)|\$(?:K|M|B|T|MM|BN|MN|TN)(?:,|\/|,? (?:and|or)))\s?$/;
const tickerBefore = /:\s?[A-Z0-9.]{1,6}[,;]\s$/;

/** What follows a symbol in a sentence: a verb, a genitive, or the end of the sentence. */
const subject = /^(?:['’]s?\b|\s(?!(?:unless|except|per|and|or|of|in|a|an)\b)\p{Ll}|[.!?](?:\s|$))/u;
const cashtags = /\$([A-Z]{1,6})(?![\w.])/g;
const MAX_NEAR = 24;
const MAX_LIST = 48;

/** Reads such a cashtag after a name as the symbol of that company: `Macy’s, Inc. ($M)`. */
export function readUnitSymbol(
  text: string,
  found: Pick<UnplacedCandidate, 'start' | 'end' | 'text' | 'symbol'>,
): UnplacedCandidate | undefined {
  const near = text.slice(Math.max(0, found.start - MAX_NEAR), found.start);
  if (isSum(near, text.slice(found.end, found.end + MAX_NEAR))) return undefined;
  const isBracketed = /[([（]/.test(text.charAt(found.start - 1));
  const words = wordsBefore(text, isBracketed ? found.start - 1 : found.start);
  return words === '' ? undefined : { kind: 'unplaced', form: 'bare', ...found, words };
}
