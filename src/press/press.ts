import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClock } from '../content/clock.ts';
import { pictureIndexFile } from '../routes/pictures.ts';
import { printable } from '../content/findings/printable.ts';
import { resolveEdition } from '../content/read-content.ts';
import type { Finding } from '../domain/finding.ts';
import { createPictureFinder } from '../domain/models/picture.ts';
import { createModelContext } from '../domain/models/context.ts';
import { planOutputs } from '../domain/models/plan.ts';
import { outputFile } from '../domain/site/permalinks.ts';
import { describeChanges } from '../announce/announcement.ts';
import { writePictureIndex } from '../images/picture-index.ts';
import { forgetOtherPictures, publishPictures } from '../images/publish-pictures.ts';
import { headerRuleCount } from '../metadata/policy.ts';
import { site } from '../newsroom/site.ts';
import { findTightLimits, measureBudget, measureUse } from './budget.ts';
import { checkAddresses, readPublished } from './verify/check-addresses.ts';
import { codeDigest, renderingDigest } from './state/code-digest.ts';
import { prepareCompiledPages } from './astro/compiled-pages.ts';
import { findLinksToRemovedFiles } from './verify/removed-file-links.ts';
import { summariseOutcomes } from './article-outcomes.ts';
import type { Folders } from './state/folders.ts';
import { orderDeletions } from './publish/publication-order.ts';
import { addBuildRecord, buildRecordFile } from './publish/build-record.ts';
import { addCompressedCopies } from './render/compressed-copies.ts';
import { listFiles } from './state/list-files.ts';
import { readLedger, writeLedger, type Ledger } from './state/ledger.ts';
import type { Pool } from './workers/pool.ts';
import type { Progress } from './progress.ts';
import { publish } from './publish/publish.ts';
import { readContent } from './read/read-content.ts';
import { listIndexFiles } from './search/index-files.ts';
import { renderChanged } from './render/render.ts';
import { countEach, type Report } from './report.ts';
import { digestSettings } from './settings.ts';
import { checkPublicFolder, listStaticFiles } from './render/static-files.ts';
import { Stopwatch } from './stopwatch.ts';
import { notePublishedStories } from './verify/story-identities.ts';
import { checkPageLinks } from './verify/check-links.ts';

export interface PressChoices {
  /** Renders everything anew, whatever is known of earlier builds. */
  readonly isClean?: boolean | undefined;
  /** Says why each page is rendered. */
  readonly isExplaining?: boolean | undefined;
}

/**
 * Decide, render, verify, publish. Nothing is written to `dist` before everything has been found right.
 *
 * @throws if the machine fails (a full disk, a file that changes meanwhile) or a template does: `dist` is as it was.
 */
