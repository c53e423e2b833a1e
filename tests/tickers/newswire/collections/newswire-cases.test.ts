import { expect, it } from 'vitest';
import cases from './newswire-cases.json' with { type: 'json' };
import { readStory } from '../read-story.ts';

/*
 * Notations of press releases, news, tweets and wire copy, and text that only looks like them. `tickers`: what a reader
 * would take them for (`A|B`: either will do); none: nothing may be linked.
 */

const results = cases.map(({ text, date, tickers }) => {
  const { linked, findings } = readStory(text, date);
  const rest = tickers.map((ticker) => ticker.split('|'));
  const wrong = linked.filter((ticker) => {
    const index = rest.findIndex((options) => options.includes(ticker));
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  const told = findings.filter(({ severity }) => severity !== 'hint');
  return { text, tickers, wrong, missed: rest.map((options) => options.join('|')), told };
});

/** Misses that are not reported to authors, with their reasons. */
const silent: Readonly<Record<string, string>> = {
  'NYSE:IDT': 'the symbol is also the name',
  'NASDAQ:SKHY': 'no name is beside the symbol',
  'HKEX:9961': 'a vendor’s code in running text',
  'NASDAQ:TCOM': 'a symbol in running text',
  'TSX:PLC': 'a hyphen and a letter are prose (CAR-T), unless the company is known',
};

it('links nothing that is not meant', () => {
  expect(results.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});

it('reads 95 % of what is meant', () => {
  const expected = results.reduce((sum, { tickers }) => sum + tickers.length, 0);
  const missed = results.reduce((sum, each) => sum + each.missed.length, 0);
  expect((expected - missed) / expected).toBeGreaterThanOrEqual(0.95);
});

it('tells the author of each miss, or has a reason not to', () => {
  const untold = results.filter(({ told }) => told.length === 0).flatMap(({ missed }) => missed);
  expect(untold.filter((ticker) => silent[ticker] === undefined)).toEqual([]);
});

it('warns about at most a tenth of the texts that name companies', () => {
  const positive = results.filter(({ tickers }) => tickers.length > 0);
  expect(positive.filter(({ told }) => told.length > 0).length / positive.length).toBeLessThanOrEqual(0.1);
});
