import { describe, expect, test } from 'vitest';
import { decimalMark, decimalPads } from '../../../src/charts/write/decimal-pads.ts';

describe('what figures lack for their points to be under each other', () => {
  test.each([
    [['12', '1,234.5', '-0.25'], '.', ['.00', '0', '']],
    [['3', '(1.5)'], '.', ['.0)', '']],
    [['66%', '7.5%', 'n/a'], '.', ['.0', '', '']],
    [['1,5', '20'], ',', ['', ',0']],
    [['1', '2'], '.', ['', '']],
    [['–', '2.5'], '.', ['', '']],
  ] as const)('%j', (figures, mark, pads) => {
    expect(decimalPads(figures, mark)).toEqual(pads);
  });

  test('are those of the language', () => {
    expect([decimalMark('en'), decimalMark('de'), decimalMark('ar')]).toEqual(['.', ',', '.']);
  });
});
