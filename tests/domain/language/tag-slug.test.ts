import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TagDescription } from '../../../src/domain/edition/newsroom.ts';
import { createTagReader, tagSlug, tagTitle } from '../../../src/domain/language/tag-slug.ts';
import { describeProblem, editionOf, resolve, site, story } from '../newsroom.ts';

describe("a tag's address", () => {
  test.each([
    ['AA+', 'aa-plus'],
    ['AA', 'aa'],
    ['AA-', 'aa-minus'],
    ['AA−', 'aa-minus'],
    ['BBB–', 'bbb-minus'],
    ['A+/A-', 'a-plus-a-minus'],
    ['BBB-/A-2', 'bbb-minus-a-2'],
    ['AA- outlook', 'aa-minus-outlook'],
    ['B+/B1', 'b-plus-b1'],
    ['Baa1', 'baa1'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['C', 'c'],
    ['.NET', 'dot-net'],
    ['T+1', 't-plus-1'],
    ['3.5%', '3-5-percent'],
    ['-5%', 'minus-5-percent'],
    ['$5bn', 'dollar-5bn'],
    ['€5bn', 'euro-5bn'],
    ['£5bn', 'pound-5bn'],
    ['5bn', '5bn'],
    ['US$', 'us-dollar'],
    ['>10%', 'over-10-percent'],
    ['<10%', 'under-10-percent'],
    ['≥10%', 'at-least-10-percent'],
    ['#1', 'number-1'],
    ['AA＋', 'aa-plus'],
    // Hyphens that do not break, and dashes.
    ['AA\u2011', 'aa-minus'],
    ['AA—', 'aa-minus'],
    ['AA -', 'aa-minus'],
    ['\u20115%', 'minus-5-percent'],
    ['aa- outlook', 'aa-minus-outlook'],
    ['brAA- outlook', 'braa-minus-outlook'],
    ['"AA-" rating', 'aa-minus-rating'],
    ['C--', 'c-minus'],
    ['C♯', 'c-sharp'],
    ['A♭', 'a-flat'],
    ['~5%', 'about-5-percent'],
    ['±5%', 'plus-or-minus-5-percent'],
    ['+/-5%', 'plus-or-minus-5-percent'],
    ['₺5bn', 'lira-5bn'],
    ['٥٪', '٥-percent'],
    ['A->B', 'a-to-b'],
    ['10²', '10-2'],
    ['2½%', '2-1-2-percent'],
    ['5×', '5-times'],
    ['×5', 'times-5'],
  ])('has its signs as words: %j → %j', (written, expected) => {
    expect(tagSlug(written, 'en')).toBe(expected);
  });

  test.each([
    ['Mobile Payments', 'mobile-payments'],
    ['S&P 500', 's-and-p-500'],
    ['AT&T', 'at-and-t'],
    ['Q&A', 'q-and-a'],
    ['24/7', '24-7'],
    ['1:1', '1-1'],
    ['oil/gas', 'oil-gas'],
    ['U.S.', 'u-s'],
    ['spin-offs', 'spin-offs'],
    ['F-35', 'f-35'],
    ['2014–2015', '2014-2015'],
    ['Import- und Exportquoten', 'import-und-exportquoten'],
    ['A- und B-Aktien', 'a-und-b-aktien'],
    ['a- und b-aktien', 'a-und-b-aktien'],
    ['spa- and wellness', 'spa-and-wellness'],
    ['Tesla™', 'tesla'],
    ['Mobil\u00adfunk', 'mobilfunk'],
    ['Hawaiʻi', 'hawaii'],
    ['Crédit', 'credit'],
    ['ガス', 'ガス'],
    ['हिन्दी', 'हिन्दी'],
    ['Йена', 'йена'],
  ])('is what it always was for plain words: %j → %j', (written, expected) => {
    expect(tagSlug(written, 'en')).toBe(expected);
  });

  test.each([
    ['de', 'Börse', 'boerse'],
    ['en', 'Börse', 'borse'],
    ['da', 'Ørsted', 'oersted'],
    ['en', 'Ørsted', 'orsted'],
    ['de', 'Straße', 'strasse'],
    ['pl', 'Łódź', 'lodz'],
    ['fr', 'Œuvre', 'oeuvre'],
    ['is', 'Þór', 'thor'],
    ['da', 'Ǽ', 'ae'],
    ['de', 'Ǿ', 'o'],
    ['en', 'Ǯ', 'z'],
    ['de', 'Ǯ', 'z'],
    ['ja', 'ガス & Öl', 'ガス-and-ol'],
  ])('spells Latin letters as %j does: %j → %j', (language, written, expected) => {
    expect(tagSlug(written, language)).toBe(expected);
  });

  test('is its own address, and needs no escape in ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'de', 'da'), (written, language) => {
        const slug = tagSlug(written, language);
        expect(tagSlug(slug, language)).toBe(slug);
        expect(slug).not.toMatch(/^-|-$|--|[\s/\\?#%&"'<>:.]|[A-Z]/);
      }),
    );
  });

  test('is that of the tag which the newsroom calls its synonym', () => {
    const ratings: TagDescription = { id: 'top-rating', synonyms: ['aaa', 'aa-plus'] };
    const tagOf = createTagReader(new Map([['aa-plus', ratings]]), 'en');
    expect(['AA+', 'aa+', 'AA'].map(tagOf)).toEqual(['top-rating', 'top-rating', 'aa']);
  });
});

