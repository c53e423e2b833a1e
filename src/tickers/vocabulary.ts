import type { Exchange } from '../domain/registry/exchange.ts';
import type { LinkedName } from '../domain/registry/linked-names.ts';

/**
 * The codes that may precede a ticker's colon, with the exchanges that each means; several, if the code is ambiguous.
 * One vocabulary for text, front matter, company files and the command line.
 */
export interface Vocabulary {
  /** As they are printed: `NASDAQ`, `Nasdaq`, `NYSE American`. */
  readonly exchangesByCode: ReadonlyMap<string, readonly Exchange[]>;
  /** By `foldCode`. */
  readonly exchangesByFoldedCode: ReadonlyMap<string, readonly Exchange[]>;
  /** All folded codes. */
  readonly codesByEnding: CodeNode;
  /** Codes that are words of other trades, too. */
  readonly homonyms: ReadonlySet<string>;
  /** Codes that mean another exchange where an American over-the-counter symbol is in the same bracket. */
  readonly besideOtc: ReadonlyMap<string, Exchange>;
  /** Names that lead to their companies' pages without a ticker. */
  readonly names: readonly LinkedName[];
}

/** A tree of folded codes, read from their last character to their first. */
export interface CodeNode {
  readonly before: ReadonlyMap<number, CodeNode>;
  readonly isCode: boolean;
}

/** An exchange's own id is never ambiguous, whatever aliases other exchanges claim. */
export function compileVocabulary(exchanges: readonly Exchange[], names: readonly LinkedName[] = []): Vocabulary {
  const byCode = indexCodes(exchanges, (code) => code);
  const byFoldedCode = indexCodes(exchanges, foldCode);
  return {
    exchangesByCode: byCode,
    exchangesByFoldedCode: byFoldedCode,
    codesByEnding: growTree(byFoldedCode.keys()),
    homonyms: new Set(exchanges.flatMap(({ homonyms }) => homonyms ?? [])),
    besideOtc: new Map(
      exchanges.flatMap((exchange) => (exchange.aliasesBesideOtc ?? []).map((code) => [code, exchange] as const)),
    ),
    names,
  };
}

/**
 * The exchanges that a printed code means; none if it is no code. Codes of four letters and more need not be printed
 * exactly so: `NYSE-American`, `OTCpink`. All lower case is prose, and so is one capital alone: `Nyse`.
 */
export function findExchanges(vocabulary: Vocabulary, printed: string): readonly Exchange[] {
  const exact = vocabulary.exchangesByCode.get(printed);
  if (exact !== undefined) return exact;
  const folded = foldCode(printed);
  const isPrinted = folded.length >= SHORTEST_FOLDED && /\p{Lu}.*\p{Lu}/su.test(printed);
  return (isPrinted ? vocabulary.exchangesByFoldedCode.get(folded) : undefined) ?? [];
}

/** The same in any capitals, for questions and hints: `nasdaq`. */
export function findExchangesInAnyCase(vocabulary: Vocabulary, written: string): readonly Exchange[] {
  return vocabulary.exchangesByCode.get(written) ?? vocabulary.exchangesByFoldedCode.get(foldCode(written)) ?? [];
}

/** A code that was written in any capitals, as it is printed: `tse` → `TSE`. */
export function printedCode(vocabulary: Vocabulary, written: string): string {
  if (vocabulary.exchangesByCode.has(written)) return written;
  const folded = foldCode(written);
  const codes = findExchangesInAnyCase(vocabulary, written).flatMap(({ id, aliases }) => [id, ...aliases]);
  return codes.find((code) => foldCode(code) === folded) ?? written;
}

/** A code in capitals, without what publishers put between its parts: `NYSE-Arca` → `NYSEARCA`. */
export function foldCode(code: string): string {
  return code.replace(/[\s.-]+/g, '').toUpperCase();
}

/** Shorter codes are too much like words: `SIX`, `Set`, `A.I.M.`. */
const SHORTEST_FOLDED = 4;

function indexCodes(
  exchanges: readonly Exchange[],
  form: (code: string) => string,
): ReadonlyMap<string, readonly Exchange[]> {
  const index = new Map<string, readonly Exchange[]>();
  for (const exchange of exchanges) {
    const names = /[(,]/.test(exchange.name) ? [] : [exchange.name];
    for (const code of new Set([...exchange.aliases, ...names].map(form))) {
      index.set(code, [...(index.get(code) ?? []), exchange]);
    }
  }
  for (const exchange of exchanges) index.set(form(exchange.id), [exchange]);
  return index;
}

interface GrowingNode {
  before: Map<number, GrowingNode>;
  isCode: boolean;
}

function growTree(codes: Iterable<string>): CodeNode {
  const root: GrowingNode = { before: new Map(), isCode: false };
  for (const code of codes) {
    let node = root;
    for (let index = code.length - 1; index >= 0; index--) {
      const unit = code.charCodeAt(index);
      const next = node.before.get(unit) ?? { before: new Map(), isCode: false };
      node.before.set(unit, next);
      node = next;
    }
    if (node !== root) node.isCode = true;
  }
  return root;
}
