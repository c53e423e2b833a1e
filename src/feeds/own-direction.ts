import { wordsFor } from '../domain/language/words/words-for.ts';
import type { Site } from '../domain/site/site.ts';
import { escapeText, textElement } from './xml.ts';

/**
 * Writes a text as HTML, from right to left if it is in such a script and the site is not: an Arabic sentence beside
 * English words would otherwise have its full stop on the wrong side. Pages have `dir="auto"` there, which fewer
 * readers of feeds know.
 */
export function inOwnDirection(text: string, { language }: Pick<Site, 'language'>): string {
  const isRightToLeft = wordsFor(language).direction === 'ltr' && rightToLeft.test(text);
  return isRightToLeft ? textElement('span', text, { dir: 'rtl' }) : escapeText(text);
}

/** Matches a text whose first letter is of a script that is written from right to left. */
const rightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
