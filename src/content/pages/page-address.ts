import { isSlug, suggestSlug } from '../../domain/language/slug.ts';
import { reservedSegments } from '../../domain/site/permalinks.ts';
import { site } from '../../newsroom/site.ts';
import type { NewsroomFiles } from '../newsroom/newsroom-files.ts';

/** Says what is wrong with the name of a page's file, which is the page's address. */
export function checkPageName(files: NewsroomFiles, file: string, slug: string, ending: string): void {
  if (!isSlug(slug)) {
    const message = `The file's name "${slug}" is not kebab-case, and it is the page's address.`;
    files.complain(file, 'newsroom-id', message, `Rename it to ${quoteSlug(slug, ending)}.`);
  } else if (isTaken(slug)) {
    const message = `The address /${slug}/ is taken: the engine or a year has it.`;
    files.complain(file, 'address-taken', message, 'Give the file another name.');
  }
}

/** Returns true if an address of one segment belongs to the engine or to a year. */
export function isTaken(segment: string): boolean {
  return reservedSegments.includes(segment) || /^\d{4}$/.test(segment);
}

/** A valid name in quotes; or the rule, if none can be derived from the text. */
export function quoteSlug(text: string, ending = ''): string {
  const slug = suggestSlug(text, site.language);
  return slug === undefined ? 'small letters, digits and single hyphens' : `"${slug}${ending}"`;
}
