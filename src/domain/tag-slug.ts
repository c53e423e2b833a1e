import type { TagDescription } from './newsroom.ts';
import { romaniseLatin } from './romanise.ts';
import { slugify } from './slug.ts';

/**
 * The address of a tag, as a path segment. Signs that tell one tag from another become words: `AA+` → `aa-plus`,
 * `AA-` → `aa-minus`, `C#` → `c-sharp`. Latin letters are spelled in ASCII as the site's language does; letters of other
 * scripts stay.
 */
export function tagSlug(written: string, language: string): string {
  return slugify(romaniseLatin(spellSigns(written.normalize('NFKC')), language));
}

/**
 * How a tag is written, but for capitals, accents, spaces, apostrophes, hyphens between words, and `&` for "and". Two
 * tags with one slug and different spellings are two tags that share an address: `24/7` and `24:7`.
 */
export function tagSpelling(written: string, language: string): string {
  return romaniseLatin(written, language)
    .replace(/\s*&\s*/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[\s_\p{Pd}]+/gu, ' ')
    .trim();
}

/**
 * Reads tags: "AI" and "ai" are one, and so are the newsroom's synonyms. Remembers what it has read.
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

/**
 * A hyphen is a minus before a number, at the end of a tag, and after a rating (`AA- outlook`), unless the word goes on
 * later: "A- und B-Aktien".
 */
const minus = [
  /(?<=^|[\s(/])[-–](?=[\d.$€£¥])/g,
  /(?<=[\p{L}\p{N}])[-–]$/gu,
  /(?<=(?<![\p{L}\p{N}])(?:A{1,3}|B{1,3}|C{1,3}))[-–](?=[/),;]|\s(?!\p{L}+\s[\p{L}\p{N}]+-\p{L}))/gu,
  /−/g,
] as const;

/** In this order: what is longer comes first. English, like the other words that the engine puts into addresses. */
const signs: readonly (readonly [RegExp, string])[] = [
  ...minus.map((sign) => [sign, 'minus'] as const),
  [/±|\+\/-/g, 'plus or minus'],
  [/\+/g, 'plus'],
  [/(?<=\p{L})#(?![\p{L}\p{N}])/gu, 'sharp'],
  [/#(?=\d)/g, 'number'],
  [/(?<=^|\s)\.(?=\p{L})/gu, 'dot'],
  [/%/g, 'percent'],
  [/‰/g, 'permille'],
  [/\$/g, 'dollar'],
  [/€/g, 'euro'],
  [/£/g, 'pound'],
  [/¥/g, 'yen'],
  [/¢/g, 'cent'],
  [/₹/g, 'rupee'],
  [/₽/g, 'rouble'],
  [/₩/g, 'won'],
  [/₿/g, 'bitcoin'],
  [/>=|≥/g, 'at least'],
  [/<=|≤/g, 'at most'],
  [/>/g, 'over'],
  [/</g, 'under'],
  [/=/g, 'equals'],
  [/@/g, 'at'],
  [/\*/g, 'star'],
];
