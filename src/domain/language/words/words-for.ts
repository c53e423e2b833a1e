import { SettingError } from '../../site/setting-error.ts';
import { arabic } from './ar.ts';
import { swissGerman } from './de-ch.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { Words } from './words.ts';

const languages: ReadonlyMap<string, Words> = new Map([
  ['ar', arabic],
  ['de', german],
  ['de-ch', swissGerman],
  ['de-li', swissGerman],
  ['en', english],
  ['fr', french],
]);

/** Languages that have words, as BCP 47 tags in lower case. */
export const knownLanguages: readonly string[] = [...languages.keys()];

/**
 * Returns the words of a language (BCP 47). A region without its own file has those of its language: `de-AT` has those of `de`.
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
