import { existsSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readClock } from '../content/clock.ts';
import { printableLines } from '../content/findings/printable.ts';
import { isStyled, showFindings, type FindingsView } from '../content/findings/show-findings.ts';
import { knownDrawingsFile } from '../images/cards/known-drawings.ts';
import { knownFile } from '../images/known-pictures.ts';
import { describeError } from './errors.ts';
import { healFolders } from './publish/heal.ts';
import { PressIsBusy, takeLock } from './state/lock.ts';
import { foldersOf, type Folders } from './state/folders.ts';
import { Pool } from './workers/pool.ts';
import { findPathProblem } from './state/project-path.ts';
import type { PressChoices } from './press.ts';
import { createProgress, type Progress } from './progress.ts';
import { completePublication } from './publish/publish.ts';
import { count, readReport, reportNothingNew, summarise, writeReport, type Report } from './report.ts';
import { breakSeal, isSealed, stampInputs, writeSeal } from './state/seal.ts';
import { Stopwatch } from './stopwatch.ts';

export interface PressOptions extends PressChoices {
  readonly root: string;
}

/**
 * Runs the press once and prints the result.
 *
 * @returns the exit code: 0; 1 if errors prevented publication; 2 if another build is running.
 */
export async function runPress(options: PressOptions): Promise<number> {
  const problem = findPathProblem(options.root);
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  const folders = foldersOf(options.root);
  let release: () => void;
  try {
    healFolders(folders);
    release = takeLock(folders.lock);
  } catch (error) {
    const isBusy = error instanceof PressIsBusy;
    console.error(isBusy ? error.message : describeStop(error, folders));
    return isBusy ? 2 : 1;
  }
  const pool = new Pool();
  const progress = createProgress(process.stderr);
  let report: Report | undefined;
  try {
    if (completePublication(folders)) console.log('Completed a publication that had been cut off.');
    for (const folder of [folders.stage, folders.bodies]) rmSync(folder, { recursive: true, force: true });
    if (options.isClean) removeRecords(folders);
    const pressed = await pressOrRepeat(folders, pool, progress, options);
    report = pressed.report;
    progress.clear();
    writeReport(folders.report, report);
    pressed.seal?.();
    if (report.findings.length > 0) console.error(showFindings(report.findings, viewOf(folders)));
    if (report.outcome === 'refused') {
      const errors = report.findings.filter(({ severity }) => severity === 'error').length;
      const state = existsSync(folders.dist) ? ' dist/ is as it was.' : '';
      console.error(`\n${count(errors, 'error')}: nothing was published.${state}`);
      return 1;
    }
    console.log(summarise(report));
    return 0;
  } catch (error) {
    progress.clear();
    console.error(describeStop(error, folders, report));
    return 1;
  } finally {
    await pool.close();
    rmSync(folders.bodies, { recursive: true, force: true });
    if (!existsSync(folders.journal)) rmSync(folders.stage, { recursive: true, force: true });
    release();
  }
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
  folders: Folders,
  pool: Pool,
  progress: Progress,
  options: PressOptions,
): Promise<{ readonly report: Report; readonly seal?: () => void }> {
  const watch = new Stopwatch();
  const clock = readClock();
  const inputs = stampInputs(folders.root);
  const isSame = options.isClean !== true && isSealed(folders, inputs, clock);
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

/** @param report of a build that failed only after it had finished. */
function describeStop(error: unknown, { journal }: Folders, report?: Report): string {
  return `${describeState(existsSync(journal), report)}\n${printableLines(describeError(error))}`;
}

function describeState(isPublishing: boolean, report: Report | undefined): string {
  if (isPublishing) {
    return 'The press stopped while it was publishing. Every file is whole, and the next build completes the rest.';
  }
  if (report?.outcome === 'published') return 'The site was published, and the press stopped as it wrote its report.';
  return 'The press stopped, and nothing was published.';
}
