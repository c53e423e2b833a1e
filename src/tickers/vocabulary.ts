import type { Exchange } from '../domain/registry/exchange.ts';

/**
 * The codes that may stand before a ticker's colon, each as it is printed (`NASDAQ`, `Nasdaq`, `NYSE American`; never
 * `nasdaq`, unless the newsroom says so), with the exchanges that it means. More than one: the code is ambiguous.
 */
export interface Vocabulary {
  readonly exchangesByCode: ReadonlyMap<string, readonly Exchange[]>;
  readonly codesByEnding: CodeNode;
}

/** A tree of all codes, read from their last character to their first. */
export interface CodeNode {
  readonly before: ReadonlyMap<number, CodeNode>;
  readonly isCode: boolean;
}

/** An exchange's own id is never ambiguous, whatever aliases other exchanges claim. */
export function compileVocabulary(exchanges: readonly Exchange[]): Vocabulary {
  const byCode = new Map<string, readonly Exchange[]>();
  for (const exchange of exchanges) {
    for (const alias of new Set(exchange.aliases)) byCode.set(alias, [...(byCode.get(alias) ?? []), exchange]);
  }
  for (const exchange of exchanges) byCode.set(exchange.id, [exchange]);
  return { exchangesByCode: byCode, codesByEnding: growTree(byCode.keys()) };
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
