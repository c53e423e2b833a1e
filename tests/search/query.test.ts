import { describe, expect, test } from 'vitest';
import {
  companyKey,
  exchangesIn,
  findCompanies,
  findListed,
  isOneTypo,
  readCompanyQuery,
  readListing,
  writeCompanyLines,
  type CompanyKey,
} from '../../src/search/index/company-index.ts';
import { searchLanguageFor } from '../../src/search/languages/search-language.ts';
import { hasPhrase, markWords, parseQuery } from '../../src/search/query.ts';
import { createTokeniser } from '../../src/search/tokens.ts';

const tokeniser = createTokeniser(searchLanguageFor('en'));

function describeQuery(written: string): string {
  const { words, phrases, excluded, excludedPhrases } = parseQuery(written, tokeniser);
  const parts = [
    words.map(({ terms, isOpen }) => terms.join('+') + (isOpen ? '…' : '')).join(' '),
    phrases.map((phrase) => `"${phrase.join(' ')}"`).join(' '),
    excluded.map((term) => `-${term}`).join(' '),
    excludedPhrases.map((phrase) => `-"${phrase.join(' ')}"`).join(' '),
  ];
  return parts.filter(Boolean).join(' | ');
}

describe('a reader’s words', () => {
  test.each([
    ['rate cuts', 'rate cut…'],
    ['rate cuts ', 'rate cut'],
    ['$26.2 billion', '26.2bn…'],
    ['linkedin for $26.2 billion -twitter', 'linkedin 26.2bn | -twitter'],
    ['$26.2 -billion', '26.2 | -billion'],
    ['the bank', 'bank…'],
    ['the', 'the…'],
    ['"rate cut" fed', 'rate cut fed… | "rate cut"'],
    ['"rate cut', 'rate cut | "rate cut"'],
    ['„Rate Cut“', 'rate cut | "rate cut"'],
    ['fed -bitcoin', 'fed | -bitcoin'],
    ['fed -"rate cut"', 'fed | -"rate cut"'],
    ['-bitcoin', '-bitcoin'],
    ['NASDAQ:AAPL', 'nasdaq aapl…'],
    ['-', ''],
    ['""', ''],
    ['%', ''],
    ['😀', ''],
    ['', ''],
    ['東京都', '東京 京都…'],
  ])('%j are %j', (written, expected) => {
    expect(describeQuery(written).replaceAll('東京+京都', '東京 京都')).toBe(expected);
  });

  test.each([
    ['en', 'why did nvidia fall', 'nvidia fall…'],
    ['en', "What's ebitda?", 'ebitda…'],
    ['en', 'how much did Apple pay for Beats', 'appl pai beat…'],
    ['en', 'When will the Fed cut rates', 'fed cut rate…'],
    ['en', 'why is tesla so high today', 'tesla high'],
    ['en', 'what happened to SVB', 'svb…'],
    ['en', 'should I buy nvidia now', 'bui nvidia'],
    ['en', 'nvidia how much', 'nvidia how much…'],
    ['en', 'WHO vaccine', 'who vaccin…'],
    ['en', 'what', 'what…'],
    ['en', 'how why', 'how why…'],
    ['en', '"why did" nvidia', 'nvidia… | "why did"'],
    ['de', 'Warum fällt die Nvidia-Aktie heute', 'fallt nvidia akti'],
    ['de', 'Was ist ein ETF?', 'etf…'],
    ['de', 'wie viel verdient Siemens', 'verdient siem…'],
    ['fr', "Qu'est-ce que l'inflation", 'inflat…'],
    ['fr', 'pourquoi Nvidia baisse-t-il', 'nvidi baiss'],
    ['fr', 'combien gagne LVMH', 'gagn lvmh…'],
    ['ar', 'لماذا تراجع سهم أرامكو', 'تراجع سهم ارامك…'],
  ])('of a question are left out: %s %j', (language, written, expected) => {
    const { words, phrases } = parseQuery(written, createTokeniser(searchLanguageFor(language)));
    const quoted = phrases.map((phrase) => ` | "${phrase.join(' ')}"`).join('');
    expect(words.map(({ terms, isOpen }) => terms.join('+') + (isOpen ? '…' : '')).join(' ') + quoted).toBe(expected);
  });

  test.each([
    ['en', 'q3 results', [undefined, undefined]],
    ['en', 'The third quarter', ['q3', 'q3']],
    ['en', 'wal-mart and e-commerce', ['walmart', 'walmart', 'ecommerc', 'ecommerc']],
    ['en', 'from 2014-15 on', [undefined, undefined]],
    ['en', 'third place', ['thirdplac', 'thirdplac']],
    ['en', 'JP Morgan', ['jpmorgan', 'jpmorgan']],
    ['en', 'JP Morgan profit', [undefined, undefined, undefined]],
    ['de', 'im dritten Quartal', ['q3', 'q3']],
    ['fr', 'troisième trimestre', ['t3', 't3']],
    ['en', 'third of the quarter', [undefined, undefined]],
    ['it', 'terzo trimestre', [undefined, undefined]],
  ])('may be written otherwise in %s: %j as %j', (language, written, others) => {
    const { words } = parseQuery(written, createTokeniser(searchLanguageFor(language)));
    expect(words.map(({ other }) => other?.join(' '))).toEqual(others);
  });

  test('are cut off where they are too many', () => {
    expect(parseQuery('word '.repeat(5000), tokeniser).words.length).toBeLessThanOrEqual(12);
    expect(parseQuery('x'.repeat(100_000), tokeniser).words[0]?.piece.length).toBeLessThanOrEqual(200);
  });

  test('are marked where they are in a text, in any of their forms', () => {
    const marked = (text: string, written: string) =>
      markWords(text, parseQuery(written, tokeniser), tokeniser)
        .map(([part, isMarked]) => (isMarked ? `[${part}]` : part))
        .join('');
    expect(marked('The Fed’s rates, “rate-cut” and <b>', 'rate ')).toBe('The Fed’s [rates,] [“rate-cut”] and <b>');
    expect(marked('Inflation slows', 'infl')).toBe('[Inflation] slows');
    expect(marked('Nothing here', 'rate')).toBe('Nothing here');
  });

  test('that follow each other are a phrase', () => {
    const pieces = tokeniser.split('The Fed will cut rates: a rate cut of 25 points.');
    expect(hasPhrase(pieces, ['rate', 'cut'])).toBe(true);
    expect(hasPhrase(pieces, ['cut', 'rate'])).toBe(false);
  });

  test('that follow each other are a phrase in French, with or without the article before them', () => {
    const french = createTokeniser(searchLanguageFor('fr'));
    const pieces = french.split('Ainsi, l’inflation baisse.');
    for (const written of ['"inflation baisse"', '"l’inflation baisse"', '"L\'inflation baisse"']) {
      expect(parseQuery(written, french).phrases.map((phrase) => hasPhrase(pieces, phrase))).toEqual([true]);
    }
    expect(parseQuery('l’inflation ', french).words.map(({ terms }) => terms)).toEqual([['inflat']]);
  });
});

