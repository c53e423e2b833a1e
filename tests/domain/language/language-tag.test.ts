import { describe, expect, test } from 'vitest';
import { parseLanguageTag } from '../../../src/domain/language/language-tag.ts';
import {
  directionOf,
  nameOfLanguage,
  quotationMarksWithin,
  storyLanguage,
  wordsWithin,
} from '../../../src/domain/language/story-language.ts';

describe('the tag of a language', () => {
  test.each([
    ['ar', 'ar'],
    ['AR-eg', 'ar-EG'],
    ['pt-br', 'pt-BR'],
    ['zh-hant', 'zh-Hant'],
    ['yue', 'yue'],
    ['uk', 'uk'],
    ['sr-Latn-RS', 'sr-Latn-RS'],
  ])('%s is read as %s', (written, tag) => {
    expect(parseLanguageTag(written)).toEqual({ ok: true, tag });
  });

  test.each([
    ['en_GB', 'malformed', 'en-GB'],
    ['e', 'malformed', undefined],
    ['arabic', 'unknown', 'ar'],
    ['jp', 'unknown', 'ja'],
    ['DK', 'unknown', 'da'],
    ['gb', 'unknown', 'en-GB'],
    ['GB', 'unknown', 'en-GB'],
    ['vn', 'unknown', 'vi'],
    ['hk', 'unknown', 'zh-HK'],
    ['Arabisch', 'unknown', 'ar'],
    ['Französisch', 'malformed', 'fr'],
    ['japanisch', 'malformed', 'ja'],
    ['allemand', 'unknown', 'de'],
    ['inglés', 'malformed', 'en'],
    ['tedesco', 'unknown', 'de'],
    ['العربية', 'malformed', 'ar'],
    ['deutsch', 'unknown', 'de'],
    ['xx', 'unknown', undefined],
    ['en-XQ', 'unknown', 'en'],
    ['und', 'unknown', undefined],
    ['mul', 'unknown', undefined],
    ['eng', 'older', 'en'],
    ['iw', 'older', 'he'],
    ['de-u-co-phonebk', 'older', 'de'],
  ])('%s is refused as %s', (written, problem, meant) => {
    expect(parseLanguageTag(written)).toEqual({ ok: false, problem, meant });
  });
});

describe('a story in another language', () => {
  test.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['pa-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['de', 'ltr'],
    ['ja', 'ltr'],
  ])('runs as %s does: %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });

  test('has attributes: its language, and its direction where that is another than the site’s', () => {
    expect(storyLanguage(undefined, 'en')).toBeUndefined();
    expect(storyLanguage('en-gb', 'en-GB')).toBeUndefined();
    expect(storyLanguage('de', 'en')).toEqual({ lang: 'de' });
    expect(storyLanguage('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(storyLanguage('en', 'ar')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(storyLanguage('he', 'ar')).toEqual({ lang: 'he' });
  });

  test.each([
    [undefined, '“”‘’'],
    ['de', '„“‚‘'],
    ['de-CH', '«»‹›'],
    ['ar-EG', '«»‹›'],
    ['fr', '«\u202f\u202f»“”'],
    ['it', '«»“”'],
    ['ja', '「」『』'],
    ['yo', '“”‘’'],
  ])('prints the marks of %s', (lang, marks) => {
    const { open, close, innerOpen, innerClose } = quotationMarksWithin(lang, 'en');
    expect(open + close + innerOpen + innerClose).toBe(marks);
  });

  test('has the engine’s words in its own language, or in the site’s where there are none', () => {
    expect(wordsWithin('ar', 'en').footnotes).toBe(wordsWithin(undefined, 'ar').footnotes);
    expect(wordsWithin('it', 'en').footnotes).toBe('Footnotes');
    expect(wordsWithin('it', 'en').quotationMarks.open).toBe('«');
  });

  test('is offered under the name that its readers give the language', () => {
    expect(['ar', 'de', 'ja'].map(nameOfLanguage)).toEqual(['العربية', 'Deutsch', '日本語']);
  });
});
