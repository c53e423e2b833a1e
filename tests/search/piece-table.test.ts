import { describe, expect, test } from 'vitest';
import { hashOf, PieceTable } from '../../src/search/piece-table.ts';

describe('A table of pieces', () => {
  const pieces = Array.from({ length: 9000 }, (_, index) => `piece-${index}`);
  const countIn = (table: PieceTable, piece: string) =>
    table.count(`(${piece})`, 1, 1 + piece.length, hashOf(piece, 0, piece.length));

  test('counts each piece apart, also those that were there before it grew', () => {
    const table = new PieceTable((piece) => Number(piece.slice(6)));
    for (const piece of pieces.slice(0, 100)) {
      table.reserve(1);
      countIn(table, piece);
    }
    table.reserve(pieces.length);
    const rows = pieces.map((piece) => countIn(table, piece));
    expect(table.size).toBe(pieces.length);
    expect(rows.map((row) => table.value(row))).toEqual(pieces.map((_, index) => index));
    expect(rows.map((row) => table.takeCount(row))).toEqual(pieces.map((_, index) => (index < 100 ? 2 : 1)));
    expect(rows.filter((row) => table.takeCount(row) !== 0)).toEqual([]);
  });

  test('tells pieces of the same hash apart', () => {
    const table = new PieceTable((piece) => piece.length);
    table.reserve(3);
    const rows = ['bank', 'banks', 'bane'].map((piece) => table.count(piece, 0, piece.length, 7));
    expect(new Set(rows).size).toBe(3);
    expect(table.count('a bank', 2, 6, 7)).toBe(rows[0]);
    expect(rows.map((row) => table.takeCount(row))).toEqual([2, 1, 1]);
  });

  test('forgets everything when it is cleared', () => {
    const table = new PieceTable(() => 1);
    table.reserve(1);
    const row = countIn(table, 'bank');
    table.clear();
    expect(table.size).toBe(0);
    expect(countIn(table, 'bank')).toBe(row);
    expect(table.isFirst(row)).toBe(true);
  });
});