const company = (name: string, ticker: string, key: string, former = '', until = ''): CompanyKey => ({
  key: companyKey(key),
  name,
  ticker,
  segment: ticker.toLowerCase().replace(':', '-'),
  id: name.toLowerCase(),
  former,
  until,
});
const keys = [
  company('Apple', 'NASDAQ:AAPL', 'Apple'),
  company('Apple', 'NASDAQ:AAPL', 'AAPL'),
  company('Meta Platforms', 'NASDAQ:META', 'Meta Platforms'),
  company('Meta Platforms', 'NASDAQ:META', 'Facebook', 'Facebook', '2021-10-28'),
  company('Meta Platforms', 'NASDAQ:META', 'FB', 'NASDAQ:FB', '2022-06-09'),
  company('ProShares', 'CBOE:FB', 'FB'),
  company('Berkshire Hathaway', 'NYSE:BRK.B', 'BRK.B'),
  company('Tencent', 'HKEX:0700', '0700'),
  company('Coca-Cola', 'NYSE:KO', 'Coca-Cola'),
  company('Bosch', '', 'Bosch'),
];
const lines = writeCompanyLines(keys);

describe('a listing', () => {
  const suffixes = { us: ['NASDAQ:', 'NYSE:'], o: ['NASDAQ:'], hk: ['HKEX:'] };

  test.each([
    ['AAPL US', 'AAPL', ['Apple']],
    ['aapl us equity', 'aapl', ['Apple']],
    ['AAPL US Equity ', 'AAPL', ['Apple']],
    ['AAPL-US', 'AAPL', ['Apple']],
    ['$AAPL.O', 'AAPL', ['Apple']],
    ['700.HK', '700', ['Tencent']],
    ['0700 HK', '0700', ['Tencent']],
    ['BRK/B US', 'BRK/B', ['Berkshire Hathaway']],
    ['FB.O', 'FB', ['Meta Platforms']],
  ])('is found as newswires write it: %j', (written, symbol, names) => {
    const listing = readListing(written, suffixes);
    expect(listing?.symbol).toBe(symbol);
    expect(listing && findListed(listing, lines).map(({ name }) => name)).toEqual(names);
  });

  test.each(['Apple US', 'AAPL.L', 'AAPL HK', 'FB.HK', 'US', 'Coca Cola', 'U.S.', 'apple us sales', 'constructor'])(
    'is not %j',
    (written) => {
      const listing = readListing(written, suffixes);
      expect(listing ? findListed(listing, lines) : []).toEqual([]);
    },
  );
});

