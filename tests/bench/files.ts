import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder by path, each with a mark that changes whenever the file is written or replaced. */
export type Snapshot = ReadonlyMap<string, { readonly mark: string; readonly bytes: number }>;

export interface FileChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export function takeSnapshot(folder: string): Snapshot {
  const files = new Map<string, { mark: string; bytes: number }>();
  const visit = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) visit(path);
      else {
        const { ino, size, mtimeMs } = lstatSync(join(folder, path));
        files.set(path, { mark: `${ino} ${size} ${mtimeMs}`, bytes: size });
      }
    }
  };
  if (existsSync(folder)) visit('');
  return files;
}

/** Counts by the files themselves, whatever the build's own report says. */
export function compareSnapshots(before: Snapshot, after: Snapshot): FileChanges {
  let added = 0;
  let changed = 0;
  for (const [path, { mark }] of after) {
    const known = before.get(path);
    if (!known) added += 1;
    else if (known.mark !== mark) changed += 1;
  }
  return { added, changed, removed: before.size + added - after.size };
}

export function countPages(files: Snapshot): number {
  return [...files.keys()].filter((path) => path.endsWith('.html')).length;
}

export function countBytes(files: Snapshot): number {
  return [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What a build says of itself, as far as it says it. */
export interface BuildReport {
  readonly rendered: number | undefined;
  readonly kept: number | undefined;
  readonly changes: Partial<FileChanges>;
  /** Milliseconds by stage. */
  readonly stages: Readonly<Record<string, number>>;
}

export function readReport(folder: string): BuildReport {
  const file = join(folder, '.press/report.json');
  const report = existsSync(file) ? asRecord(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const pages = asRecord(report['pages']);
  const files = asRecord(report['files']);
  const changes = Object.fromEntries(
    ['added', 'changed', 'removed'].map((name) => [name, asCount(files[name])] as const),
  );
  return {
    rendered: asCount(pages['rendered']),
    kept: asCount(pages['kept']),
    changes,
    stages: Object.fromEntries(
      Object.entries(asRecord(report['stages'])).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    ),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A report may list files or only count them. */
function asCount(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : undefined;
}
