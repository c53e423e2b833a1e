import { wordsFor } from '../domain/language/words/words-for.ts';
import type { Site } from '../domain/site/site.ts';
import { escapeText, textElement } from './xml.ts';

/**
 * Writes a text as HTML, with its direction if its first letter has another one than the site's script: an Arabic
 * sentence beside English words, or an English one beside Arabic words, would otherwise have its full stop on the wrong
 * side. Pages have `dir="auto"` there, which fewer readers of feeds know.
 */
export function inOwnDirection(text: string, { language }: Pick<Site, 'language'>): string {
  const { direction } = wordsFor(language);
  const own = rightToLeft.test(text) ? 'rtl' : hasLetter.test(text) ? 'ltr' : direction;
  return own === direction ? escapeText(text) : textElement('span', text, { dir: own });
}

/** Matches a text whose first letter is of a script that is written from right to left. */
const rightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const hasLetter = /\p{L}/u;
