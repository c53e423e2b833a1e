import { compareSnapshots, countBytes, countPages, takeSnapshot, type FileChanges, type Snapshot } from './files.ts';
import { median, type Measurement, type MeasuredRun } from './measure.ts';

/** What one run of a scenario, or of another generator, took and left. */
export interface Outcome extends Measurement {
  readonly runs: number;
  /** What a build has published; undefined if nothing was to be built. */
  readonly published?: Published | undefined;
  /** By the report; undefined for other generators, which have none. */
  readonly rendered?: number | undefined;
  readonly kept?: number | undefined;
  /** Milliseconds by stage, as the report has them. */
  readonly stages?: Readonly<Record<string, number>> | undefined;
}

export interface Published {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Counted on the disk, at the first run. */
  readonly changes: FileChanges;
}

/** A build, check or server that did not do what it should; the others are still measured. */
export class RunFailed extends Error {}

/** @throws RunFailed if the command failed. */
export function demandSuccess({ exitCode, output }: MeasuredRun): void {
  const shownLines = 8;
  if (exitCode === 0) return;
  const lastLines = output.trim().split('\n').slice(-shownLines);
  throw new RunFailed([`It ended with ${exitCode} and said:`, ...lastLines].join('\n    '));
}

/** @param before files of the folder before the build. */
export function describePublished(folder: string, before: Snapshot): Published {
  const after = takeSnapshot(folder);
  return {
    pages: countPages(after),
    files: after.size,
    bytes: countBytes(after),
    changes: compareSnapshots(before, after),
  };
}

export function describeRun({ seconds, cpuSeconds, peakBytes }: Measurement): Outcome {
  return { seconds, cpuSeconds, peakBytes, runs: 1 };
}

/** The middle of repeated runs; what does not vary is the first one's. */
export function summarise(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes;
  if (!first) throw new Error('Nothing was run.');
  return { ...first, ...median(outcomes), runs: outcomes.length };
}
