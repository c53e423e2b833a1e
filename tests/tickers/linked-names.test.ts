import { expect, test } from 'vitest';
import { findLinkedNames } from '../../src/tickers/linked-names.ts';

const names = [
  { company: 'fed', name: 'Federal Reserve' },
  { company: 'boe', name: 'Bank of England' },
  { company: 'sp', name: 'S&P 500' },
  { company: 'pboc', name: 'People’s Bank of China' },
  { company: 'bbc', name: 'Bank of England Museum' },
  { company: 'usdc', name: 'USD Coin (USDC)' },
];

test.each([
  ['The Federal Reserve raised rates.', 'fed'],
  ['the Federal Reserve’s chair and the Bank of England', 'fed boe'],
  ['Federal Reserve officials', 'fed'],
  ['"Federal Reserve" and (Bank of England), S&P 500: up', 'fed boe sp'],
  ["the People's Bank of China", 'pboc'],
  ['the People’s Bank of China', 'pboc'],
  ['at the Bank of England Museum', 'bbc'],
  ['USD Coin (USDC) fell', 'usdc'],
  ['Meanwhile Federal Reserve officials', 'fed'],
  // Inside longer names, words and addresses
  ['the Federal Reserve Bank of New York', ''],
  ['Former Federal Reserve officials', ''],
  ['XFederal Reserve, Federal Reserves, Federal-Reserve', ''],
  ['federal reserve, FEDERAL RESERVE', ''],
  ['the S&P 5000', ''],
  ['https://example.org/Federal Reserve', ''],
  ['', ''],
])('%j has the names of %j', (text, companies) => {
  const found = findLinkedNames(text, names);
  expect(found.map(({ company }) => company).join(' ')).toBe(companies);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((name) => name.text));
});

test('no names are found where there are none to find', () => {
  expect(findLinkedNames('The Federal Reserve', [])).toEqual([]);
});
