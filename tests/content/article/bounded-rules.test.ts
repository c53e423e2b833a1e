import { describe, expect, test } from 'vitest';
import { read, write } from '../article.ts';

/*
 * Rules are tried from each place of a text, so that one that looks to the end of a long run of signs, or back to its
 * beginning, takes minutes for a text of the length that an article may have.
 */

/** Longer than this takes a rule that looks at each run of signs from each of its signs. */
const patienceMilliseconds = 4000;

describe('a text of one thing repeated', () => {
  test.each([
    ['_', 100_000],
    ['?', 100_000],
    ['×', 100_000],
    ['X', 100_000],
    ['A.B.', 390_000],
    ['５', 100_000],
    ['\u0410 ', 390_000],
    ['  {:', 390_000],
  ])(
    'is read as fast as others: %j',
    (unit, length) => {
      expect(read(write({}, unit.repeat(length / unit.length))).findings.length).toBeLessThan(20);
    },
    patienceMilliseconds,
  );

  test(
    'is read as fast as others in a field',
    () => {
      expect(read(write({ title: `"${'['.repeat(90_000)}"` })).findings.length).toBeLessThan(20);
    },
    patienceMilliseconds,
  );

  test.each([
    ['x: \n', ''],
    ['type:\n- a\n', ''],
    ['colour:\n', ''],
    [' ', 'rows:\n- a'],
  ])(
    'is read as fast as others in a chart: %j',
    (unit, start) => {
      const block = `${start}${unit.repeat(200_000 / unit.length)}a`;
      expect(read(write({}, `\`\`\`chart\n${block}\n\`\`\`\n`)).findings).not.toEqual([]);
    },
    patienceMilliseconds,
  );
});
