import { otherQuotationMarks } from './words/other-quotation-marks.ts';
import type { QuotationMarks } from './words/quotation-marks.ts';
import { findWords, wordsFor } from './words/words-for.ts';
import type { Words } from './words/words.ts';

/** Attributes of what is written in another language than the site's; `dir` where its direction is another, too. */
export interface StoryLanguage {
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

/** Undefined for a story in the site's own language. */
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

/** What the engine says within a story's own text; in the site's language where it has no words in the story's. */
export function wordsWithin(lang: string | undefined, siteLanguage: string): Words {
  const words = (lang === undefined ? undefined : findWords(lang)) ?? wordsFor(siteLanguage);
  const quotationMarks = quotationMarksWithin(lang, siteLanguage);
  return words.quotationMarks === quotationMarks ? words : { ...words, quotationMarks };
}

/** The marks that a story's language prints; the site's, if they are not known. */
export function quotationMarksWithin(lang: string | undefined, siteLanguage: string): QuotationMarks {
  const own = lang === undefined ? undefined : (findWords(lang)?.quotationMarks ?? otherQuotationMarks(lang));
  return own ?? wordsFor(siteLanguage).quotationMarks;
}

/** As its speakers call it: `العربية`, `Deutsch`. */
export function nameOfLanguage(lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
}
