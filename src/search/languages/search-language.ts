import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { SearchLanguage } from './language.ts';
import { plainLanguage } from './plain.ts';

const languages: ReadonlyMap<string, SearchLanguage> = new Map([
  ['ar', arabic],
  ['de', german],
  ['en', english],
  ['fr', french],
]);

/** Primary subtags of the languages that have a file here. */
export const searchLanguages: readonly string[] = [...languages.keys()];

/** Search language for the primary subtag of a BCP 47 tag. */
export function searchLanguageFor(tag: string): SearchLanguage {
  return languages.get(tag.toLowerCase().split('-')[0] ?? '') ?? plainLanguage;
}
