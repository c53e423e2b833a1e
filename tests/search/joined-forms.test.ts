import { expect, test } from 'vitest';
import { joinedFormsIn } from '../../src/search/joined-forms.ts';

test.each([
  ['Wal-Mart and Walmart', ['WalMart']],
  ['E-commerce, e-mail and a non\u2011profit', ['Ecommerce', 'email', 'nonprofit']],
  ['AT&T, J&J, P&G and S&P', ['ATT', 'JJ', 'PG', 'SP']],
  ['The 10-K, the 8-K, an S-1 and the F-150', ['10K', '8K', 'S1', 'F150']],
  ['Rolls-Royce und Coca-Cola', ['RollsRoyce', 'CocaCola']],
  ['L’e-mail et l’e-commerce', ['email', 'ecommerce']],
  ['oil-price rises, year-on-year, 2010-2014, 5-6%, the long-term view, a US-Steel-like firm', []],
  ['AAPL and Procter & Gamble', []],
])('%j', (text, forms) => {
  expect(joinedFormsIn(text)).toEqual(forms);
});
