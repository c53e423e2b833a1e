import { expect, test } from 'vitest';
import { findingsOf, wordsFound } from './examine.ts';

test.each([
  ['en', 'Costs were 30$, then $40 and 50$.', ['$40']],
  ['en', 'A share costs $30 or $35, and 40$ at most.', ['40$']],
  ['de', 'Es kostet 30 € und € 40 und 5 €.', ['€ 40']],
  ['fr', 'Il vaut 30 €, puis €40, puis 50 €.', ['€40']],
  ['en', 'It sold 10 $30 notes for US$5 and A$6.', []],
  ['de', 'Es kostet 30 € und 40 Euro.', []],
  ['en', 'Profit rose to $1,00m from $0.9m.', ['$1,00m']],
  ['en', 'Profit rose to $1,00m.', ['$1,00m']],
  ['en', 'Profit rose to €2,5 billion.', ['€2,5 billion']],
  ['en', 'In 2024,25% more; $1,000m, $25,000 and $1,5 and 2,000 million.', []],
  ['de', 'Der Gewinn stieg auf $1.5m und €2.5 billion.', []],
])('a mixed style of amounts in %s: %s', (language, body, words) => {
  expect(wordsFound('mixed-style', {}, `${body}\n`, language)).toEqual(words);
});

test('a comma before decimals in English comes with the amount to write', () => {
  expect(findingsOf('mixed-style', {}, 'Profit rose to $1,00m.\n')).toMatchObject([{ hint: 'Write "$1.00m".' }]);
});

test('no per cent is offered for basis points, and no basis points for per cent', () => {
  const hintOf = (title: string, body: string) => findingsOf('headline-figure', { title }, `${body}\n`, 'de')[0]?.hint;
  expect(hintOf('EZB senkt um 25 Basispunkte', 'Die EZB senkte den Zins um 0,2 %.')).not.toContain('It has');
  expect(hintOf('EZB senkt um 0,33 Prozent', 'Die EZB senkte den Zins um 25 Basispunkte.')).not.toContain('It has');
  expect(hintOf('EZB senkt um 25 Basispunkte', 'Sie senkte ihn um 20 Basispunkte.')).toContain('"20 Basispunkte"');
});
