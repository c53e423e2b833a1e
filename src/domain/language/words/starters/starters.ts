import { arabicStarters } from './ar.ts';
import { germanStarters } from './de.ts';
import { englishStarters } from './en.ts';
import { frenchStarters } from './fr.ts';
import type { StarterWords } from './starter-words.ts';

const languages: Readonly<Record<string, StarterWords>> = {
  ar: arabicStarters,
  de: germanStarters,
  en: englishStarters,
  fr: frenchStarters,
};

/** In the language of a BCP 47 tag; nothing for a language without starters. */
export function starterWordsFor(tag: string): StarterWords | undefined {
  return languages[tag.toLowerCase().split('-')[0] ?? ''];
}
