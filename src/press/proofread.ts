import { readContent, resolveEdition, type Content } from '../content/read-content.ts';
import type { Edition } from '../domain/edition.ts';
import type { Finding } from '../domain/finding.ts';
import type { Instant } from '../domain/instant.ts';
import { latestInstant } from '../domain/moment.ts';
import { createModelContext } from '../domain/models/context.ts';
import { planOutputs } from '../domain/models/plan.ts';
import { outputFile } from '../domain/permalinks.ts';
import type { Site } from '../domain/site.ts';
import { fateOf } from '../domain/visibility.ts';
import { findRepeatedTickers } from '../editorial/repeated-tickers.ts';
import { checkPictures } from '../images/check-pictures.ts';
import { foldersOf } from './layout.ts';
import { readLedger } from './ledger.ts';
import { findLostAddresses, publishedAddresses } from './lost-addresses.ts';
import { findMovedTags, publishedTags } from './lost-tags.ts';
import { checkPublicFolder, listPublicFiles, projectFiles } from './static-files.ts';
import { findChangedIdentities, readPublishedStories } from './story-identities.ts';
import { checkAuthorLinks, checkPaths } from './verify.ts';

export interface Proof {
  readonly findings: readonly Finding[];
  /** How many articles were read, drafts and those with errors too. */
  readonly articleCount: number;
}

/**
 * Finds whatever can be found wrong without building anything: all that would stop the press now, and of stories that
 * wait for their time all that would stop it then.
 */
export async function proofread(root: string, site: Site, now: Instant): Promise<Proof> {
  const content = readContent(root, site);
  const { edition, findings: found } = resolveEdition(root, content, site, now);
  const findings = [...found, ...checkPublicFolder(root), ...content.entries.flatMap(findRepeatedTickers)];
  const drafts = content.entries.filter(({ status }) => status === 'draft');
  const ready = content.entries.filter(({ status }) => status !== 'draft');
  findings.push(...(await checkPictures(root, ready)), ...(await checkPictures(root, drafts)).map(soften));

  // Links to an article that could not be read would be told as well, and lead nowhere only as long as it cannot.
  const isWhole = content.entries.length === content.files.length && !found.some(hidesPages);
  if (isWhole) {
    const exists = existing(edition, root);
    const folders = foldersOf(root);
    const ledger = readLedger(folders.ledger);
    const identities = readPublishedStories(folders);
    findings.push(
      ...checkPaths(exists.files, [...edition.articles, ...edition.withdrawn]),
      ...checkLinks(edition, exists.at, root),
    );
    const addresses = { ...publishedAddresses(ledger, folders), identities };
    findings.push(
      ...findLostAddresses(addresses, edition, content.entries, exists.at),
      ...findChangedIdentities(identities, edition.articles, content.entries),
      ...findMovedTags(publishedTags(ledger), edition),
    );
    findings.push(...checkWaiting(root, content, site, now));
  }
  return { findings, articleCount: content.files.length };
}

/** Links of stories that wait, as they will be once the last of them is due. */
function checkWaiting(root: string, content: Content, site: Site, now: Instant): readonly Finding[] {
  const waiting = content.entries.filter((entry) => fateOf(entry, now) === 'scheduled');
  if (waiting.length === 0) return [];
  const last = latestInstant(
    waiting.map(({ published }) => published),
    now,
  );
  const { edition } = resolveEdition(root, content, site, last);
  const files = new Set(waiting.map(({ file }) => file));
  return checkLinks(edition, existing(edition, root).at, root).filter(({ file }) => files.has(file));
}

/** What a draft lacks stops nobody. */
function soften(finding: Finding): Finding {
  return { ...finding, severity: 'warning' };
}

/** Errors for whose sake pages are missing from the edition, or stand in each other's place. */
function hidesPages({ severity, rule, file }: Finding): boolean {
  return severity === 'error' && (misplacing.includes(rule) || !file.startsWith('articles/'));
}

const misplacing: readonly string[] = ['unknown-section', 'duplicate-path', 'alias-taken'];

function checkLinks(edition: Edition, exists: (path: string) => boolean, root: string): readonly Finding[] {
  const { articles, withdrawn, pages, site } = edition;
  return checkAuthorLinks([...articles, ...withdrawn], pages, exists, site.url, projectFiles(root));
}

/** The files that an edition would have in `dist`, but for pictures and the engine's own assets. */
function existing(edition: Edition, root: string) {
  const outputs = planOutputs(createModelContext(edition, () => undefined));
  const files = [...outputs.map(({ path }) => outputFile(path)), ...listPublicFiles(root)];
  const known = new Set(files);
  return { files, at: (path: string) => known.has(outputFile(path)) };
}
