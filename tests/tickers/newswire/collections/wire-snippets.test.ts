import { expect, it } from 'vitest';
import { readStory } from '../read-story.ts';
import snippets from './wire-snippets.json' with { type: 'json' };

/*
 * Sentences in the manner of press releases, newswires and newspapers of many countries, and prose that resembles their
 * notations. All of it is written for this test. `tickers`: what a reader takes the notations for.
 */

const results = snippets.positive.map(({ text, date, tickers }) => {
  const { linked, findings } = readStory(text, date);
  return {
    text,
    wrong: linked.filter((ticker) => !tickers.includes(ticker)),
    missed: tickers.filter((ticker) => !linked.includes(ticker)),
    told: findings.filter(({ severity }) => severity !== 'hint'),
  };
});

const expected = snippets.positive.flatMap(({ tickers }) => tickers).length;
const missed = results.flatMap((each) => each.missed).length;

it('is a list of some length', () => {
  expect(snippets.positive.length).toBeGreaterThanOrEqual(150);
  expect(snippets.negative.length).toBeGreaterThanOrEqual(60);
});

it('links nothing that is not meant', () => {
  expect(results.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});

it('reads 96 % of what is meant', () => {
  expect((expected - missed) / expected).toBeGreaterThanOrEqual(0.96);
});

it('tells the author of every miss', () => {
  expect(results.filter((each) => each.missed.length > 0 && each.told.length === 0)).toEqual([]);
});

it('warns about at most 7 % of the texts', () => {
  expect(results.filter(({ told }) => told.length > 0).length / results.length).toBeLessThanOrEqual(0.07);
});

it.each(snippets.negative)('links nothing in %j', (text) => {
  for (const day of ['2014-05-06', '2025-05-06']) expect(readStory(text, day).linked).toEqual([]);
});
