import type { Content } from '../../content/read-content.ts';
import type { Edition } from '../../domain/edition/edition.ts';
import type { Finding } from '../../domain/finding.ts';
import { foldPath } from '../../domain/addresses/fold-path.ts';
import { markdownPath, outputFile, standingPath } from '../../domain/site/permalinks.ts';
import { hasKnownAddress, isKnown } from '../../domain/edition/resolve/rejected-entry.ts';
import type { Article } from '../../domain/edition/resolve/resolved-article.ts';
import { findEmbargoedLinks } from '../../editorial/embargoed-links.ts';
import { toSitePath } from './scan-page.ts';
import { readAddressList } from './address-list.ts';
import { matchAddressesOfLinkedFolders, matchUnreadAddresses } from './unread-addresses.ts';
import { forgetDemo } from './demo-publication.ts';
import type { Folders } from '../state/folders.ts';
import type { Ledger } from '../state/ledger.ts';
import { findLostAddresses, publishedAddresses, type StoryAddresses } from './lost-addresses.ts';
import { findLostPages, publishedPages, type PublishedPage } from './lost-pages.ts';
import { findMovedTags, publishedTags } from './lost-tags.ts';
import { listPublicFiles, projectFiles } from '../render/static-files.ts';
import { findChangedIdentities, readPublishedStories, type PublishedStories } from './story-identities.ts';
import { checkAuthorLinks, checkPaths } from './check-links.ts';

/** An edition, its content, and its findings so far. */
export interface CheckedEdition {
  /** The project's folder. */
  readonly root: string;
  readonly content: Pick<Content, 'entries' | 'rejected' | 'unread'>;
  readonly edition: Edition;
  readonly findings: readonly Finding[];
}

/** Addresses, story ids and tags of the last publication. */
export interface Published {
  readonly addresses: StoryAddresses;
  readonly identities: PublishedStories;
  readonly tags: readonly string[];
  readonly pages: readonly PublishedPage[];
  /** Findings about the committed list, if it was read. */
  readonly findings: readonly Finding[];
}

/** Reads the last publication from the ledger; without one, from `dist` and the committed list. */
export function readPublished(folders: Folders, ledger: Ledger | undefined): Published {
  const { addresses: listed, findings } = ledger ? { addresses: [], findings: [] } : readAddressList(folders.root);
  const identities = readPublishedStories(folders, listed);
  const published = {
    addresses: { ...publishedAddresses(ledger, folders, listed), identities },
    identities,
    tags: publishedTags(ledger, listed),
    pages: publishedPages(ledger, listed),
    findings,
  };
  return forgetDemo(published, folders.root);
}

/**
 * Checks the addresses of an edition, and the links that authors wrote. Problems that only follow from errors in
 * articles or newsroom files are left out.
 *
 * @param files paths in `dist` of the edition's files.
 */
export function checkAddresses(
  checked: CheckedEdition,
  files: readonly string[],
  { addresses, identities, tags, pages, findings: listFindings }: Published,
): readonly Finding[] {
  const { content, edition } = checked;
  const entries = [...content.entries, ...content.rejected];
  const identified = edition.articles.filter(({ entry }) => hasKnownAddress(entry) && isKnown(entry, 'id'));
  const exists = createExistence(checked, files);
  const isOfLinkedFolder = matchAddressesOfLinkedFolders(checked.findings);
  const isNotLost = (path: string) => exists(path) || isOfLinkedFolder(path);
  const moved = content.unread.tags ? [] : findMovedTags(tags, edition);
  return [
    ...listFindings,
    ...checkPathsAndLinks(checked, files),
    ...findLostAddresses(addresses, edition, entries, isNotLost),
    ...findChangedIdentities(identities, identified, entries),
    ...moved,
    ...(isWhole(content) ? findLostPages(pages, isNotLost, edition.site, moved) : []),
  ];
}

