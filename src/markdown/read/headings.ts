import { slugify } from '../../domain/language/slug.ts';
import { spellOuterSigns } from '../../domain/language/spell-signs.ts';
import { SHADOWING_IDS } from './shadowing-ids.ts';

/**
 * Generates the ids of a body's headings, in order: a slug of the text, never empty, unique in the body, and different
 * from ids of the page around the body and from properties of `document`.
 */
export function headingIds(): (text: string) => string {
  const copies = new Map<string, number>();
  return (text) => {
    const slug = headingSlug(text) || 'section';
    const base = isReserved(slug) ? `s-${slug}` : slug;
    let copy = copies.get(base) ?? 0;
    let id = base;
    // The id of a repeated heading may equal the slug of another: "Results", "Results", "Results 2".
    do {
      copy++;
      id = copy === 1 ? base : `${base}-${copy}`;
    } while (id !== base && copies.has(id));
    copies.set(base, copy).set(id, Math.max(copies.get(id) ?? 0, 1));
    return id;
  };
}

/** Ids of the page around a body. Add an id here when a component needs a new one. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  'article',
  'authors',
  'body',
  'companies',
  'content',
  'contents',
  'corrections',
  'covered',
  'disclosures',
  'footer',
  'footnotes',
  'header',
  'headline',
  'key-points',
  'newsletter-address',
  'reader-comments',
  'listings',
  'main',
  'menu',
  'nav',
  'navigation',
  'next',
  'previous',
  'related',
  'search',
  'sections',
  'sources',
  'stories',
  'summary',
  'tags',
  'theme',
  'tickers',
  'title',
  'top',
  'withdrawn',
]);

function isReserved(slug: string): boolean {
  return RESERVED_IDS.has(slug) || SHADOWING_IDS.has(slug) || /^(?:fn|fnref)-/.test(slug);
}

/** Slug of a heading: `AA+` → `aa-plus`. Latin letters lose their accents; letters of other scripts stay. */
function headingSlug(text: string): string {
  return slugify(
    spellOuterSigns(text).replace(/[ßæøœłđðþıẞÆØŒŁĐÐÞ]/g, (letter) => FOLDED[letter.toLowerCase()] ?? letter),
  );
}

/** Letters that Unicode does not decompose. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
