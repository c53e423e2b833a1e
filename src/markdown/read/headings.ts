import { slugify } from '../../domain/language/slug.ts';
import { SHADOWING_IDS } from './shadowing-ids.ts';

/**
 * Hands out the ids of a body's headings, in order: a slug of the text, never empty, unique among those handed out,
 * and none that the page around the body uses itself or that a script would look up on `document`.
 */
export function headingIds(): (text: string) => string {
  const copies = new Map<string, number>();
  return (text) => {
    const slug = headingSlug(text) || 'section';
    const base = isReserved(slug) ? `s-${slug}` : slug;
    let copy = copies.get(base) ?? 0;
    let id = base;
    // The copy of one heading may be what another heading says: "Results", "Results", "Results 2".
    do {
      copy++;
      id = copy === 1 ? base : `${base}-${copy}`;
    } while (id !== base && copies.has(id));
    copies.set(base, copy).set(id, Math.max(copies.get(id) ?? 0, 1));
    return id;
  };
}

/** Ids that belong to the page around a body. A component that needs another one adds it here. */
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

/** Latin letters lose their accents; those of other scripts stay as they are. */
function headingSlug(text: string): string {
  return slugify(text.replace(/[ßæøœłđðþıẞÆØŒŁĐÐÞ]/g, (letter) => FOLDED[letter.toLowerCase()] ?? letter));
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