describe('a company', () => {
  test.each([
    ['apple', ['Apple']],
    ['AAPL', ['Apple']],
    ['$AAPL', ['Apple']],
    ['NASDAQ:AAPL', ['Apple']],
    ['NYSE:AAPL', []],
    ['HKG:700', ['Tencent']],
    ['XETRA:AAPL', ['Apple']],
    ['Facebook', ['Meta Platforms']],
    ['faceb', ['Meta Platforms']],
    ['facebok', ['Meta Platforms']],
    ['FB', ['ProShares', 'Meta Platforms']],
    ['NASDAQ:FB', ['Meta Platforms']],
    ['brk-b', ['Berkshire Hathaway']],
    ['BRK/B', ['Berkshire Hathaway']],
    ['700', ['Tencent']],
    ['70', ['Tencent']],
    ['7.0', []],
    ['70%', []],
    ['AA+', []],
    ['bbb- ', []],
    ['C++', []],
    ['€70', []],
    ['$70', ['Tencent']],
    ['coca cola', ['Coca-Cola']],
    ['cocoa-cola', ['Coca-Cola']],
    ['Bosch', ['Bosch']],
    ['NYSE:Bosch', []],
    ['orange', []],
    ['', []],
    ['%%%', []],
  ])('is found by %j: %j', (written, names) => {
    const [key, exchange] = readCompanyQuery(written, exchangesIn(keys));
    expect(key === '' ? [] : findCompanies(key, exchange, lines).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['apple', 'aple', true],
    ['apple', 'appple', true],
    ['apple', 'appel', true],
    ['apple', 'abple', true],
    ['apple', 'pple', true],
    ['apple', 'apples', true],
    ['apple', 'plea', false],
    ['apple', 'ape', false],
  ])('%j is one typo from %j: %j', (meant, written, isOne) => {
    expect(isOneTypo(written, meant)).toBe(isOne);
    expect(isOneTypo(meant, written)).toBe(isOne);
  });
});
