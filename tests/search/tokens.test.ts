import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchLanguageFor } from '../../src/search/languages/search-language.ts';
import { createQuickTokeniser } from '../../src/search/quick-tokeniser.ts';
import { createTokeniser, fold } from '../../src/search/tokens.ts';

const tokenisers = {
  en: createTokeniser(searchLanguageFor('en')),
  de: createTokeniser(searchLanguageFor('de-CH')),
  ar: createTokeniser(searchLanguageFor('ar')),
  fr: createTokeniser(searchLanguageFor('fr')),
  it: createTokeniser(searchLanguageFor('it')),
};

function termsOf(text: string, language: keyof typeof tokenisers = 'en'): string {
  const { split, read } = tokenisers[language];
  return split(text)
    .flatMap((piece) => read(piece).terms)
    .join(' ');
}

describe('the terms of a text', () => {
  test.each([
    ['Moody’s rates banks', 'moodi rate bank'],
    ['Zürich, Nestlé', 'zurich nestl'],
    ['$25bn, 25 billion, 25-billion and €25 bn', '25bn 25bn 25bn and 25bn'],
    ['1,250.5 million at 4.5%', '1250.5m at 4.5'],
    ['Q3 of the 737-800', 'q3 of the 737 800'],
    ['BRK.B, BRK/B and NYSE:BRK.B', 'brk.b brk.b and nyse brk.b'],
    ['9988 and $AAPL', '9988 and aapl'],
    ['AA+ to BBB−, then A- again', 'aa+ to bbb- then a- again'],
    ['a class A share, an A-share', 'a class a share an a share'],
    ['the U.S. and the U.K.', 'the us and the uk'],
    ['AT&T and the S&P 500', 'at&t and the s&p 500'],
    ['The end.Another', 'the end anoth'],
    ['東京都の AI時代', '東京 京都 都の ai 時代'],
    ['삼성전자', '삼성 성전 전자'],
    ['Café ﬁnance ＡＢＣ １２', 'cafe financ abc 12'],
    ['Ørsted, Mærsk, Łódź, cœur', 'orst maersk lodz coeur'],
    ['1,500,000 shares, $1.5m, 25,000,000,000 and 2025', '1.5m share 1.5m 25bn and 2025'],
    ['😀 <script>alert("x")</script> 100%', 'script alert x script 100'],
    ['', ''],
    ['…—“”', ''],
  ])('%j are %j', (text, terms) => {
    expect(termsOf(text)).toBe(terms);
  });

  test.each([
    ['de', 'Zinsen, Zinssenkungen und Börsen', 'zins zinssenk und bors'],
    ['de', '4,5 Milliarden, 1.250 Mio.', '4.5bn 1250m'],
    ['de', 'Größe', 'gross'],
    ['de', 'Boersengang, Uebernahme, Muenchen', 'borsengang ubernahm munch'],
    ['de', 'Börsengang, Übernahme, München', 'borsengang ubernahm munch'],
    ['de', 'neue Frauen, Quelle, Steuer', 'neu frau quell steu'],
    ['de', '1 500 Stellen, 2025 100 Stellen', '1500 stell 2025 100 stell'],
    ['ar', 'الشَّرِكةُ والبنك', 'شرك بنك'],
    ['ar', '٢٥ مليار ثم ٣٫٥٪', '25bn ثم 3.5'],
    ['ar', 'أسهم إسهم', 'اسهم اسهم'],
    ['fr', 'Les banques et 4,5 milliards', 'le banqu et 4.5bn'],
    ['fr', 'L’inflation qu’il craint, d’euros, aujourd’hui', 'l inflat qu il craint d euros aujourdhui'],
    ['fr', '1 500 postes, 1\u202f500 postes, 25 000 millions', '1500 post 1500 post 25000m'],
    ['it', 'Le banche', 'le banche'],
  ] as const)('in %s: %j are %j', (language, text, terms) => {
    expect(termsOf(text, language)).toBe(terms);
  });

  test('are those of the same text in capitals, and of its folded form', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("aábcB$€%&.,+-/’' 012Q中文日ßéıİ")), maxLength: 24 });
    fc.assert(
      fc.property(text, (written) => {
        expect(termsOf(fold(written))).toBe(termsOf(written));
      }),
      { numRuns: 400 },
    );
  });

  test('are the same by the way that is quicker', () => {
    const parts = [
      'rate',
      'a',
      'bb',
      'ccc',
      "'s",
      "l'",
      "qu'",
      '&',
      '.',
      '-',
      '+',
      '/',
      ' ',
      ',',
      'é',
      '1',
      '$',
      '%',
      'm',
      '日',
      '\n',
      'U',
    ];
    const text = fc.oneof(
      fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((some) => some.join('')),
      fc.string(),
    );
    for (const language of ['en', 'fr'] as const) {
      const quick = createQuickTokeniser(searchLanguageFor(language));
      fc.assert(
        fc.property(text, (written) => {
          expect(quick.split(written)).toEqual(tokenisers[language].split(written));
        }),
        { numRuns: 2000 },
      );
    }
  });

  test('never fail, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const language of Object.keys(tokenisers) as (keyof typeof tokenisers)[]) termsOf(text, language);
      }),
    );
  });
});
