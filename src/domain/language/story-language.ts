import { otherQuotationMarks } from './words/other-quotation-marks.ts';
import type { QuotationMarks } from './words/quotation-marks.ts';
import { findWords, wordsFor } from './words/words-for.ts';
import type { Words } from './words/words.ts';

/** Attributes of text in another language than the site's; `dir` only if its direction differs, too. */
export interface StoryLanguage {
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

/** Attributes of a story's text; undefined for a story in the site's own language. */
export function storyLanguage(lang: string | undefined, siteLanguage: string): StoryLanguage | undefined {
  if (lang === undefined || lang.toLowerCase() === siteLanguage.toLowerCase()) return undefined;
  const dir = directionOf(lang);
  return dir === directionOf(siteLanguage) ? { lang } : { lang, dir };
}

/** Scripts (ISO 15924) that run from right to left. */
const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/**
 * The engine's words within a story's text: in the story's language if there are words for it, otherwise in the site's.
 */
export function wordsWithin(lang: string | undefined, siteLanguage: string): Words {
  const words = (lang === undefined ? undefined : findWords(lang)) ?? wordsFor(siteLanguage);
  const quotationMarks = quotationMarksWithin(lang, siteLanguage);
  return words.quotationMarks === quotationMarks ? words : { ...words, quotationMarks };
}

/** Quotation marks of a story's language; those of the site's if they are unknown. */
export function quotationMarksWithin(lang: string | undefined, siteLanguage: string): QuotationMarks {
  const own = lang === undefined ? undefined : (findWords(lang)?.quotationMarks ?? otherQuotationMarks(lang));
  return own ?? wordsFor(siteLanguage).quotationMarks;
}

/** Name of a language in that language: `العربية`, `Deutsch`. */
export function nameOfLanguage(lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
}
