import type { Exchange } from '../domain/registry/exchange.ts';
import { isOpenBefore, isSpaceAt, skipSpacesBefore } from './boundaries.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An exchange's code in a text, and the exchanges that it means: several if it is ambiguous. */
export interface WrittenCode {
  readonly code: string;
  readonly exchanges: readonly Exchange[];
  readonly start: number;
  readonly end: number;
}

/**
 * The codes that share the colon at `colon`, in text order: one in `NYSE:A`, two in `NYSE/TSX:SHOP`, none if what
 * stands there is prose. In brackets spaces, commas and "and" may stand between them: `(TSX and NYSE: SHOP)`; and a
 * space before the colon: `(NYSE : A)`.
 * Never looks before `floor`, where the last mention ended; a slash right there joins two mentions: `A/NYSE:B`.
 */
export function readCodes(
  text: string,
  colon: number,
  floor: number,
  isBracketed: boolean,
  vocabulary: Vocabulary,
): readonly WrittenCode[] {
  const codes: WrittenCode[] = [];
  let end: number | undefined = isBracketed ? skipSpacesBefore(text, colon) : colon;
  while (end !== undefined) {
    const code = readCode(text, end, floor, vocabulary);
    if (code === undefined) break;
    codes.push(code);
    end = joinBefore(text, code.start, isBracketed);
  }
  const outermost = codes.at(-1);
  if (outermost === undefined) return [];
  const isChained = floor > 0 && outermost.start === floor + 1 && text.charCodeAt(floor) === SLASH;
  return isChained || isOpenBefore(text, outermost.start) ? codes.reverse() : [];
}

const SLASH = 0x2f;
const COMMA = 0x2c;

/** The longest code that ends at `end`. What stands before it may be the slash of a group, which is judged later. */
function readCode(text: string, end: number, floor: number, vocabulary: Vocabulary): WrittenCode | undefined {
  let longest: number | undefined;
  let node = vocabulary.codesByEnding.before.get(text.charCodeAt(end - 1));
  for (let start = end - 1; node !== undefined && start >= floor; start--) {
    const isBegin = node.isCode && (isOpenBefore(text, start) || text.charCodeAt(start - 1) === SLASH);
    if (isBegin) longest = start;
    node = node.before.get(text.charCodeAt(start - 1));
  }
  if (longest === undefined) return undefined;
  const code = text.slice(longest, end);
  const exchanges = vocabulary.exchangesByCode.get(code);
  return exchanges && { code, exchanges, start: longest, end };
}

/** Where a code would have to end that is joined to the one that begins at `index`; `undefined` if nothing joins. */
function joinBefore(text: string, index: number, isBracketed: boolean): number | undefined {
  const near = isBracketed ? skipSpacesBefore(text, index) : index;
  if (text.charCodeAt(near - 1) === SLASH) return isBracketed ? skipSpacesBefore(text, near - 1) : near - 1;
  if (near === index) return undefined;
  if (text.charCodeAt(near - 1) === COMMA) return near - 1;
  for (const word of ['and', '&']) {
    const start = near - word.length;
    if (text.startsWith(word, start) && isSpaceAt(text, start - 1)) return skipSpacesBefore(text, start);
  }
  return undefined;
}
