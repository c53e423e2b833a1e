import { toCompatible } from './compatible.ts';
import { romanise } from './romanise.ts';

/**
 * Turns free words into one path segment: small letters and digits with single hyphens between them. Latin letters lose
 * their accents, those of other scripts keep their marks, which are part of the letter. `Mobile Payments` →
 * `mobile-payments`, `Crédit` → `credit`, `S&P 500` → `s-and-p-500`, `ガス` stays. May be empty: `!!`.
 */
export function slugify(words: string): string {
  return (
    toCompatible(words)
      .normalize('NFKD')
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .toLowerCase()
      .replace(/&/g, ' and ')
      .replace(/['’ʻʼ׳״]|(?![\u200c\u200d])\p{Cf}/gu, '')
      // Combining marks after a letter stay; those after anything else become hyphens.
      .replace(/(?:[^\p{L}\p{N}\p{M}]\p{M}*|^\p{M}+|(?<=\p{N})\p{M}+)+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .normalize('NFC')
  );
}

/** `&` between words, by language. Within a name (S&P) it is English. */
const andWords: Readonly<Record<string, string>> = {
  da: 'og',
  de: 'und',
  es: 'y',
  fr: 'et',
  it: 'e',
  nl: 'en',
  no: 'og',
  pl: 'i',
  pt: 'e',
  sv: 'och',
};

/** Whether a text may be the last part of an address, and the name of a file: kebab-case, in ASCII. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/**
 * Suggests a slug for a text in the site's language: `Größter Auftrag` → `groesster-auftrag` in German,
 * `Bourse & épargne` → `bourse-et-epargne` in French. Undefined for a text with letters that cannot be spelled in
 * ASCII.
 */
export function suggestSlug(text: string, language: string): string | undefined {
  const and = andWords[language.split('-', 1)[0] ?? ''] ?? 'and';
  const slug = slugify(romanise(text.replace(/(?<=\s)&(?=\s)/g, and), language));
  return isSlug(slug) ? slug : undefined;
}
