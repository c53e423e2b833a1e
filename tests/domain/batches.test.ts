import { expect, test } from 'vitest';
import { inBatches } from '../../src/domain/batches.ts';

test.each([
  [0, []],
  [2, [[1, 2]]],
  [3, [[1, 2, 3]]],
  [4, [[1, 2, 3], [4]]],
] as const)('divides %i items into batches of three, of which the last may be smaller', (count, batches) => {
  expect(
    inBatches(
      Array.from({ length: count }, (_, index) => index + 1),
      3,
    ),
  ).toEqual(batches);
});
