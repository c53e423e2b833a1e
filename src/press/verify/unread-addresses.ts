import type { Finding } from '../../domain/finding.ts';
import { recommendationsPath, registerPath, reservedSegments } from '../../domain/site/permalinks.ts';
import { hasKnownAddress, isKnown, type RejectedEntry } from '../../domain/edition/resolve/rejected-entry.ts';
import type { UnreadParts } from '../../content/newsroom/unread-parts.ts';

/**
 * Creates a test for paths that may be addresses of something that could not be read. A link to one is not reported as
 * dead: its target may exist once the broken file is corrected.
 *
 * @param findings about the articles folder: stray files that were meant as stories may have addresses too.
 */
export function matchUnreadAddresses(
  rejected: readonly RejectedEntry[],
  unread: UnreadParts,
  findings: readonly Finding[],
): (path: string) => boolean {
  const slugs = new Set(rejected.filter((entry) => !hasKnownAddress(entry)).map(({ slug }) => slug));
  for (const { rule, severity, file } of findings) {
    if ((rule === 'stray-file' && severity === 'error') || rule === 'stray-link') slugs.add(nameOf(file));
  }
  const isUnknown = (field: Parameters<typeof isKnown>[1]) => rejected.some((entry) => !isKnown(entry, field));
  const hasGap = (field: 'tags' | 'authors' | 'tickers' | 'aliases') =>
    rejected.some((entry) => hasEmpty(entry[field]));
  const isDayUnknown = isUnknown('published');
  const patterns = [
    ...(isUnknown('tags') || hasGap('tags') || unread.tags ? [/^\/tags\//] : []),
    ...(isUnknown('authors') || hasGap('authors') || unread.authors ? [/^\/authors\//] : []),
    ...(isDayUnknown || isUnknown('asOf') || isUnknown('tickers') || hasGap('tickers') ? [/^\/tickers\//] : []),
    ...(unread.exchanges || unread.companyTexts.length > 0 ? [/^\/tickers\//] : []),
    ...(isDayUnknown ? [/^\/\d{4}\/(?:\d{2}\/(?:page\/.*)?)?$/, /\/page\/\d+\/$/] : []),
    ...(unread.sections ? [sectionPattern] : []),
    ...(findings.some(({ rule }) => rule === 'folder-unreadable') ? ofAnyStory : []),
  ];
  // These pages exist only if a story has something for them.
  const pages = [
    ...(isUnknown('recommendation') || isUnknown('ratings') ? [recommendationsPath] : []),
    ...(isUnknown('disclosures') ? [registerPath] : []),
  ];
  return (path) =>
    patterns.some((pattern) => pattern.test(path)) || slugs.has(slugOf(path)) || pages.some((page) => path === page);
}

/**
 * Creates a test for published paths that may be of stories in folders that are links, which are not followed. Nothing is
 * lost until the link is put right, of which its own finding tells.
 */
export function matchAddressesOfLinkedFolders(findings: readonly Finding[]): (path: string) => boolean {
  const hasLinkedFolder = findings.some(({ rule, file }) => rule === 'stray-link' && linkedFolder.test(file));
  return (path) => hasLinkedFolder && ofAnyStory.some((pattern) => pattern.test(path));
}

/** Matches `articles` and what is in it without an ending. */
const linkedFolder = /^articles(?:\/(?!.*\.[a-z\d]+$)|$)/i;
/** Match addresses that depend on stories. */
const ofAnyStory = [/^\/\d{4}\//, /^\/(?:tags|tickers|authors)\//, /\/page\/\d+\/$/];

/** Paths that may be a section's: below any top-level folder that is not the engine's. */
const sectionPattern = new RegExp(`^/(?!(?:${reservedSegments.join('|')})/)[a-z][a-z0-9-]*/`);

function hasEmpty(values: readonly string[]): boolean {
  return values.includes('');
}

/** `articles/2014/story.markdown` → `story`. */
function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** `/2014/10/story/` and `/2014/10/story/index.md` → `story`. */
function slugOf(path: string): string {
  return path.split('/').findLast((segment) => segment !== '' && segment !== 'index.md') ?? '';
}
