import { existsSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readClock } from '../content/clock.ts';
import { isStyled, showFindings, type FindingsView } from '../content/findings/show-findings.ts';
import { knownDrawingsFile } from '../images/cards/known-drawings.ts';
import { knownFile } from '../images/known-pictures.ts';
import type { PressChoices } from './press.ts';
import { readReport } from './report/read-report.ts';
import { countErrors, reportNothingNew, summarise, writeReport, type Report } from './report/report.ts';
import { inSession, type Session } from './session.ts';
import type { Folders } from './state/folders.ts';
import { breakSeal, isSealed, stampInputs, writeSeal } from './state/seal.ts';
import { Stopwatch } from './stopwatch.ts';

export interface PressOptions extends Omit<PressChoices, 'shards'> {
  readonly root: string;
  /** Takes the pages that shards have rendered, from `.press/shards`. */
  readonly isMerging?: boolean | undefined;
}

/**
 * Runs the press once and prints the result.
 *
 * @returns the exit code: 0; 1 if errors prevented publication; 2 if another build is running.
 */
export async function runPress(options: PressOptions): Promise<number> {
  return inSession(options.root, async (session) => {
    const { folders, progress } = session;
    if (options.isClean) removeRecords(folders);
    // Loaded on demand, so that a build where nothing changed loads little.
    const shards =
      options.isMerging === true ? (await import('./shards/rendered-files.ts')).openShards(folders) : undefined;
    if (typeof shards === 'string') {
      console.error(shards);
      return 1;
    }
    const { report, seal } = await pressOrRepeat(session, { ...options, shards });
    session.isPublished = report.outcome === 'published';
    progress.clear();
    writeReport(folders.report, report);
    seal?.();
    if (report.findings.length > 0) console.error(showFindings(report.findings, viewOf(folders)));
    if (report.outcome === 'refused') {
      const state = existsSync(folders.dist) ? ' dist/ is as it was.' : '';
      console.error(`\n${countErrors(report.findings)}: nothing was published.${state}`);
      return 1;
    }
    if (shards) rmSync(folders.shards, { recursive: true, force: true });
    console.log(summarise(report));
    return 0;
  });
}

/**
 * Removes the records of earlier builds. Compiled pages, processed pictures and drawings stay: their names have
 * digests.
 */
function removeRecords(folders: Folders): void {
  const files = [
    folders.ledger,
    folders.articles,
    folders.newsroom,
    folders.mentions,
    folders.search,
    join(folders.pictures, knownFile),
    join(folders.pictures, knownDrawingsFile),
  ];
  for (const file of files) rmSync(file, { recursive: true, force: true });
}

/**
 * Runs the press, or repeats the last report if nothing could have changed since.
 *
 * @returns the report, and a callback for after it is written.
 */
async function pressOrRepeat(
  { folders, pool, progress }: Session,
  options: PressChoices,
): Promise<{ readonly report: Report; readonly seal?: () => void }> {
  const watch = new Stopwatch();
  const clock = readClock();
  const inputs = stampInputs(folders.root);
  const isSame = options.isClean !== true && !options.shards && isSealed(folders, inputs, clock);
  const last = isSame ? readReport(folders.report) : undefined;
  if (last && last.outcome !== 'refused') {
    watch.lap('stamps');
    return { report: { ...reportNothingNew(last, clock), ...watch.result() } };
  }
  breakSeal(folders);
  if (isLarge(folders)) pool.startEarly();
  const { press } = await import('./press.ts');
  const { report, now, steadyUntil } = await press(folders, pool, progress, options);
  if (now === undefined || steadyUntil === undefined) return { report };
  return {
    report,
    seal: () => {
      writeSeal(folders, inputs, now, steadyUntil);
    },
  };
}

/** Whether the last publication was so large that an edit takes longer than the start of a worker. */
function isLarge({ ledger }: Folders): boolean {
  const bytes = statSync(ledger, { throwIfNoEntry: false })?.size ?? 0;
  return bytes >= largeLedgerBytes && bytes <= mostLedgerBytes;
}

/** About 2,500 files, which are a thousand stories. */
const largeLedgerBytes = 450_000;

/** A worker has memory for a ledger of 250,000 files, and not for one of 400,000. */
const mostLedgerBytes = 40_000_000;

function viewOf({ root, report }: Folders): FindingsView {
  return { isStyled: isStyled(process.stderr), whereAll: `All of them are in ${relative(root, report)}.` };
}
