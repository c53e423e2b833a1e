import { formatsFor } from '../domain/language/format.ts';
import { toHref, toUrl } from '../domain/site/site.ts';
import { wordsFor } from '../domain/language/words/words-for.ts';
import { site } from '../newsroom/site.ts';

/** What all templates share: the site, its words, and how it writes times and numbers. */
export { site };
export const words = wordsFor(site.language);
export const format = formatsFor(site);

const base = toHref(site, '/');

/** A path of the site as a link on a page, like `toHref`, with the base path worked out once. */
export function href(path: string): string {
  return base + path.slice(1);
}

/** A path of the site as an absolute URL. */
export function absolute(path: string): string {
  return toUrl(site, path);
}
