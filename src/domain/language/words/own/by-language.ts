/** Languages that have words. Regions without words of their own have those of their language. */
export type WordsLanguage = 'ar' | 'de' | 'en' | 'fr';

/** Words in every language. Does not compile unless all are there. */
export type ByLanguage<Words> = Readonly<Record<WordsLanguage, Words>>;

/**
 * Picks the words of a language or one of its regions (BCP 47).
 *
 * @throws Error for a language that has no words; `wordsFor` refuses it before, as a setting.
 */
export function pickWords<Words>(words: ByLanguage<Words>, language: string): Words {
  const [primary = ''] = language.toLowerCase().split('-');
  const found = new Map<string, Words>(Object.entries<Words>(words)).get(primary);
  if (!found) throw new Error(`There are no words for the language "${language}".`);
  return found;
}
