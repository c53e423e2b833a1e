import { formatsFor } from '../domain/language/format.ts';
import type { FurnitureLink } from '../domain/models/frame.ts';
import { toHref, toUrl } from '../domain/site/site.ts';
import { ownWordsFor } from '../domain/language/words/own/own-words.ts';
import { wordsFor } from '../domain/language/words/words-for.ts';
import { site } from '../newsroom/site.ts';

/** Context that all templates share: the site, its words, and its formats of times and numbers. */
export { site };
export const words = wordsFor(site.language);
export const ownWords = ownWordsFor(site.language);
export const format = formatsFor(site);

const base = toHref(site, '/');

/** Path of the site as a link on a page. Same as `toHref`, but computes the base path once. */
export function href(path: string): string {
  return base + path.slice(1);
}

/** Path of the site as an absolute URL. */
export function absolute(path: string): string {
  return toUrl(site, path);
}

/** Address of a link of the furniture. */
export function addressOf(link: FurnitureLink): string {
  return 'url' in link ? link.url : href(link.path);
}
