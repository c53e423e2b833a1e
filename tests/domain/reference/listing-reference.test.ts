import { expect, test } from 'vitest';
import type { IsoDay } from '../../../src/domain/instant.ts';
import { createListingReference, isEvidenceOn } from '../../../src/domain/reference/listing-reference.ts';

const day = (text: string) => text as IsoDay;

const reference = createListingReference([
  { mic: 'XNYS', symbol: 'FI', name: 'Fiserv', from: day('2023-06-07'), to: day('2025-11-11') },
  { mic: 'XNYS', symbol: 'FI', name: "Frank's International", from: day('2021-01-30'), to: day('2021-10-04') },
  { mic: 'XNYS', symbol: 'BRK.B', name: 'Berkshire Hathaway', from: day('2021-01-30') },
  { mic: 'XSTO', symbol: 'VOLV-B', name: 'Volvo' },
]);

test('gives the holders of a symbol on one exchange, the oldest first', () => {
  expect(reference.holdersOf('XNYS', 'FI').map(({ name }) => name)).toEqual(["Frank's International", 'Fiserv']);
  expect(reference.holdersOf('XNAS', 'FI')).toEqual([]);
});

test('finds a symbol on any exchange, whatever separates its class', () => {
  expect(reference.listingsOf('BRK-B').map(({ name }) => name)).toEqual(['Berkshire Hathaway']);
  expect(reference.listingsOf('VOLV.B').map(({ mic }) => mic)).toEqual(['XSTO']);
});

test.each([
  ['2023-05-30', false],
  ['2023-05-31', true],
  ['2025-11-17', true],
  ['2025-11-18', false],
])('takes a dated row as evidence on %s within seven days of its edges: %s', (asked, isEvidence) => {
  const fiserv = reference.holdersOf('XNYS', 'FI').filter(({ name }) => name === 'Fiserv');
  expect(fiserv.map((row) => isEvidenceOn(row, asked))).toEqual([isEvidence]);
});

test('takes an undated row as evidence for no day', () => {
  expect(reference.listingsOf('VOLV-B').map((row) => isEvidenceOn(row, '2026-08-01'))).toEqual([false]);
});
