import type { Git } from '../git.ts';

/** A commit of the engine's main line, with what it changed. */
export interface Change {
  readonly commit: string;
  /** Path → mode and digest, as `readTree` has them; undefined for a file that was removed. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** Reads what each commit changed in some folders, or anywhere, from the first one to `commit`. A merge is one change. */
export function readHistory(git: Git, commit: string, folders: readonly string[] = []): readonly Change[] {
  const options = ['--raw', '--root', '--no-abbrev', '--no-renames', '--reverse', '--first-parent', '-m', '-z'];
  const log = git('log', ...options, '--format=%H', commit, '--', ...folders).toString();
  const changes: { commit: string; files: Map<string, string | undefined> }[] = [];
  for (const { groups } of log.matchAll(entry)) {
    const { commit, status, mode, digest, path } = groups ?? {};
    if (commit !== undefined) changes.push({ commit, files: new Map() });
    else if (path !== undefined) changes.at(-1)?.files.set(path, status === 'D' ? undefined : `${mode} blob ${digest}`);
  }
  return changes;
}

/** A commit; or a change: modes and digests before and after it, its status, and the path. */
const entry =
  /(?<=^|\0)(?:(?<commit>[0-9a-f]{40,64})|\n?:\d+ (?<mode>\d+) \w+ (?<digest>\w+) (?<status>[A-Z])\0(?<path>[^\0]+))\0/g;
