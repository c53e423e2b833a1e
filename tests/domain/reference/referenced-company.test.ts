import { describe, expect, test } from 'vitest';
import type { BracketedTickers } from '../../../src/domain/edition/article.ts';
import type { IsoDay } from '../../../src/domain/instant.ts';
import { createListingReference } from '../../../src/domain/reference/listing-reference.ts';
import type { Ticker } from '../../../src/domain/registry/ticker.ts';
import { company } from '../../tickers/newsroom.ts';
import { bodyOf, contextOf, newsroom, outputsOf, resolve, story } from '../newsroom.ts';

const day = (text: string) => text as IsoDay;
const ticker = (text: string) => text as Ticker;

const reference = createListingReference([
  { mic: 'XNYS', symbol: 'GPS', name: 'Gap Inc.', from: day('2021-01-30'), to: day('2024-08-23'), issuer: 'gap' },
  { mic: 'XNYS', symbol: 'GAP', name: 'Gap Inc.', from: day('2024-08-23'), issuer: 'gap' },
  { mic: 'XNYS', symbol: 'FI', name: "Frank's International N.V.", from: day('2021-01-30'), to: day('2021-10-03') },
  { mic: 'XNYS', symbol: 'FI', name: 'Fiserv Inc.', from: day('2023-06-08'), to: day('2025-11-12') },
  { mic: 'XNAS', symbol: 'AABA', name: 'New Altaba Inc.', from: day('2026-01-02') },
  { mic: 'XNYS', symbol: 'AAPX', name: 'Apple Inc.', from: day('2021-01-30'), country: 'US' },
  { mic: 'XTSE', symbol: 'OLD', name: 'Old Mine Ltd.' },
]);

function resolveOne(symbol: string, published: string, words?: string) {
  const namings: BracketedTickers[] = words === undefined ? [] : [{ words, tickers: [ticker(symbol)], line: 1 }];
  const entry = story('x', { published: `${published}T15:00:00Z`, body: { ...bodyOf([ticker(symbol)]), namings } });
  const { edition, problems } = resolve([entry], { reference });
  const [mention] = edition.articles[0]?.companies ?? [];
  return [mention?.company?.name ?? '—', ...problems.map(({ rule }) => rule)].join(' ');
}

describe('a symbol that no company file holds', () => {
  test.each([
    ['NYSE:GPS', '2023-05-02', undefined, 'Gap'],
    ['NYSE:GAP', '2025-05-02', undefined, 'Gap'],
    // A week of tolerance at the edges
    ['NYSE:GPS', '2024-08-29', undefined, 'Gap'],
    ['NYSE:GPS', '2024-09-02', undefined, '— ticker-ended'],
    ['NYSE:GAP', '2024-08-17', undefined, 'Gap'],
    ['NYSE:GAP', '2024-08-10', undefined, '— ticker-uncertain'],
    // Whoever had it before the lists begin is not known, unless the text says so.
    ['NYSE:GPS', '2010-05-03', undefined, '— ticker-uncertain'],
    ['NYSE:GPS', '2010-05-03', 'the retailer Gap', 'Gap'],
    ['NYSE:GPS', '2010-05-03', 'Genuine Parts Systems', '— ticker-uncertain'],
    ['NYSE:FI', '2021-05-03', undefined, "Frank's International"],
    ['NYSE:FI', '2022-05-03', undefined, '— ticker-uncertain'],
    ['NYSE:FI', '2024-05-03', undefined, 'Fiserv'],
    ['NYSE:FI', '2026-05-04', 'Fiserv', '— ticker-ended'],
    // An undated row counts where the text names its company.
    ['TSX:OLD', '2024-05-03', undefined, '— ticker-uncertain'],
    ['TSX:OLD', '2024-05-03', 'shares of Old Mine', 'Old Mine'],
    ['TSX:OLD', '2024-05-03', 'shares of Gold Mine', '— ticker-uncertain'],
    ['NYSE:ZZZ', '2024-05-03', 'Zzz', '— ticker-unregistered'],
    // A company file has another symbol of the company.
    ['NYSE:AAPX', '2024-05-03', undefined, 'Apple'],
  ] as const)('%s on %s after %s is %s', (symbol, published, words, expected) => {
    expect(resolveOne(symbol, published, words)).toBe(expected);
  });
});

describe('pages', () => {
  const gap = [
    story('before', { published: '2023-05-02T15:00:00Z', tickers: [ticker('NYSE:GPS')] }),
    story('after', { published: '2025-05-02T15:00:00Z', tickers: [ticker('NYSE:GAP')] }),
  ];

  test('carry the name, all symbols of the issuer, and that the newsroom has not checked them', () => {
    const outputs = outputsOf(gap, { reference });
    expect(outputs.get('/tickers/nyse-gap/')).toMatchObject({
      name: 'Gap',
      storyCount: 2,
      company: { evidence: 'dated', listings: [{ symbol: 'GAP' }, { symbol: 'GPS' }] },
      frame: { feed: { title: 'Gap' }, company: { name: 'Gap', tickerSymbols: ['XNYS GAP'] } },
    });
    expect(outputs.get('/tickers/nyse-gps/')).toMatchObject({ eras: [{ name: 'Gap', path: '/tickers/nyse-gap/' }] });
  });

  test('of two holders have two addresses, which no third story changes', () => {
    const early = story('early', { published: '2021-05-03T15:00:00Z', tickers: [ticker('NYSE:FI')] });
    const late = story('late', { published: '2024-05-03T15:00:00Z', tickers: [ticker('NYSE:FI')] });
    const pathsOf = (...stories: Parameters<typeof contextOf>[0]) =>
      contextOf(stories, { reference }).edition.directory.entries.map(({ path }) => path);
    expect(pathsOf(early)).toEqual(['/tickers/nyse-fi-franks-international/']);
    expect(pathsOf(early, late)).toEqual(['/tickers/nyse-fi/', '/tickers/nyse-fi-franks-international/']);
  });

  test('keep stories apart of which the company is not certain', () => {
    const open = story('open', { published: '2010-05-03T15:00:00Z', tickers: [ticker('NYSE:GAP')] });
    const { entries } = contextOf([...gap, open], { reference }).edition.directory;
    expect(entries.map(({ path, stories }) => `${path} ${stories.length}`)).toEqual([
      '/tickers/nyse-gap/ 2',
      '/tickers/nyse-gap-unnamed/ 1',
    ]);
  });

  test('of undated rows claim no symbol for today', () => {
    const namings = [{ words: 'Old Mine', tickers: [ticker('TSX:OLD')], line: 1 }];
    const entry = story('x', { body: { ...bodyOf([ticker('TSX:OLD')]), namings } });
    expect(outputsOf([entry], { reference }).get('/tickers/tsx-old/')).toMatchObject({
      company: { evidence: 'undated' },
      frame: { company: { tickerSymbols: [] } },
    });
  });
});

test('a company file has the last word on its own symbols, also where the reference blurs their days', () => {
  const file = company('gap-file', 'Gap', [
    { exchange: 'NYSE', symbol: 'GPS', from: '1976-05-19', until: '2024-08-20' },
  ]);
  const entry = story('x', { published: '2024-08-21T15:00:00Z', tickers: [ticker('NYSE:GPS')] });
  const { problems } = resolve([entry], { reference, newsroom: { companies: [...newsroom.companies, file] } });
  expect(problems.map(({ rule }) => rule)).toEqual(['ticker-not-listed']);
});
