import type { Exchange } from '../domain/registry/exchange.ts';
import type { LinkedName } from '../domain/registry/names/linked-names.ts';

/**
 * Codes that may precede a ticker's colon, with the exchanges of each: several if the code is ambiguous. Text, front
 * matter, company files and the command line share one vocabulary.
 */
export interface Vocabulary {
  /** Exchanges by printed code: `NASDAQ`, `Nasdaq`, `NYSE American`. */
  readonly exchangesByCode: ReadonlyMap<string, readonly Exchange[]>;
  /** Exchanges by the result of `foldCode`. */
  readonly exchangesByFoldedCode: ReadonlyMap<string, readonly Exchange[]>;
  /** All folded codes, by their last characters. */
  readonly codesByEnding: CodeNode;
  /** Codes that have other meanings, too. */
  readonly homonyms: ReadonlySet<string>;
  /**
   * Codes that are abbreviations of something else, too: in brackets, a name must be before them or the symbol be
   * known.
   */
  readonly abbreviations: ReadonlySet<string>;
  /** Codes that mean another exchange if an American over-the-counter symbol is in the same bracket. */
  readonly besideOtc: ReadonlyMap<string, Exchange>;
  /** Names that are linked to their companies' pages without a ticker. */
  readonly names: readonly LinkedName[];
}

/** A tree of folded codes, read from their last character to their first. */
export interface CodeNode {
  readonly before: ReadonlyMap<number, CodeNode>;
  readonly isCode: boolean;
}

/** Compiles a vocabulary. An exchange's own id is never ambiguous, even if it is an alias of another exchange. */
export function compileVocabulary(exchanges: readonly Exchange[], names: readonly LinkedName[] = []): Vocabulary {
  const byCode = indexCodes(exchanges, (code) => code);
  const byFoldedCode = indexCodes(exchanges, foldCode);
  return {
    exchangesByCode: byCode,
    exchangesByFoldedCode: byFoldedCode,
    codesByEnding: growTree(byFoldedCode.keys()),
    homonyms: new Set(exchanges.flatMap(({ homonyms }) => homonyms ?? [])),
    abbreviations: new Set(exchanges.flatMap(({ abbreviations }) => abbreviations ?? [])),
    besideOtc: new Map(
      exchanges.flatMap((exchange) => (exchange.aliasesBesideOtc ?? []).map((code) => [code, exchange] as const)),
    ),
    names,
  };
}

/**
 * Exchanges of a printed code; none if it is not a code. Codes of four or more letters may vary in print:
 * `NYSE-American`, `OTCpink`. A word in lower case or with only one capital (`Nyse`) is prose.
 */
export function findExchanges(vocabulary: Vocabulary, printed: string): readonly Exchange[] {
  const exact = vocabulary.exchangesByCode.get(printed);
  if (exact !== undefined) return exact;
  const folded = foldCode(printed);
  const isPrinted = folded.length >= SHORTEST_FOLDED && /\p{Lu}.*\p{Lu}/su.test(printed);
  return (isPrinted ? vocabulary.exchangesByFoldedCode.get(folded) : undefined) ?? [];
}

/** Same as `findExchanges`, but case-insensitive, for questions and hints: `nasdaq`. */
export function findExchangesInAnyCase(vocabulary: Vocabulary, written: string): readonly Exchange[] {
  return vocabulary.exchangesByCode.get(written) ?? vocabulary.exchangesByFoldedCode.get(foldCode(written)) ?? [];
}

/** Printed form of a code written in any case: `tse` → `TSE`. */
export function printedCode(vocabulary: Vocabulary, written: string): string {
  if (vocabulary.exchangesByCode.has(written)) return written;
  const folded = foldCode(written);
  const codes = findExchangesInAnyCase(vocabulary, written).flatMap(({ id, aliases }) => [id, ...aliases]);
  return codes.find((code) => foldCode(code) === folded) ?? written;
}

/**
 * Code in capitals without the separators of its parts: `NYSE-Arca` → `NYSEARCA`, also with hyphens that do not break
 * and with dashes.
 */
export function foldCode(code: string): string {
  return code.replace(/[\s.\-\u2010\u2011\u2013]+/g, '').toUpperCase();
}

/** Shortest code to match in folded form; shorter ones resemble words: `SIX`, `Set`, `A.I.M.`. */
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
