import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNearMiss } from '../../src/content/article/mentions.ts';
import { readNewsroom } from '../../src/content/newsroom/read-newsroom.ts';
import { findMeantTicker } from '../../src/domain/registry/near-miss.ts';
import { createRegistry } from '../../src/domain/registry/registry.ts';
import { findNearMisses } from '../../src/tickers/near-misses.ts';
import { recognise } from '../../src/tickers/recognise.ts';
import { compileVocabulary } from '../../src/tickers/vocabulary.ts';
import { countWork } from './count-work.ts';
import { vocabulary } from './newsroom.ts';
import { newswire, newswireDay } from './newswire/collections/newswire.ts';

/** `nasdaq:aapl → NASDAQ:AAPL` and `Apple (AAPL) → AAPL`. */
function find(text: string): readonly string[] {
  return findNearMisses(text, vocabulary, recognise(text, vocabulary)).map((nearMiss) =>
    nearMiss.kind === 'misspelt'
      ? `${nearMiss.text} → ${nearMiss.tickers.join(' ')}`
      : `${nearMiss.words} ${nearMiss.text}: ${nearMiss.kind} → ${[nearMiss.symbol, ...nearMiss.tickers].join(' ')}`,
  );
}

describe('a code with a colon and something like a symbol', () => {
  it.each([
    ['shares of nasdaq:aapl fell', ['nasdaq:aapl → NASDAQ:AAPL']],
    ['Nasdaq:aapl, Nyse:ibm', ['Nasdaq:aapl → NASDAQ:AAPL', 'Nyse:ibm → NYSE:IBM']],
    ['our moves on NASDAQ: AAPL will follow', ['NASDAQ: AAPL → NASDAQ:AAPL']],
    ['NASDAQ：AAPL', ['NASDAQ：AAPL → NASDAQ:AAPL']],
    ['（NASDAQ： AAPL）', ['NASDAQ： AAPL → NASDAQ:AAPL']],
    ['nyse american:uec', ['nyse american:uec → NYSEAMERICAN:UEC']],
    ['shares in STO : RAIVV said', ['STO : RAIVV → STO:RAIVV']],
    ['nasdaq:aapl.o', ['nasdaq:aapl.o → NASDAQ:AAPL']],
    ['tse:7203', ['tse:7203 → TYO:7203']],
    ['stockholm:volv-b and sto:volv-b', ['sto:volv-b → STO:VOLV-B STO:VOLV']],
  ])('is a near miss: %j', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it.each([
    'NASDAQ:AAPL and (NASDAQ: AAPL)',
    'NYSE: it fell',
    'NYSE: A big day, NYSE: IT and telecoms',
    'HKEX: 1810 points',
    'at 9:30, SIX:30 and 3:1',
    'https://x.com/nasdaq:aapl and @nasdaq:aapl',
    'unasdaq:aapl and nasdaq:aapl_us',
    'nasdaq:a',
    'Re: AAPL',
    'nasdaq:',
  ])('is none: %j', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('brackets with a code that cannot be read', () => {
  it.each([
    ['Apple Inc. (Nasdaq AAPL)', ['Apple Inc. Nasdaq AAPL: no-colon → AAPL NASDAQ:AAPL']],
    ['Apple (NASDQ:AAPL)', ['Apple NASDQ:AAPL: unknown-code → AAPL NASDAQ:AAPL']],
    ['Apple [NASDQ: AAPL]', ['Apple NASDQ: AAPL: unknown-code → AAPL NASDAQ:AAPL']],
    ['Mars (MARS: JPL)', ['Mars MARS: JPL: unknown-code → JPL']],
    ['Mars (NYSE: A, BF: QS0)', ['Mars BF: QS0: unknown-code → QS0']],
    ['Mars (NYSE: A and BF: QS0)', ['Mars BF: QS0: unknown-code → QS0']],
  ])('is reported: %j', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it.each([
    '(AAPL)',
    'Apple (AAPL) fell',
    'they (AAPL)',
    'the Commission (SEC)',
    'Apple (which fell)',
    'Apple (NASDAQ:AAPL)',
    'Rheinmetall (NYSE: A, ISIN: DE0007030009, WKN: 703000)',
    'Apple (a',
    'Apple ()',
    'In May (2014)',
  ])('is not: %j', (text) => {
    expect(find(text)).toEqual([]);
  });
});

it('finds the three near misses of the newswire that name companies, and none in its prose', () => {
  const { newsroom } = readNewsroom(process.cwd());
  const known = createRegistry(newsroom.exchanges, newsroom.companies);
  const all = compileVocabulary(newsroom.exchanges);
  const meant = newswire
    .flatMap(({ text }) => findNearMisses(text, all, recognise(text, all)))
    .flatMap((nearMiss) => {
      const found = findMeantTicker(toNearMiss(nearMiss, 1), newswireDay, known);
      return found ? [`${nearMiss.text} → ${found.ticker}`] : [];
    });
  expect(meant).toEqual(['NASDAQ: AAPL → NASDAQ:AAPL', 'nasdaq:aapl → NASDAQ:AAPL', 'nyse:brk.b → NYSE:BRK.B']);
});

it('never throws, and finds nothing where something was recognised', () => {
  const parts = [
    'NYSE:AAPL ',
    ' (NYSE: AAPL)',
    'NYSE',
    'nasdaq',
    'HKEX',
    ':',
    '：',
    ': ',
    '(',
    ')',
    'AAPL',
    'aapl',
    '700',
    '.HK',
    ' ',
    'Apple',
    '$',
  ];
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((found) => found.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const found = recognise(text, vocabulary);
      for (const { start, end, text: written } of findNearMisses(text, vocabulary, found)) {
        expect(written).toBe(text.slice(start, end));
        expect(found.filter((candidate) => candidate.start < end && candidate.end > start)).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});

it.each([':', '(', '(A)', 'nasdaq:', 'nasdaq:aapl ', 'NYSE:A ', '(NYSE: A) (A) nyse:ab ', ' : ', 'Apple (AAPL) '])(
  'looks at a text no longer than its length asks for: %j',
  (part) => {
    const work = (length: number) => {
      const text = part.repeat(Math.ceil(length / part.length));
      const found = recognise(text, vocabulary);
      return countWork(() => findNearMisses(text, vocabulary, found));
    };
    expect(work(16_000) / work(4_000)).toBeLessThan(4.2);
    expect(work(16_000) / 16_000).toBeLessThan(200);
  },
);
