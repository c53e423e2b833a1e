import type { TagDescription } from '../edition/newsroom.ts';
import { toCompatible } from './compatible.ts';
import { romaniseLatin } from './romanise.ts';
import { slugify } from './slug.ts';

/**
 * The address of a tag, as a path segment. Signs that tell one tag from another become words: `AA+` → `aa-plus`,
 * `AA-` → `aa-minus`, `C#` → `c-sharp`. Latin letters are spelled in ASCII as the site's language does; letters of other
 * scripts stay.
 */
export function tagSlug(written: string, language: string): string {
  return slugify(romaniseLatin(spellSigns(toCompatible(withoutMarks(written))), language));
}

/**
 * A tag's spelling without regard to capitals, accents, spaces, apostrophes, hyphens between words, and `&` for "and". Two
 * tags with one slug and different spellings share an address: `24/7` and `24:7`.
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

function spellSigns(written: string): string {
  return signs.reduce((text, [sign, word]) => text.replace(sign, ` ${word} `), written);
}

/** Removes invisible characters and marks such as ™, which do not tell tags apart. Joiners stay: they are part of words. */
function withoutMarks(written: string): string {
  return written.replace(/[™℠®©]|(?![\u200c\u200d])\p{Cf}/gu, '');
}

/**
 * A hyphen is a minus before a number, at the end of a tag, and after a rating (`AA- outlook`, `brAA- (stable)`), unless
 * the word goes on later: "A- und B-Aktien". Authors type dashes and hyphens that do not break for it, too.
 */
const minus = [
  /(?<=^|[\s(/])\p{Pd}(?=[\d.$€£¥])/gu,
  /(?<=[\p{L}\p{N}]\s?)\p{Pd}+$/gu,
  /(?<=(?<![\p{L}\p{N}])(?:(?:[a-z]{2})?(?:A{1,3}|B{1,3}|C{1,3})|a{1,3}|b{1,3}|c{1,3}))\p{Pd}(?=[^\s\p{L}\p{N}\p{Pd}]|\s(?!\p{L}+\s[\p{L}\p{N}]+-\p{L}))/gu,
  /−/g,
] as const;

/** Words for signs, longer signs first. In English, like the other words of the engine in addresses. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/->|→/g, 'to'],
  [/×(?=\s*\d)|(?<=\d)\s*×/g, 'times'],
  [/±|\+\/-/g, 'plus or minus'],
  ...minus.map((sign) => [sign, 'minus'] as const),
  [/\+/g, 'plus'],
  [/(?<=\p{L})[#♯](?![\p{L}\p{N}])/gu, 'sharp'],
  [/♭/g, 'flat'],
  [/#(?=\d)/g, 'number'],
  [/(?<=^|\s)\.(?=\p{L})/gu, 'dot'],
  [/[~≈](?=\s?[\d.$€£¥])/g, 'about'],
  [/[%٪]/g, 'percent'],
  [/‰/g, 'permille'],
  [/\$/g, 'dollar'],
  [/€/g, 'euro'],
  [/£/g, 'pound'],
  [/¥/g, 'yen'],
  [/¢/g, 'cent'],
  [/₹/g, 'rupee'],
  [/₽/g, 'rouble'],
  [/₩/g, 'won'],
  [/₺/g, 'lira'],
  [/₪/g, 'shekel'],
  [/₫/g, 'dong'],
  [/₱/g, 'peso'],
  [/฿/g, 'baht'],
  [/₦/g, 'naira'],
  [/₴/g, 'hryvnia'],
  [/₸/g, 'tenge'],
  [/₾/g, 'lari'],
  [/₿/g, 'bitcoin'],
  [/>=|≥/g, 'at least'],
  [/<=|≤/g, 'at most'],
  [/>/g, 'over'],
  [/</g, 'under'],
  [/=/g, 'equals'],
  [/@/g, 'at'],
  [/\*/g, 'star'],
];
