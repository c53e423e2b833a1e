import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/domain/edition/article.ts';
import { organisationPath } from '../../../src/domain/registry/organisation-path.ts';
import { company, exchanges } from '../../tickers/newsroom.ts';
import { bodyOf, newsroom, outputsOf, resolve, story } from '../newsroom.ts';

const boe = company('bank-of-england', 'Bank of England', [], { kind: 'central-bank', industry: 'Central banking' });
const ecb = company('ecb', 'European Central Bank', [], { kind: 'central-bank', industry: 'Central banking' });
const index = company('sp-500', 'S&P 500', [], { kind: 'index' });
const companies = newsroom.companies.map((known) =>
  known.id === 'apple' ? { ...known, indices: [{ index: 'sp-500', from: '1982-11-30' }] } : known,
);
const setting = { newsroom: { companies: [...companies, boe, ecb, index] } };

const named: Mention = { kind: 'name', company: 'ecb', text: 'European Central Bank', line: 9 };
const stories = [
  story('rates', { companies: ['bank-of-england'], body: { ...bodyOf([]), mentions: [named] } }),
  story('more-rates', { companies: ['bank-of-england', 'sp-500'] }),
  story('apple', { companies: ['apple'] }),
];

describe('an organisation without a symbol', () => {
  const outputs = outputsOf(stories, setting);

  test('has a page and feeds by its id', () => {
    expect(outputs.get('/tickers/bank-of-england/')).toMatchObject({
      name: 'Bank of England',
      symbols: [],
      storyCount: 2,
      subjectCount: 2,
      company: { kind: 'central-bank', listings: [] },
      frame: {
        title: 'Bank of England',
        description: 'Bank of England in The Opening Print: every story.',
        company: { name: 'Bank of England', kind: 'central-bank', tickerSymbols: [] },
      },
    });
    expect(outputs.get('/tickers/bank-of-england/')).not.toHaveProperty('ticker', expect.anything());
    expect(outputs.has('/tickers/bank-of-england/rss.xml')).toBe(true);
    expect(outputs.has('/tickers/bank-of-england/feed.json')).toBe(true);
  });

  test('is among the companies of a story, as a subject or mentioned by its name alone', () => {
    expect(outputs.get('/2014/10/rates/')).toMatchObject({
      companies: [
        {
          name: 'Bank of England',
          tickers: [],
          path: '/tickers/bank-of-england/',
          isSubject: true,
          kind: 'central-bank',
        },
        { name: 'European Central Bank', tickers: [], path: '/tickers/ecb/', isSubject: false },
      ],
      body: { names: [['ecb', 'European Central Bank', '/tickers/ecb/']] },
    });
    expect(outputs.get('/tickers/ecb/')).toMatchObject({ storyCount: 1, subjectCount: 0 });
  });

  test('is in feeds by its name, having no symbol', () => {
    const feed = outputs.get('/tickers/ecb/rss.xml');
    const of = (name: string) => ({ tickers: [], name });
    expect(feed).toMatchObject({ items: [{ companies: [of('Bank of England'), of('European Central Bank')] }] });
  });

  test('is asked for where its id is unknown', () => {
    const { problems } = resolve([story('x', { companies: ['bank-of-englnd'] })], setting);
    expect(problems).toMatchObject([
      { rule: 'unknown-company', value: 'bank-of-englnd', place: { path: ['companies', 0] } },
    ]);
  });
});

test('a listed company can be a subject by its id', () => {
  expect(outputsOf(stories, setting).get('/tickers/nasdaq-aapl/')).toMatchObject({
    name: 'Apple',
    stories: [{ path: '/2014/10/apple/', isSubject: true }],
    memberships: [{ name: 'S&P 500', path: '/tickers/sp-500/', from: '1982-11-30' }],
  });
});

test('the peers of a company are those of its industry that stories name, without itself', () => {
  const outputs = outputsOf(stories, setting);
  expect(outputs.get('/tickers/bank-of-england/')).toMatchObject({
    peers: [{ name: 'European Central Bank', tickers: [], path: '/tickers/ecb/' }],
  });
  expect(outputs.get('/tickers/sp-500/')).toMatchObject({ peers: [] });
});

test.each([
  ['bank-of-england', '/tickers/bank-of-england/'],
  ['bitcoin', '/tickers/bitcoin/'],
  ['nasdaq-100', '/tickers/nasdaq-100/'],
  ['nasdaq-abc', '/tickers/nasdaq-abc-organisation/'],
  ['exchange', '/tickers/exchange-organisation/'],
  ['letter', '/tickers/letter-organisation/'],
])('the page of %s is %s', (id, path) => {
  expect(organisationPath(id, exchanges)).toBe(path);
});