describe('an edition', () => {
  test('keeps tags apart that differ by a sign, each under its own words', () => {
    const edition = editionOf([story('a', { tags: ['AA+', 'AA', 'AA-', 'C++', 'C#', 'C'] })]);
    expect([...edition.tags].map(([slug, { key }]) => [slug, key.title])).toEqual([
      ['aa', 'AA'],
      ['aa-minus', 'AA-'],
      ['aa-plus', 'AA+'],
      ['c', 'C'],
      ['c-plus-plus', 'C++'],
      ['c-sharp', 'C#'],
    ]);
  });

  test("spells tags in the site's language", () => {
    const german = { site: { ...site, language: 'de' } };
    expect([...editionOf([story('a', { tags: ['Börse'] })], german).tags.keys()]).toEqual(['boerse']);
  });
});

describe('two tags with one address', () => {
  test.each([
    ['24/7', '24:7'],
    ['3.5%', '3-5%'],
    ['A/B', 'A B'],
    ['Yahoo', 'Yahoo!'],
    ['C#', 'C sharp'],
    ['#bitcoin', 'bitcoin'],
    ['C-', 'C--'],
    ['- AA', 'AA'],
    ['pre- and post-market', 'pre and post-market'],
  ])('are told: %j and %j', (one, other) => {
    expect(problemsOf([[one], [other], [other]])).toEqual([`shared-tag-address | ${other} | ${one}`]);
  });

  test.each([
    ['AI', 'ai'],
    ['Crédit', 'credit'],
    ['mobile payments', 'Mobile-Payments'],
    ["McDonald's", 'McDonald’s'],
    ['S&P 500', 'S and P 500'],
    ['Straße', 'Strasse'],
    ['AA-', 'AA\u2011'],
    ['AA-', 'AA−'],
    ['oil – gas', 'oil gas'],
  ])('are one in all but case, space and accents: %j and %j', (one, other) => {
    expect(problemsOf([[one], [other]])).toEqual([]);
  });

  test('are one where the newsroom lists the spelling, and reported where it does not', () => {
    const yahoo: TagDescription = { id: 'yahoo', title: 'Yahoo', synonyms: ['yahoo'], writings: ['Yahoo', 'Yahoo!'] };
    expect(problemsOf([['yahoo'], ['Yahoo!']], [yahoo])).toEqual([]);
    expect(problemsOf([['Yahoo?']], [yahoo])).toEqual(['shared-tag-address | Yahoo? | Yahoo']);
  });
});

test.each([
  ['interest rates', 'Interest rates', 'en'],
  ['e-commerce and retail', 'e-commerce and retail', 'en'],
  ['élections', 'Élections', 'fr'],
  ['ilaç sanayii', 'İlaç sanayii', 'tr'],
  ['iPhone', 'iPhone', 'en'],
  ['openAI', 'openAI', 'en'],
  ['etf', 'etf', 'en'],
  ['5g networks', '5g networks', 'en'],
  ['web3 tokens', 'web3 tokens', 'en'],
  ['OPEC', 'OPEC', 'en'],
  ['أسعار الفائدة', 'أسعار الفائدة', 'ar'],
])('the title of the tag %j is %j', (written, title, language) => {
  expect(tagTitle(written, language)).toBe(title);
});

function problemsOf(tagLists: readonly (readonly string[])[], tags: readonly TagDescription[] = []) {
  const entries = tagLists.map((list, index) => story(`s${String(index)}`, { tags: list }));
  return resolve(entries, { newsroom: { tags } }).problems.map(describeProblem);
}
