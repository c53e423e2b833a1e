import { expect, test } from 'vitest';
import { writeFirstOfMonth } from '../../../../src/domain/language/dates/first-of-month.ts';

test.each([
  ['1', 'fr-FR', '1er'],
  ['1 mars 2024', 'fr', '1er mars 2024'],
  ['11 mars 2024', 'fr', '11 mars 2024'],
  ['1 Mar 2024', 'en-001', '1 Mar 2024'],
  ['1', 'fro', '1'],
])('%s is, in %s, %s', (date, locale, expected) => {
  expect(writeFirstOfMonth(date, locale)).toBe(expected);
});