export async function press(
  folders: Folders,
  pool: Pool,
  progress: Progress,
  { isClean = false, isExplaining = false }: PressChoices,
): Promise<Report> {
  const watch = new Stopwatch();
  const now = readClock();
  mkdirSync(folders.stage, { recursive: true });
  const settings = digestSettings(site);
  const code = codeDigest(folders.root, settings);
  const compiling = prepareCompiledPages(folders, code, renderingDigest(folders.root, settings));
  compiling.catch(() => undefined);

  progress.show('Reading');
  const content = await readContent(folders, settings, pool, (stage) => {
    watch.lap(stage);
  });
  const { edition, findings: found } = resolveEdition(folders.root, content, site, now);
  const findings = [...found, ...checkPublicFolder(folders.root)];
  watch.lap('edition');
  const visible = [...edition.articles, ...edition.withdrawn];
  const pictures = await publishPictures(folders.root, visible, folders.pictures, code);
  findings.push(...pictures.findings);
  writePictureIndex(join(folders.root, pictureIndexFile), pictures.pictures);
  watch.lap('pictures');

  const account = () => summariseOutcomes(content.files, content.entries, findings, edition);
  const refuse = (): Report => ({ ...account(), ...nothingDone, outcome: 'refused', findings, ...watch.result() });

  const engine = hasErrors(findings) ? undefined : await compiling;
  watch.lap('compile');
  const outputs = planOutputs(createModelContext(edition, createPictureFinder(pictures.pictures)));
  const statics = listStaticFiles(folders, engine, pictures.files);
  const own = site.hasBuildRecord ? [buildRecordFile] : [];
  const files = [...outputs.map(({ path }) => outputFile(path)), ...statics.map(({ path }) => path), ...own];
  const paths = new Set(files);
  const exists = (path: string) => paths.has(outputFile(path));
  const previous = readLedger(folders.ledger);
  const published = readPublished(folders, previous);
  findings.push(...checkAddresses({ root: folders.root, content, edition, findings: found }, files, published));
  watch.lap('plan');
  if (!engine || hasErrors(findings)) {
    await compiling.catch(() => undefined);
    return refuse();
  }

  const index = listIndexFiles(folders, content, edition, settings);
  content.records.close();
  for (const { path } of index.statics) paths.add(path);
  watch.lap('search');

  const copies = [...statics, ...index.statics];
  const rendered = await renderChanged(folders, engine, settings, outputs, copies, previous, pool, progress);
  // The stage has numbered so many files.
  const numbered = outputs.length + copies.length;
  const recorded = site.hasBuildRecord ? addBuildRecord(rendered, numbered, edition.now, folders, previous) : rendered;
  const work = site.hasCompressedCopies
    ? await addCompressedCopies(recorded, numbered + 1, folders, settings, previous, pool)
    : recorded;
  // The workers hold memory that the rest needs at 100,000 articles.
  await pool.close();
  if (isExplaining) for (const [path, reason] of work.reasons) console.log(`${printable(path)}  ${reason}`);
  const staged = new Map(work.moves.map(([name, file]) => [file, join(folders.stage, name)]));
  const readFile = (file: string) => readFileSync(staged.get(file) ?? join(folders.dist, file), 'utf8');
  const removed = findLeftovers(folders.dist, previous, work.ledger);
  const kept = () => outputs.filter(({ path }) => !work.reasons.has(path));
  const toGone = findLinksToRemovedFiles(removed, previous, kept, readFile, site.url);
  const links = toGone.size > 0 ? new Map([...toGone, ...work.links]) : work.links;
  const redirects = outputs.filter(({ template }) => template === 'redirect').length;
  const budget = measureBudget(work.ledger, { redirects, headerRules: headerRuleCount });
  findings.push(...checkPageLinks(links, exists, readFile), ...work.findings, ...findTightLimits(budget, site.host));
  watch.lap('render');
  if (hasErrors(findings)) return { ...refuse(), budget };

  progress.show('Publishing');
  if (work.moves.length > 0 || removed.length > 0)
    publish(folders, { moves: work.moves, deletions: orderDeletions(removed, previous) }, work.ledger);
  else if (!isSameLedger(work.ledger, previous)) writeLedger(folders.ledger, work.ledger);
  index.remember();
  notePublishedStories(folders, published.identities, edition.articles);
  if (isClean) forgetOtherPictures(folders.pictures, pictures.files);
  watch.lap('publish');

  const isUnchanged = work.added.length + work.changed.length + removed.length === 0;
  return {
    ...account(),
    outcome: isUnchanged ? 'unchanged' : 'published',
    pages: {
      rendered: work.rendered,
      kept: outputs.length - work.rendered,
      removed: removed.filter(isPage).length,
      reasons: countEach(work.reasons.values()),
    },
    files: { added: work.added, changed: work.changed, removed, total: work.ledger.size },
    budget,
    ...(site.host !== undefined && { host: { name: site.host, limits: measureUse(budget, site.host) } }),
    siteUrl: site.url,
    changes: describeChanges(
      { added: work.added, changed: work.changed, removed },
      site,
      (path) => work.reasons.get(path) === 'its model changed',
    ),
    findings,
    ...watch.result(),
  };
}

const nothingDone = {
  pages: { rendered: 0, kept: 0, removed: 0, reasons: {} },
  files: { added: [], changed: [], removed: [], total: 0 },
  siteUrl: site.url,
  changes: { feeds: [], stories: [] },
};

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** What an earlier edition left in `dist`. Without a ledger nobody knows what that was: then it is looked for on disk. */
function findLeftovers(dist: string, previous: Ledger | undefined, wanted: Ledger): readonly string[] {
  const present = previous ? [...previous.keys()] : listFiles(dist);
  return present.filter((path) => !wanted.has(path)).sort();
}

/** Compares rows by identity: unchanged rows are the same objects. */
function isSameLedger(ledger: Ledger, previous: Ledger | undefined): boolean {
  return ledger.size === previous?.size && [...ledger].every(([path, row]) => previous.get(path) === row);
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}
