import { expect, it } from 'vitest';
import { newswire, newswireDay } from './newswire.ts';
import { readTickers } from './spell.ts';

const words = newswire.flatMap(({ text }) => text.split(/\s+/));
const linked = newswire.map(({ text }) => readTickers(text, newswireDay).tickers);

it('is a text of some length', () => {
  expect(words.length).toBeGreaterThan(2_900);
});

it.each(newswire.map(({ text, mentions }, index) => [`${text.slice(0, 40)}…`, index, mentions ?? []] as const))(
  'links in %j what is meant',
  (_, index, mentions) => {
    expect(linked[index]).toEqual(mentions);
  },
);

it('has a precision of 1 and a recall above 0.86: every link is right, and every miss has its reason', () => {
  const links = linked.flat().length;
  const right = newswire
    .map(({ mentions = [] }, index) => countCommon(linked[index] ?? [], mentions))
    .reduce((sum, count) => sum + count, 0);
  const meant = newswire.reduce((sum, { mentions = [], missed = [] }) => sum + mentions.length + missed.length, 0);
  expect(right / links).toBe(1);
  expect(right / meant).toBeGreaterThan(0.86);
});

function countCommon(found: readonly string[], meant: readonly string[]): number {
  const rest = [...meant];
  return found.filter((ticker) => {
    const index = rest.indexOf(ticker);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  }).length;
}
