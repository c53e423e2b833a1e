import { SettingError } from '../setting-error.ts';
import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import type { Words } from './words.ts';

const languages: Readonly<Record<string, Words>> = { ar: arabic, de: german, en: english };

/**
 * The words of a language (BCP 47): `de-CH` reads as `de`.
 * @throws SettingError for a language that has no file here.
 */
export function wordsFor(language: string): Words {
  const [primary = ''] = language.toLowerCase().split('-');
  const words = Object.hasOwn(languages, primary) ? languages[primary] : undefined;
  if (words) return words;
  throw new SettingError(
    `There are no words for the language "${language}". Known: ${Object.keys(languages).join(', ')}. ` +
      'Add a file like src/domain/words/en.ts, and name it in src/domain/words/words-for.ts.',
  );
}
