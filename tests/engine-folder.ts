import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { demoFolders, keptDemo } from '../src/setup/demo-files.ts';
import { engineRecordFile } from '../src/setup/engine-record.ts';

/** What commands write, and what the copy has from elsewhere. */
const leftOut: ReadonlySet<string> = new Set([
  ...['node_modules', '.git', 'dist', '.press', '.astro', 'test-results', keptDemo],
  ...[...demoFolders, 'public'],
]);

/**
 * Entries of the kept demo that are not shared files: the newsroom's folders, and the record of the engine's version.
 */
const others: ReadonlySet<string> = new Set(['articles', 'src', 'public', basename(engineRecordFile)]);

/**
 * The folder in which the tests of the engine run: the project itself, or, where a newsroom has taken the place of the
 * demo, a copy with the demo back in its place. The tests rest on the demo's articles, settings and pictures; a
 * newsroom's own have `check`.
 *
 * @param parent where the copy is made. It has the same name each time, so that caches by path hold.
 */
export function engineFolder(root: string, parent = tmpdir()): string {
  const demo = join(root, keptDemo);
  if (!existsSync(demo)) return root;
  const folder = join(parent, `tickerpress-tests-${hash('sha256', root, 'hex').slice(0, 12)}`);
  // Files of the engine that a newsroom may have edited: configurations of hosts, workflows, documents.
  const shared = readdirSync(demo).filter((name) => !others.has(name));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter(source) {
      const path = relative(root, source).replaceAll(sep, '/');
      return !leftOut.has(path) && !shared.includes(path);
    },
  });
  for (const part of [...demoFolders, 'public', ...shared]) {
    if (existsSync(join(demo, part))) cpSync(join(demo, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/**
 * Goes to that folder, and says so if it is a copy. One in which all tests passed is removed at the end; results of
 * others stay.
 */
export function enterEngineFolder(): void {
  const root = process.cwd();
  const folder = engineFolder(root);
  if (folder === root) return;
  console.log(
    `This newsroom is not the demo: the tests of the engine run on a copy with the demo, in ${folder}. "npm run check" is for your own.\n`,
  );
  process.chdir(folder);
  process.once('exit', (code) => {
    if (code === 0) rmSync(folder, { recursive: true, force: true });
  });
}
