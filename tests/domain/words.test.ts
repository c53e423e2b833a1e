import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/domain/language/words/words-for.ts';
import type { Words } from '../../src/domain/language/words/words.ts';

const languages = ['en', 'de', 'de-CH', 'fr', 'ar'];

const sharedWithFrench = [
  ...['kinds.opinion', 'pages', 'pageNumber', 'titleOfPage', 'atPlace', 'corrections', 'correctionKinds.correction'],
  ...['sources', 'alerts.important', 'trust.parts.date'],
];

/** Every text in a language, the functions called with plain arguments. */
function textsOf(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const name = `${path}${key}`;
    if (typeof value === 'string') return [[name, value] as const];
    if (typeof value === 'function')
      return [[name, String((value as (...parts: unknown[]) => unknown)(3, 'X'))] as const];
    return typeof value === 'object' && value !== null ? textsOf(value, `${name}.`) : [];
  });
}

describe('words', () => {
  it.each(languages)('are complete in %s: no text is empty', (language) => {
    expect(textsOf(wordsFor(language)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(['de', 'de-CH', 'fr', 'ar'])('are translated in %s, save for words that the languages share', (language) => {
    const english = new Map(textsOf(wordsFor('en')));
    const same = textsOf(wordsFor(language)).filter(([name, text]) => english.get(name) === text);
    const kinds = ['companyKinds.index', 'companyKinds.organisation'];
    const shared = ['direction', 'feed', 'feeds', 'website', 'symbol', 'coverageOf', 'charts.indexed', ...kinds];
    const signs = ['colon', 'comma', 'charts.described', 'charts.betweenFacts'];
    const known = [...shared, ...signs, ...(language === 'fr' ? sharedWithFrench : [])];
    expect(same.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(languages)('in %s use a typographer’s apostrophes and quotation marks', (language) => {
    expect(textsOf(wordsFor(language)).filter(([, text]) => /['"]/.test(text))).toEqual([]);
  });

  it.each(languages)('in %s quote with the marks that articles get', (language) => {
    const words = wordsFor(language);
    const { open, close } = words.quotationMarks;
    expect(words.describeTagFeed('X')).toContain(`${open}X${close}`);
    expect(words.describeTag('X', 'Y')).toContain(`${open}X${close}`);
  });

  it.each<[string, (words: Words) => string, string]>([
    ['en', ({ stories }) => stories(1), '1 story'],
    ['en', ({ stories }) => stories(1200), '1,200 stories'],
    ['de', ({ stories }) => stories(2), '2 Beiträge'],
    ['fr', ({ stories }) => stories(0), '0 article'],
    ['fr', ({ stories }) => stories(1200), '1\u202f200 articles'],
    ['ar', ({ stories }) => stories(1), 'مقالة واحدة'],
    ['ar', ({ stories }) => stories(2), 'مقالتان'],
    ['ar', ({ stories }) => stories(5), '5 مقالات'],
    ['ar', ({ stories }) => stories(11), '11 مقالة'],
  ])('in %s choose the plural form by the count', (language, write, expected) => {
    expect(write(wordsFor(language))).toBe(expected);
  });

  it('reads a regional language as its own', () => {
    expect(wordsFor('de-AT')).toBe(wordsFor('de'));
    expect(wordsFor('en-GB')).toBe(wordsFor('en'));
  });

  it('reads a region that writes otherwise from a file of its own', () => {
    expect(wordsFor('de-CH')).not.toBe(wordsFor('de'));
    expect(wordsFor('de-CH-1996')).toBe(wordsFor('de-CH'));
    expect(wordsFor('de-LI')).toBe(wordsFor('de-CH'));
  });

  it('in Switzerland have no ß, and no marks of Germany', () => {
    expect(textsOf(wordsFor('de-CH')).filter(([, text]) => /[ß„“‚‘]/.test(text))).toEqual([]);
  });

  it('says what to do about a language that has no words', () => {
    expect(() => wordsFor('it')).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: There are no words for the language "it". Known: ar, de, de-ch, de-li, en, fr. Add a file like src/domain/language/words/en.ts, and name it in src/domain/language/words/words-for.ts.]`,
    );
    expect(() => wordsFor('constructor')).toThrow(RangeError);
  });
});
