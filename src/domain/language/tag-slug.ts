import type { TagDescription } from '../edition/newsroom.ts';
import { toCompatible } from './compatible.ts';
import { romaniseLatin } from './romanise.ts';
import { slugify } from './slug.ts';
import { spellSigns } from './spell-signs.ts';

/**
 * The address of a tag, as a path segment. Signs that tell one tag from another become words: `AA+` → `aa-plus`, `AA-`
 * → `aa-minus`, `C#` → `c-sharp`. Latin letters are spelled in ASCII as the site's language does; letters of other
 * scripts stay.
 */
export function tagSlug(written: string, language: string): string {
  return slugify(romaniseLatin(spellSigns(toCompatible(withoutMarks(written))), language));
}

/**
 * A tag's spelling without regard to capitals, accents, spaces, apostrophes, hyphens between words, and `&` for "and".
 * Two tags with one slug and different spellings share an address: `24/7` and `24:7`.
 */
export function tagSpelling(written: string, language: string): string {
  return romaniseLatin(withoutMarks(written), language)
    .replace(/\s*&\s*/g, ' and ')
    .replace(/['’ʻʼ׳״]/g, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/(?<=[\p{L}\p{N}\p{M}])(?:[_-]|\s+-+\s)+(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The title of a tag as written: with a capital, unless its first word has one in another place (`iPhone`) or may be an
 * abbreviation (`etf`).
 */
export function tagTitle(written: string, language: string): string {
  const [word] = /^\p{Ll}+(?![\p{L}\p{N}])/u.exec(written) ?? [];
  if (word === undefined || word.length < 4) return written;
  return written.charAt(0).toLocaleUpperCase(language) + written.slice(1);
}

/**
 * Creates a memoised function from a tag as written to its slug, which resolves the newsroom's synonyms.
 *
 * @param descriptions by every slug that means the tag.
 */
export function createTagReader(
  descriptions: ReadonlyMap<string, TagDescription>,
  language: string,
): (written: string) => string {
  const known = new Map<string, string>();
  return (written) => {
    let slug = known.get(written);
    if (slug === undefined) {
      const own = tagSlug(written, language);
      slug = descriptions.get(own)?.id ?? own;
      known.set(written, slug);
    }
    return slug;
  };
}

/**
 * Removes invisible characters and marks such as ™, which do not tell tags apart. Joiners stay: they are part of words.
 */
function withoutMarks(written: string): string {
  return written.replace(/[™℠®©]|(?![\u200c\u200d])\p{Cf}/gu, '');
}
