import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { ProseWords } from './words.ts';

const languages: ReadonlyMap<string, ProseWords> = new Map([
  ['ar', arabic],
  ['de', german],
  ['en', english],
  ['fr', french],
]);

/** The words of a language (BCP 47); undefined for one without a list, in which the rules about words find nothing. */
export function proseWordsFor(language: string): ProseWords | undefined {
  return languages.get(language.toLowerCase().split('-', 1)[0] ?? '');
}
