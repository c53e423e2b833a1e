import { describe, expect, test } from 'vitest';
import { checkNewsroom } from '../../src/press/check/check-newsroom.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { at, site } from '../domain/newsroom.ts';
import { findingsOf } from './prose/examine.ts';

function late(body: string): readonly string[] {
  return findingsOf('symbol-missing', {}, `${body}\n`).map(({ line, message, hint }) => `${line} ${message} ${hint}`);
}

describe('the symbol of a company', () => {
  test('is missing at a first mention that comes before it', () => {
    expect(late('One.\n\nShares of Apple rose.\n\nThe reports of Apple Inc. (NASDAQ:AAPL) are out.')).toEqual([
      '10 "Apple" is named here first, and its symbol comes on line 12. Write Apple (NASDAQ:AAPL) here, and the name alone below.',
    ]);
  });

  test.each([
    'Apple Inc. (NASDAQ:AAPL) rose. Apple is large.',
    'The shop sells Apple Pay.\n\nIt is Apple Inc. (NASDAQ:AAPL) that made it.',
    'A Big Apple it is.\n\nIt is Apple Inc. (NASDAQ:AAPL) that made it.',
    'Pineapples.\n\nIt is Apple Inc. (NASDAQ:AAPL) that made it.',
    '## Apple\n\nIt is Apple Inc. (NASDAQ:AAPL) that made it.',
    '| Company | Sales |\n| --- | --- |\n| Apple | 5 |\n\nIt is Apple Inc. (NASDAQ:AAPL) that made it.',
    '“We admire Apple,” Jack Ma said.\n\nIt is Apple Inc. (NASDAQ:AAPL) that he meant.',
    '> We admire Apple.\n\nIt is Apple Inc. (NASDAQ:AAPL) that he meant.',
    'See [what Jack Ma sees in Apple today](/2014/10/ma/).\n\nIt is Apple Inc. (NASDAQ:AAPL) that he meant.',
    'Henry Ford built cars.\n\nIt is Ford (NYSE:F) that sells them.',
    'Mr. Ford built cars.\n\nIt is Ford (NYSE:F) that sells them.',
    'One. Target prices rose.\n\nIt is Target (NYSE:TGT) that fell.',
    'Visa rules are strict.\n\nIt is Visa (NYSE:V) that grows.',
    'Shell companies hide owners.\n\nIt is Shell plc (NYSE:SHEL) that has none.',
    'Gap years are long.\n\nIt is Gap (NYSE:GAP) that sells trousers.',
    'He asked: “Why?” Block by block it was built.\n\nIt is Block (NYSE:XYZ) that pays.',
    'It was a metallic sound. Metallic sounds travel.\n\nIt is Metallic (NYSE:MTL) that rose.',
    'Paschi is a name.\n\nIt is Monte dei Paschi (BIT:BMPS) that fell.',
  ])('is there in %j', (body) => {
    expect(late(body)).toEqual([]);
  });

  test.each([
    ['Apple’s shares rose.', 'Apple Inc. (NASDAQ:AAPL)', 'Apple'],
    ['Apple Inc. rose.', 'Apple (NASDAQ:AAPL)', 'Apple'],
    ['He buys Apple Inc.’s shares.', 'Apple (NASDAQ:AAPL)', 'Apple'],
    ['He bought [Apple Inc.](https://www.apple.com/) early.', 'Apple (NASDAQ:AAPL)', 'Apple'],
    ['Apple rose.', 'Apple (NASDAQ:AAPL)', 'Apple'],
    ['Shares of Target rose.', 'Target (NYSE:TGT)', 'Target'],
    ['Target’s shares rose.', 'Target (NYSE:TGT)', 'Target'],
    ['It sold a stake to Visa.', 'Visa (NYSE:V)', 'Visa'],
    ['“We grow,” he said, and Meta grew.', 'Meta (NASDAQ:META)', 'Meta'],
    ['Neither Apple nor Shell would say.', 'Shell plc (NYSE:SHEL)', 'Shell'],
    ['- Walmart de México rose.', 'Walmart de México (NYSE:WMX)', 'Walmart de México'],
    ['A spokesman for Monte dei Paschi spoke.', 'Monte dei Paschi (BIT:BMPS)', 'Monte dei Paschi'],
    ['Shares of Tesla rose.', 'When Tesla (NASDAQ:TSLA)', 'Tesla'],
  ])('is missing in %j before %j', (first, second, name) => {
    expect(late(`${first}\n\nA line. ${second} is large.`)).toEqual([
      expect.stringContaining(`8 "${name}" is named here first`),
    ]);
  });

  const long =
    'They sell telephones to everybody who wants one, in many towns of many countries, and at a price that many can pay.';

  test.each([
    ['2014-10-28', '[NASDAQ:FB]', 'Write Meta Platforms (NASDAQ:FB) at its first mention.'],
    ['2023-10-27', '[NASDAQ:META]', 'Write Meta Platforms (NASDAQ:META) at its first mention.'],
  ])('is missing where the story of %s is about it', async (published, tickers, hint) => {
    const files = { 'articles/2014/story.md': write({ published, tickers }, `${long}\n`) };
    const folder = writeFolder({ ...newsroomFiles, ...files });
    const { findings } = await checkNewsroom(folder, site, at('2026-11-23T12:00:00Z'));
    expect(findings).toMatchObject([{ severity: 'hint', rule: 'symbol-missing', line: 7, hint }]);
  });

  test('is not missing where the text gives another one of the company, or is a note', async () => {
    const tickers = '[NASDAQ:AAPL]';
    const folder = writeFolder({
      ...newsroomFiles,
      'articles/2014/a.md': write({ tickers }, `Apple (NASDAQ:AAPL). ${long}\n`),
      'articles/2014/b.md': write({ tickers }, 'A note.\n'),
    });
    const { findings } = await checkNewsroom(folder, site, at('2026-11-23T12:00:00Z'));
    expect(findings).toEqual([]);
  });
});
