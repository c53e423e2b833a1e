import { describe, expect, it } from 'vitest';
import { explainProblems } from '../../src/content/findings/explain.ts';
import { readArticle } from '../../src/content/article/read-article.ts';
import { createArticleReader } from '../../src/content/read-content.ts';
import { createRegistry } from '../../src/domain/registry/registry.ts';
import { newsroom, resolve, site } from '../domain/newsroom.ts';

const reader = createArticleReader(newsroom.exchanges, site);
const registry = createRegistry(newsroom.exchanges, newsroom.companies);

/** Line, message and hint of each finding about tickers. */
function findingsOf(body: string): readonly string[] {
  const raw = `---
title: A story
summary: What the story is about, in a sentence of a good length.
section: markets
authors: [markets-desk]
published: 2020-03-02 09:30
---
${body}`;
  const { entry } = readArticle('articles/2020/story.md', raw, reader);
  if (!entry) throw new Error('The story has errors.');
  const { problems } = resolve([entry]);
  return explainProblems(problems, newsroom, registry, () => raw).map(
    ({ line = 0, message, hint = '' }) => `${line} ${message} ${hint}`,
  );
}

function table(header: string, ...rows: readonly string[]): string {
  return [header, header.replace(/[^|]+/g, '---'), ...rows].map((row) => `| ${row} |\n`).join('');
}

const told = (line: number, symbol: string, ticker: string) =>
  `${line} Symbols of the table, such as ${symbol}, have no exchange in their cells, so they are not read as tickers. Write ${ticker} in the cell.`;

describe('symbols in a column of their own', () => {
  it.each([
    ['Company|Exchange|Symbol', 'Apple|NASDAQ|AAPL'],
    ['Exchange|Ticker|Price', 'NASDAQ|AAPL|299'],
    ['Company|Ticker', 'Apple Inc.|AAPL'],
    ['Name|RIC', 'Apple|AAPL.O'],
    ['Unternehmen|Kürzel', 'Apple|AAPL'],
  ])('are told of once, at the first one: %j, %j', (header, row) => {
    const amazon = row.replace('Apple', 'Amazon').replace('AAPL', 'AMZN');
    expect(findingsOf(`Text.\n\n${table(header, row, amazon)}`)).toEqual([told(12, '"AAPL" of Apple', 'NASDAQ:AAPL')]);
  });

  it.each([
    ['Exchange|Symbol', 'NASDAQ|ZZZZ'],
    ['Börsenplatz|Kürzel', 'Nasdaq|ZZZZ'],
    ['Symbole|Place de cotation|Cours', 'ZZZZ|NASDAQ|5'],
  ])('are told of if a column names their exchange, though no company is known: %j, %j', (header, row) => {
    expect(findingsOf(`Text.\n\n${table(header, row)}`)).toEqual([told(12, '"ZZZZ"', 'NASDAQ:ZZZZ')]);
  });

  it.each([
    ['Exchange|Symbol', 'Nowhere|ZZZZ'],
    ['Price|Symbol', 'NASDAQ|ZZZZ'],
    ['Exchange|Symbol', 'NASDAQ|TBD'],
    ['Exchange|Symbol', 'NASDAQ|XYZ'],
  ])('may have none: %j, %j', (header, row) => {
    expect(findingsOf(`Text.\n\n${table(header, row)}`)).toEqual([]);
  });

  it('are told of at the first company that the story does not name otherwise', () => {
    const body = `Apple (NASDAQ:AAPL) rose.\n\n${table('Company|Symbol', 'Apple|AAPL', 'Amazon|AMZN')}`;
    expect(findingsOf(body)).toEqual([told(13, '"AMZN" of Amazon', 'NASDAQ:AMZN')]);
  });

  it.each([
    ['Symbol|Price', 'AAPL|299'],
    ['Element|Symbol', 'Gold|AU'],
    ['Company|Symbol', 'Apple|AMZN'],
    ['Company|Grade', 'Apple|AAPL'],
    ['Symbol|Price', 'NASDAQ:AAPL|299'],
  ])('may mean something else, or are tickers: %j, %j', (header, row) => {
    expect(findingsOf(`Text.\n\n${table(header, row)}`)).toEqual([]);
  });
});
