import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../domain/finding.ts';
import { outputFile, standingPath } from '../../domain/site/permalinks.ts';
import { headerRuleCount } from '../../metadata/hosts/policy.ts';
import { site } from '../../newsroom/site.ts';
import type { CompiledPages } from '../astro/compiled-pages.ts';
import { findTightLimits, measureBudget, type Budget } from '../report/budget.ts';
import { addBuildRecord } from '../publish/build-record.ts';
import { addCompressedCopies } from '../render/compressed-copies.ts';
import { withParts } from '../own-code/own-code-findings.ts';
import { sourceReader } from '../own-code/own-problems.ts';
import { listOverrides } from '../check/own-components.ts';
import type { ReadContent } from '../read/read-content.ts';
import { renderChanged, type RenderWork } from '../render/render.ts';
import { listIndexFiles } from '../search/index-files.ts';
import { createPublishedFinder, type Ledger } from '../state/ledger.ts';
import { listDist } from '../publish/list-dist.ts';
import { isAboutDist } from '../render/decide.ts';
import { checkPageLinks, type PageSources } from '../verify/check-page-links.ts';
import { findLinksToRemovedFiles } from '../verify/removed-file-links.ts';
import type { Build } from './build.ts';
import type { Plan } from './plan.ts';
import type { Resolved } from './resolve.ts';

export interface Rendered {
  readonly work: RenderWork;
  /** Files of earlier editions that are not in this one. */
  readonly removed: readonly string[];
  readonly budget: Budget;
  /** Records the state of the search index; call it after its files are published. */
  readonly rememberIndex: () => void;
  readonly findings: readonly Finding[];
}

/** Renders changed pages into the stage, and checks their links and all links to removed files. */
export async function render(
  build: Build,
  { content, edition, index: made, disturbed }: Resolved,
  plan: Plan,
  pages: CompiledPages,
): Promise<Rendered> {
  const { folders, pool, progress, watch, settings, shards } = build;
  const { outputs, previous } = plan;
  const index = made ?? listIndexFiles(folders, content, edition, settings);
  content.records.close();

  const copies = [...plan.statics, ...index.statics];
  const findPublished = createPublishedFinder(folders.dist, await disturbed);
  const shared = { folders, pages, settings, bodies: content.bodies, findPublished, shards };
  const request = { ...shared, outputs, statics: copies, previous, inputsOf: plan.inputsOf };
  const changed = await renderChanged(request, pool, progress);
  // The number of files that the stage has numbered.
  const numbered = outputs.length + copies.length;
  const recorded = site.hasBuildRecord ? addBuildRecord(changed, numbered, edition.now, folders, previous) : changed;
  const work = site.hasCompressedCopies
    ? await addCompressedCopies(recorded, { folders, settings, pool, previous, firstNumber: numbered + 1, shards })
    : recorded;
  // At 100,000 articles, the remaining steps need the workers' memory.
  await pool.close();

  const staged = new Map(work.moves.map(([name, file]) => [file, join(folders.stage, name)]));
  const readFile = (file: string) => readFileSync(staged.get(file) ?? join(folders.dist, file), 'utf8');
  const isDisturbed = [...work.reasons.values()].some(isAboutDist);
  const removed = findLeftovers(folders.dist, isDisturbed ? undefined : previous, work.ledger);
  const kept = () => outputs.filter(({ path }) => !work.reasons.has(path));
  const toGone = findLinksToRemovedFiles(removed, previous, kept, readFile, site.url);
  const links = toGone.size > 0 ? new Map([...toGone, ...work.links]) : work.links;
  const files = new Set([...plan.files, ...index.statics.map(({ path }) => path)]);
  const exists = (path: string) => files.has(outputFile(path));
  const redirects = outputs.filter(({ template }) => template === 'redirect').length;
  const budget = measureBudget(work.ledger, { redirects, headerRules: headerRuleCount });
  const findings = [
    ...checkPageLinks(
      links,
      exists,
      (file) => (work.failed.has(file) ? undefined : readFile(file)),
      sourcesIn(folders.root, content),
    ),
    ...work.findings,
    ...findTightLimits(budget, site.host),
  ];
  watch.lap('render');
  return { work, removed, budget, rememberIndex: index.remember, findings };
}

/**
 * Finds files of earlier editions in `dist`: by the ledger, or by listing the folder, if there is no ledger or `dist`
 * is not as the ledger says. An older `dist` may have come back from a cache, with stories that were withdrawn since.
 */
function findLeftovers(dist: string, previous: Ledger | undefined, wanted: Ledger): readonly string[] {
  const leftovers = (previous ? [...previous.keys()] : listDist(dist)).filter((path) => !wanted.has(path)).sort();
  // A link to a folder is listed as a file, and published files may be in the folder.
  const isAbove = (path: string) => [...wanted.keys()].some((file) => file.startsWith(`${path}/`));
  return previous ? leftovers : leftovers.filter((path) => !isLink(join(dist, path)) || !isAbove(path));
}

/** Finds the newsroom's own code that writes the page at an address: its own page, and components that replace ours. */
function sourcesIn(root: string, { newsroom }: ReadContent): (address: string) => PageSources {
  const ownPages = new Map(newsroom.pages.flatMap((page) => (page.isOwn ? [[standingPath(page.slug), page]] : [])));
  const readSource = sourceReader(root);
  const overrides = listOverrides(root).flatMap(({ file }) => withParts(file, readSource));
  return (address) => {
    const page = ownPages.get(address)?.file;
    const files = [...(page === undefined ? [] : withParts(page, readSource)), ...overrides];
    return { page, files: files.map((file) => ({ file, text: readSource(file) ?? '' })) };
  };
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
