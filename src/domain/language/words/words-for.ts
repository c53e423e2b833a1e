import { SettingError } from '../../site/setting-error.ts';
import { arabic } from './ar.ts';
import { swissGerman } from './de-ch.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { ByLanguage } from './own/by-language.ts';
import type { Words } from './words.ts';

const wholeLanguages: ByLanguage<Words> = { ar: arabic, de: german, en: english, fr: french };

const languages: ReadonlyMap<string, Words> = new Map([
  ...Object.entries(wholeLanguages),
  ['de-ch', swissGerman],
  ['de-li', swissGerman],
]);

/** Languages that have words, as BCP 47 tags in lower case. */
export const knownLanguages: readonly string[] = [...languages.keys()].sort();

/**
 * Returns the words of a language (BCP 47). A region without its own file has those of its language: `de-AT` has those
 * of `de`.
 * @throws SettingError for a language that has no file here.
 */
export function wordsFor(language: string): Words {
  const words = findWords(language);
  if (words) return words;
  throw new SettingError(
    `There are no words for the language "${language}". Known: ${knownLanguages.join(', ')}. ` +
      'Add a file like src/domain/language/words/en.ts, and name it in src/domain/language/words/words-for.ts.',
  );
}

/** Like `wordsFor`; undefined for a language that has no file here. */
export function findWords(language: string): Words | undefined {
  for (let tag = language.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const words = languages.get(tag);
    if (words) return words;
  }
  return undefined;
}
