import { describe, expect, test } from 'vitest';
import type { Author } from '../../../src/domain/edition/newsroom.ts';
import type { IsoDay } from '../../../src/domain/instant.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import type { Site } from '../../../src/domain/site/site.ts';
import type { DeclaredHolding } from '../../../src/domain/trust/holding.ts';
import { bodyOf, modelsOf, resolve, story, type Changes } from '../newsroom.ts';

const day = (written: string) => written as IsoDay;
const apple = [toTicker('NASDAQ', 'AAPL')];
const held: DeclaredHolding = { company: 'apple', position: 'long', from: day('2014-01-02') };

function settingOf(holdings: readonly DeclaredHolding[], site: Partial<Site> = {}) {
  const authors: readonly Author[] = [{ id: 'jane-roe', name: 'Jane Roe', kind: 'person', holdings }];
  return { newsroom: { authors }, site: { declaresHoldings: true, ...site } };
}

function rulesOf(holdings: readonly DeclaredHolding[], changes: Changes = {}, site: Partial<Site> = {}) {
  const entry = story('story', { authors: ['jane-roe'], tickers: apple, ...changes });
  return resolve([entry], settingOf(holdings, site)).problems.map(({ rule }) => rule);
}

const disclosure = (position: 'long' | 'short' | 'none' | 'other') => [
  { author: 'jane-roe', company: 'apple', position },
];

describe('a story about a company that its author holds', () => {
  test.each<[string, DeclaredHolding, Changes, readonly string[]]>([
    ['is wrong without a disclosure', held, {}, ['holding-undisclosed']],
    ['is right with one', held, { disclosures: disclosure('long') }, []],
    ['may disclose in its own words', held, { disclosures: disclosure('other') }, []],
    ['may not disclose that nothing is held', held, { disclosures: disclosure('none') }, ['disclosure-contradicted']],
    ['needs none if it only mentions the company', held, { tickers: [] }, []],
    [
      'is wrong without one if its headline names the company that it mentions',
      held,
      { tickers: [], body: bodyOf(apple), title: 'Why Apple sells less' },
      ['holding-undisclosed'],
    ],
    [
      'needs none if its headline has another word',
      held,
      { tickers: [], body: bodyOf(apple), title: 'Why Applebee sells less, and apple pie more' },
      [],
    ],
    [
      'is wrong without one if its headline names that company after another word that begins like it',
      held,
      { tickers: [], body: bodyOf(apple), title: 'Applebee sells more, and Apple less' },
      ['holding-undisclosed'],
    ],
    ['needs none for words of a headline alone', held, { tickers: [], title: 'Apple harvest fails' }, []],
    [
      'may not disclose that nothing is held in a company that it only mentions',
      held,
      { tickers: [], disclosures: disclosure('none') },
      ['disclosure-contradicted'],
    ],
    ['needs none before the shares were bought', { ...held, from: day('2014-10-29') }, {}, []],
    ['needs one on the day of the purchase', { ...held, from: day('2014-10-28') }, {}, ['holding-undisclosed']],
    ['needs none from the day of the sale', { ...held, until: day('2014-10-28') }, {}, []],
    ['needs one on the day before the sale', { ...held, until: day('2014-10-29') }, {}, ['holding-undisclosed']],
  ])('%s', (_, holding, changes, expected) => {
    expect(rulesOf([holding], changes)).toEqual(expected);
  });

  test('may disclose either of two positions', () => {
    const both = [held, { ...held, position: 'short' }] as const;
    expect(rulesOf(both, { disclosures: disclosure('short') })).toEqual([]);
    expect(rulesOf(both, { disclosures: disclosure('none') })).toEqual(['disclosure-contradicted']);
  });

  test('is not looked at where the newsroom has not agreed to it', () => {
    expect(rulesOf([held], {}, { declaresHoldings: false })).toEqual([]);
  });
});

describe('a trade', () => {
  test.each<[string, DeclaredHolding, number]>([
    ['five days before', { ...held, from: day('2014-10-23') }, 1],
    ['six days before', { ...held, from: day('2014-10-22') }, 0],
    ['five days after, as a sale', { ...held, until: day('2014-11-02') }, 1],
    ['within the holding', { ...held, trades: [day('2014-10-25')] }, 1],
  ])('%s the story counts within five days: %#', (_, holding, expected) => {
    const rules = rulesOf([holding], { disclosures: disclosure('long') }, { noTradingDays: 5 });
    expect(rules.filter((rule) => rule === 'trade-near-story')).toHaveLength(expected);
  });

  test('is not looked at without the setting', () => {
    expect(rulesOf([{ ...held, from: day('2014-10-28') }], { disclosures: disclosure('long') })).toEqual([]);
  });
});

describe('declared holdings', () => {
  test('reach no page where the newsroom has not agreed to show them', () => {
    const entry = story('story', { authors: ['jane-roe'] });
    const note = [{ ...held, note: 'A secret.' }];
    for (const declaresHoldings of [true, false]) {
      const pages = modelsOf('author', [entry], settingOf(note, { declaresHoldings }));
      expect(JSON.stringify([...pages]).includes('A secret.')).toBe(declaresHoldings);
    }
  });
});
