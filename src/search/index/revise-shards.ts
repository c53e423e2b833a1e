import { fileOf } from './manifest.ts';
import { ShardCutter, type TermLine } from './shards.ts';

/** A file of terms after a change of some lines. */
export interface RevisedShard {
  readonly from: string;
  /** Left out if the file is as it was. */
  readonly text?: string | undefined;
}

/**
 * Cuts the lines of a segment again where some changed, and reads only the files around them. The result equals that of
 * `cutIntoShards` for all lines.
 *
 * @param starts lower bounds of the files before the change.
 * @param changed terms with lines that changed, appeared or went.
 * @param linesOf returns the lines of one of these files after the change; `undefined` if it cannot be read.
 * @returns `undefined` if a file could not be read.
 */
export function reviseShards(
  starts: readonly string[],
  stamp: string,
  changed: Iterable<string>,
  linesOf: (file: number) => readonly TermLine[] | undefined,
  least?: number,
): readonly RevisedShard[] | undefined {
  const isChanged = new Set(Array.from(changed, (term) => fileOf(starts, term)));
  const shards: RevisedShard[] = [];
  for (let file = 0; file < starts.length;) {
    const from = starts[file] ?? '';
    // A changed file may begin elsewhere, so the one before it is cut again, too.
    if (!isChanged.has(file) && !isChanged.has(file + 1)) {
      shards.push({ from });
      file++;
      continue;
    }
    const cutter = new ShardCutter(from, least);
    for (const first = file; file < starts.length; file++) {
      const lines = linesOf(file);
      if (!lines) return undefined;
      const [line] = lines;
      const isAsBefore = line && file > first && !isChanged.has(file) && cutter.boundBefore(line) === starts[file];
      if (isAsBefore) break;
      for (const own of lines) cutter.add(own);
    }
    shards.push(...cutter.write(stamp, starts[file] ?? ''));
  }
  return shards;
}
