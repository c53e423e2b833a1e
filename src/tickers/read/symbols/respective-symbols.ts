import type { WrittenCode } from '../read-codes.ts';
import { symbolAfter } from '../code-meanings.ts';
import { readBracketedSymbol, readList, spanOfSymbol } from '../read-list.ts';
import type { WrittenMention } from '../mention-doubts.ts';
import type { Vocabulary } from '../../vocabulary.ts';

/**
 * Reads as many symbols as there are codes before their colon, if each belongs to one of them, in this order:
 * `(TSX/NYSE: TECK.B/TECK)`, `(TSX and NYSE: ABX and GOLD, respectively)`. `undefined` if the codes may share them:
 * `(TSX, NYSE: BIP, BIPC)`.
 *
 * @param start offset of the first symbol.
 */
export function readRespective(
  text: string,
  start: number,
  codes: readonly WrittenCode[],
  vocabulary: Vocabulary,
): readonly WrittenMention[] | undefined {
  if (codes.length < 2) return undefined;
  const canonicalise = (written: string) =>
    codes.map((code) => symbolAfter(code, written)).find((symbol) => symbol !== undefined);
  const first = readBracketedSymbol(text, start, canonicalise);
  if (first === undefined) return undefined;
  const list = readList(text, first.end, vocabulary, canonicalise);
  const symbols = [{ ...first, start }, ...list.items];
  if (symbols.length !== codes.length) return undefined;
  const mentions = codes.flatMap((code, index): readonly WrittenMention[] => {
    const symbol = symbols[index];
    if (symbol === undefined || symbolAfter(code, symbol.written) === undefined) return [];
    return [
      { code, written: symbol.written, ...spanOfSymbol(text, symbol.start, symbol), isListed: index > 0 || undefined },
    ];
  });
  if (mentions.length < codes.length) return undefined;
  const end = symbols.at(-1)?.end ?? start;
  if (/^,? respectively\s?[),;\]]/.test(text.slice(end, end + MAX_WORD))) return mentions;
  return list.isWhole && areApart(text, codes, symbols) ? mentions : undefined;
}

const MAX_WORD = 18;

/** Whether slashes join both the codes and the symbols, or no code can have, or resembles, another one's symbol. */
function areApart(
  text: string,
  codes: readonly WrittenCode[],
  symbols: readonly { readonly written: string; readonly start: number; readonly end: number }[],
): boolean {
  if (areSlashed(text, codes) && areSlashed(text, symbols)) return true;
  if (symbols.every(({ written }) => ofCountry.test(written))) return true;
  const isImpossible = codes.some((code, index) =>
    symbols.some(({ written }, at) => at !== index && symbolAfter(code, written) === undefined),
  );
  const roots = symbols.map(({ written }) => written.replace(/[./ -].*$/, ''));
  return (
    isImpossible || !roots.some((root, index) => roots.some((other, at) => at !== index && other.startsWith(root)))
  );
}

/** Matches a symbol that ends with its country, as those of one share in several Nordic cities do: `NDA FI`. */
const ofCountry = /[ .-](?:DK|FI|SE)$/;

function areSlashed(text: string, parts: readonly { readonly start: number; readonly end: number }[]): boolean {
  return parts.every((part, index) => {
    const next = parts[index + 1];
    return next === undefined || text.slice(part.end, next.start).trim() === '/';
  });
}
