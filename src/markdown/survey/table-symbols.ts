import { findTableSymbols, type CellSymbol } from '../../tickers/table-symbols.ts';
import type { Vocabulary } from '../../tickers/vocabulary.ts';
import type { Table } from '../body.ts';

/** Symbols in a column of a table, with their offsets in the source. */
export interface TableSymbols {
  readonly kind: 'columns';
  readonly cells: readonly (CellSymbol & { readonly offset: number })[];
}

/** Finds symbols in a column of their own; undefined if there are none. */
export function tableSymbolsIn(
  { header, rows }: Table,
  vocabulary: Vocabulary,
  inSource: (offset: number) => number,
): TableSymbols | undefined {
  const texts = [header, ...rows].map((row) => row.map(({ text }) => text));
  const cells = findTableSymbols(texts, vocabulary).flatMap((cell) => {
    const leaf = rows[cell.row]?.[cell.column]?.leaves[0];
    return leaf ? { ...cell, offset: inSource(leaf.offset) } : [];
  });
  return cells.length > 0 ? { kind: 'columns', cells } : undefined;
}
