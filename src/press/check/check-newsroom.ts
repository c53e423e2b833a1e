import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent, type Content } from '../../content/read-content.ts';
import { resolveEdition } from '../../content/resolve-edition.ts';
import { shippedListings } from '../../reference/listings.ts';
import { createEdition, type Edition } from '../../domain/edition/edition.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Instant } from '../../domain/instant.ts';
import { latestInstant } from '../../domain/moment.ts';
import { createModelContext } from '../../domain/models/context.ts';
import { planOutputs } from '../../domain/models/plan.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import type { Site } from '../../domain/site/site.ts';
import { outcomeOf } from '../../domain/edition/visibility.ts';
import { findRepeatedTickers } from '../../editorial/repeated-tickers.ts';
import { checkPictures } from '../../images/check-pictures.ts';
import { checkHostFiles } from './host-files.ts';
import { checkOwnCode } from './own-code.ts';
import { readLook } from '../../look/read-look.ts';
import { checkAddresses, createExistence, readPublished } from '../verify/check-addresses.ts';
import { findUnmarkedChanges, readArticleHistory } from './git-history.ts';
import { checkRuleSettings, createJudge } from './judge.ts';
import { foldersOf } from '../state/folders.ts';
import { readLedger } from '../state/ledger.ts';
import { checkPublicFolder, listPublicFiles, projectFiles } from '../render/static-files.ts';
import { checkAuthorLinks } from '../verify/check-links.ts';

export interface Proof {
  readonly findings: readonly Finding[];
  /** Number of articles read, including drafts and those with errors. */
  readonly articleCount: number;
  /** Sentences that say what could not be checked. */
  readonly notes: readonly string[];
}

/** A part of a newsroom to check. */
export interface CheckScope {
  readonly isChecked: (file: string) => boolean;
  /** Text of a file. */
  readonly readText: (file: string) => string;
}

/**
 * Finds everything that can be found without a build: errors that would stop the press now, and errors in stories that
 * are due later that would stop it then.
 *
 * @param read reads the newsroom.
 */
export async function checkNewsroom(
  root: string,
  site: Site,
  now: Instant,
  read: (root: string, site: Site) => Content | Promise<Content> = readContent,
): Promise<Proof> {
  const isHistoryAsked = site.rules?.['change-unmarked'] !== 'off';
  const reading = isHistoryAsked ? readArticleHistory(root) : undefined;
  const content = await read(root, site);
  const scope = { isChecked: () => true, readText: (file: string) => readFileSync(join(root, file), 'utf8') };
  const findings = await checkContent(root, content, site, now, scope);
  const history = await reading;
  const isKnown = history !== undefined && !('unknown' in history);
  const changes = isKnown ? await findUnmarkedChanges(root, history, content.entries, site, now) : [];
  return {
    findings: [...findings, ...createJudge(site, content)(changes)],
    articleCount: content.files.length,
    notes: history === undefined || isKnown ? [] : [`Not checked: changes since publication. ${history.unknown}`],
  };
}

/** Like `checkNewsroom`, for content that has been read. Files outside the scope have only some of their findings. */
export async function checkContent(
  root: string,
  content: Content,
  site: Site,
  now: Instant,
  { isChecked, readText }: CheckScope,
): Promise<readonly Finding[]> {
  const { edition, findings: found } = await resolveEdition(root, content, site, now, {
    readText,
    isHinted: isChecked,
  });
  const entries = [...content.entries, ...content.rejected].filter(({ file }) => isChecked(file));
  const findings = [
    ...checkRuleSettings(root, site),
    ...found,
    ...(await readLook(root)).findings,
    ...checkHostFiles(root, site),
    ...(await checkOwnCode(root)),
    ...checkPublicFolder(root),
    ...entries.flatMap(findRepeatedTickers),
  ];
  const drafts = entries.filter(({ status }) => status === 'draft');
  const ready = entries.filter(({ status }) => status !== 'draft');
  findings.push(...(await checkPictures(root, ready)), ...(await checkPictures(root, drafts)).map(soften));

  const folders = foldersOf(root);
  const published = readPublished(folders, readLedger(folders.ledger));
  findings.push(
    ...checkAddresses({ root, content, edition, findings: found }, filesOf(edition, root), published),
    ...checkWaiting(root, content, site, now, isChecked),
  );
  return createJudge(site, content)(findings);
}

/** Checks the links of scheduled stories, as of the time when the last of them is due. */
function checkWaiting(
  root: string,
  content: Content,
  site: Site,
  now: Instant,
  isChecked: CheckScope['isChecked'],
): readonly Finding[] {
  const entries = [...content.entries, ...content.rejected];
  const waiting = entries.filter((entry) => outcomeOf(entry, now) === 'scheduled');
  if (!waiting.some(({ file }) => isChecked(file))) return [];
  const last = latestInstant(
    waiting.map(({ published }) => published),
    now,
  );
  const { edition } = createEdition({ site, newsroom: content.mended, entries, reference: shippedListings() }, last);
  const exists = createExistence({ content, findings: content.findings }, filesOf(edition, root));
  const files = new Set(waiting.map(({ file }) => file));
  const { articles, withdrawn, pages } = edition;
  const found = checkAuthorLinks([...articles, ...withdrawn], pages, exists, site.url, projectFiles(root));
  return found.filter(({ file }) => files.has(file));
}

/** Turns an error into a warning: a draft stops no build. */
function soften(finding: Finding): Finding {
  return { ...finding, severity: 'warning' };
}

/** Files that an edition would have in `dist`, except pictures and the engine's assets. */
function filesOf(edition: Edition, root: string): readonly string[] {
  const outputs = planOutputs(createModelContext(edition, () => undefined));
  return [...outputs.map(({ path }) => outputFile(path)), ...listPublicFiles(root)];
}
