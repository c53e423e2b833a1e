import { expect, it } from 'vitest';
import { readExchanges } from '../../../../src/content/newsroom/read-newsroom.ts';
import { recognise } from '../../../../src/tickers/recognise.ts';
import { compileVocabulary, type Vocabulary } from '../../../../src/tickers/vocabulary.ts';
import { vocabulary } from '../../newsroom.ts';
import { newswire, newswireDay } from './newswire.ts';
import { readTickers, spell } from '../../spell.ts';

const words = newswire.flatMap(({ text }) => text.split(/\s+/));
const linked = newswire.map(({ text }) => readTickers(text, newswireDay).tickers);

it('is a text of some length', () => {
  expect(words.length).toBeGreaterThanOrEqual(3_000);
});

it.each(newswire.map(({ text, mentions }, index) => [`${text.slice(0, 40)}…`, index, mentions ?? []] as const))(
  'links in %j what is meant',
  (_, index, mentions) => {
    expect(linked[index]).toEqual(mentions);
  },
);

it('has a precision of 1 and a recall of 115 in 126: every link is right, and every miss has its reason', () => {
  const links = linked.flat().length;
  const right = newswire
    .map(({ mentions = [] }, index) => countCommon(linked[index] ?? [], mentions))
    .reduce((sum, count) => sum + count, 0);
  const meant = newswire.reduce((sum, { mentions = [], missed = [] }) => sum + mentions.length + missed.length, 0);
  expect({ links, right, meant }).toEqual({ links: 115, right: 115, meant: 126 });
});

it('misses two mentions that name an exchange, and no more: the others are bare symbols', () => {
  const missed = newswire.flatMap(({ missed = [] }) => missed);
  expect(missed.filter(([text]) => text.includes(':')).map(([text]) => text)).toEqual(['NASDAQ: AAPL', 'TSE: ABX']);
});

it('finds the same with every exchange of the demonstration, whose codes are many more', () => {
  const all = compileVocabulary(readExchanges(process.cwd()));
  const find = (known: Vocabulary) => newswire.map(({ text }) => recognise(text, known).map(spell));
  expect(all.exchangesByCode.size).toBeGreaterThan(3 * vocabulary.exchangesByCode.size);
  expect(find(all)).toEqual(find(vocabulary));
});

function countCommon(found: readonly string[], meant: readonly string[]): number {
  const rest = [...meant];
  return found.filter((ticker) => {
    const index = rest.indexOf(ticker);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  }).length;
}