/** Whether all files were read on which the pages of companies and tags depend. */
function isWhole({ rejected, unread }: CheckedEdition['content']): boolean {
  return rejected.length === 0 && !unread.tags && !unread.exchanges && unread.companyTexts.length === 0;
}

/** Checks the addresses of an edition and the links that authors wrote, independently of earlier publications. */
export function checkPathsAndLinks(checked: CheckedEdition, files: readonly string[]): readonly Finding[] {
  const { root, edition, findings } = checked;
  const visible = [...edition.articles, ...edition.withdrawn];
  const known = visible.filter(({ entry }) => hasKnownAddress(entry));
  const exists = createExistence(checked, files);
  const embargoed = findLinksUnderEmbargo(checked, known);
  const places = new Set(embargoed.map(placeOf));
  return [
    ...checkPaths(withoutReported(files, visible, findings), known, () => listPublicFiles(root)),
    ...embargoed,
    ...checkAuthorLinks(visible, edition.pages, exists, edition.site.url, projectFiles(root)).filter(
      (finding) => finding.rule !== 'dead-link' || !places.has(placeOf(finding)),
    ),
    ...checkTerms(edition.site, exists),
  ];
}

/** Checks that the terms for machines, if they are on the site, exist: crawlers read them where no page links to them. */
function checkTerms({ machines }: Edition['site'], exists: (path: string) => boolean): readonly Finding[] {
  const { licence } = machines ?? {};
  const path = licence?.startsWith('/') ? licence.replace(/[?#].*$/, '') : undefined;
  if (path === undefined || exists(path)) return [];
  const message = `The terms of "machines" lead to "${path}", which is no page of this site.`;
  const hint = exists(`${path}/`)
    ? `Write it with a slash at its end: "${path}/".`
    : 'Correct machines.licence, or write the page.';
  return [{ severity: 'error', rule: 'site-page', file: 'src/newsroom/site.ts', message, hint }];
}

function findLinksUnderEmbargo({ content, edition }: CheckedEdition, known: readonly Article[]): readonly Finding[] {
  const { pages, site, now } = edition;
  const texts = [
    ...known.map(({ entry, path }) => ({ file: entry.file, path, internalLinks: entry.body.internalLinks })),
    ...pages.map((page) => ({ ...page, path: standingPath(page.slug) })),
  ];
  const entries = [...content.entries, ...content.rejected].filter(hasKnownAddress);
  return findEmbargoedLinks(texts, entries, site, now, toSitePath);
}

function placeOf({ file, line, about }: Finding): string {
  return JSON.stringify([file, line, about]);
}

/** Tests whether a path exists, or may exist once broken files are corrected. */
export function createExistence(
  { content, findings }: Pick<CheckedEdition, 'content' | 'findings'>,
  files: readonly string[],
): (path: string) => boolean {
  const known = new Set(files);
  const mayExist = matchUnreadAddresses(content.rejected, content.unread, findings);
  return (path) => known.has(outputFile(path)) || mayExist(path);
}

/**
 * Leaves out files at placeholder addresses and of unreadable aliases, which are empty, and duplicates that a finding
 * already reports.
 */
function withoutReported(
  files: readonly string[],
  articles: readonly Article[],
  findings: readonly Finding[],
): readonly string[] {
  const placeholders = new Set(
    articles
      .filter(({ entry }) => !hasKnownAddress(entry))
      .flatMap(({ path }) => [path, markdownPath(path)].map(outputFile)),
  );
  const reported = new Set(
    findings
      .filter(({ rule }) => ['duplicate-path', 'alias-taken', 'address-taken'].includes(rule))
      .flatMap(({ about = '' }) => [about, markdownPath(about)].map((path) => foldPath(outputFile(path)))),
  );
  const seen = new Set<string>();
  return files.filter((file) => {
    if (file === '' || placeholders.has(file)) return false;
    if (!reported.has(foldPath(file))) return true;
    if (seen.has(foldPath(file))) return false;
    seen.add(foldPath(file));
    return true;
  });
}
