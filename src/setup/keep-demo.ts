import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { demoFolders, filesBelow, isOfDemo, keptDemo, type DemoFiles } from './demo-files.ts';
import { engineRecordFile, findEngineCommit, formatEngineRecord, type EngineRecord } from './engine-record.ts';
import { gitIn, type Git } from './git.ts';
import { migrations } from './migrations/migrations.ts';
import { isKeptForTests, ownerOf, sharedFiles, sharedFolders } from './ownership.ts';

/**
 * Copies the demo to `tests/demo/` for the engine's tests: articles, newsroom files, public files, and files of the
 * engine that a newsroom may edit, with a record of the engine's version. The copy gets its name only when it is
 * complete.
 */
export function keepDemo(root: string, demo: DemoFiles): void {
  const target = join(root, keptDemo);
  if (existsSync(target)) return;
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  const own = demoFolders.flatMap((folder) => filesBelow(root, folder)).filter((file) => isOfDemo(root, file, demo));
  const shared = [...sharedFiles, ...sharedFolders.flatMap((folder) => filesBelow(root, folder.slice(0, -1)))];
  const kept = shared.filter((file) => isKeptForTests(file) && existsSync(join(root, file)));
  const git = gitIn(root);
  const commit = findEngineCommit(git);
  for (const file of [...own, ...filesBelow(root, 'public'), ...kept]) {
    const place = join(part, file);
    mkdirSync(dirname(place), { recursive: true });
    cpSync(join(root, file), place);
    // The tests rest on the engine's version, which may have been edited here.
    const text = ownerOf(file) === 'shared' && commit !== undefined ? readBlob(git, commit, file) : undefined;
    if (text) writeFileSync(place, text);
  }
  const record: EngineRecord = { commit, migrations: migrations.map(({ name }) => name) };
  writeFileSync(join(part, basename(engineRecordFile)), formatEngineRecord(record));
  renameSync(part, target);
}

/** @returns undefined if the commit does not have the file. */
function readBlob(git: Git, commit: string, file: string): Buffer | undefined {
  try {
    return git('cat-file', 'blob', `${commit}:${file}`);
  } catch {
    return undefined;
  }
}
