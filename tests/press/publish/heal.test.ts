import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { healFolders } from '../../../src/press/publish/heal.ts';
import { foldersOf } from '../../../src/press/state/folders.ts';
import { fill, makeFolder } from '../folders.ts';

const root = '/project';
const { root: _, dist: __, press, journal: ___, ...entries } = foldersOf(root);
const { stage, engines, pictures, articles, bodies, shards, ...files } = entries;
const relative = (path: string) => path.slice(root.length + 1);
const folders = [stage, engines, pictures, articles, bodies, shards];
const folderPaths = [...folders, join(press, 'compile'), join(engines, 'abc')].map(relative);
const filePaths = [
  ...Object.values(files),
  ...Object.values({ ...foldersOf(root) })
    .filter((path) => path.endsWith('.json'))
    .map((file) => `${file}.part`),
  join(articles, '7.json'),
  join(pictures, 'known.json'),
  join(pictures, 'index.json.part'),
  join(pictures, 'abc-480.webp'),
].map(relative);

const damages: Readonly<Record<string, (path: string) => void>> = {
  'a folder': (path) => {
    mkdirSync(join(path, 'deep/er'), { recursive: true });
  },
  'a link that leads nowhere': (path) => {
    symlinkSync('nowhere', path);
  },
  'a link to itself': (path) => {
    symlinkSync(path, path);
  },
};

describe('of what may be in the way of the press', () => {
  test.each(filePaths.flatMap((path) => Object.keys(damages).map((damage) => [damage, path] as const)))(
    '%s in the place of %s is removed',
    (damage, path) => {
      const folder = makeFolder();
      fill(folder, { '.press/ledger-other.json': 'kept' });
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      damages[damage]?.(join(folder, path));
      healFolders(foldersOf(folder));
      expect(lstatSync(join(folder, path), { throwIfNoEntry: false })).toBeUndefined();
      expect(readFileSync(join(folder, '.press/ledger-other.json'), 'utf8')).toBe('kept');
    },
  );

  test.each(folderPaths)('a file in the place of %s is removed, and so is a link that leads nowhere', (path) => {
    for (const damage of [(at: string) => writeFileSync(at, 'x'), (at: string) => symlinkSync('nowhere', at)]) {
      const folder = makeFolder();
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      damage(join(folder, path));
      healFolders(foldersOf(folder));
      expect(lstatSync(join(folder, path), { throwIfNoEntry: false })).toBeUndefined();
    }
  });

  test.each(['a file', 'a link that leads nowhere'])('%s in the place of `.press` becomes a folder', (damage) => {
    const folder = makeFolder();
    if (damage === 'a file') writeFileSync(join(folder, '.press'), 'x');
    else symlinkSync('nowhere', join(folder, '.press'));
    healFolders(foldersOf(folder));
    expect(lstatSync(join(folder, '.press')).isDirectory()).toBe(true);
  });

  test('a link to a folder elsewhere is left: some keep `.press` on another disk', () => {
    const [folder, elsewhere] = [makeFolder(), makeFolder()];
    fill(elsewhere, { 'ledger.json': 'kept', 'pictures/a.webp': 'kept' });
    symlinkSync(elsewhere, join(folder, '.press'));
    healFolders(foldersOf(folder));
    expect(lstatSync(join(folder, '.press')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(elsewhere, 'pictures/a.webp'))).toBe(true);
  });

  test('without the ledger of a publication that is going on, the one before it counts for nothing', () => {
    const folder = makeFolder();
    fill(folder, { '.press/ledger.json': 'before', '.press/ledger-next.json/deep': 'x' });
    healFolders(foldersOf(folder));
    expect(existsSync(join(folder, '.press/ledger.json'))).toBe(false);
  });

  test('files and folders that are as they should be are left', () => {
    const folder = makeFolder();
    for (const path of filePaths) fill(folder, { [path]: path });
    healFolders(foldersOf(folder));
    for (const path of filePaths) expect(readFileSync(join(folder, path), 'utf8')).toBe(path);
  });

  test('what a build has in its folders is left, since a check may run beside it', () => {
    const folder = makeFolder();
    const paths = [stage, bodies, shards].map((path) => `${relative(path)}/7/file`);
    for (const path of paths) fill(folder, { [path]: path });
    healFolders(foldersOf(folder));
    for (const path of paths) expect(readFileSync(join(folder, path), 'utf8')).toBe(path);
  });

  test('permissions that are missing are given back, and what may not be read is removed', () => {
    const folder = makeFolder();
    fill(folder, { '.press/ledger.json': 'x', '.press/articles/7.json': 'x' });
    chmodSync(join(folder, '.press/ledger.json'), 0o000);
    chmodSync(join(folder, '.press/articles'), 0o000);
    healWithoutPrivileges(folder);
    expect(existsSync(join(folder, '.press/ledger.json'))).toBe(false);
    expect(existsSync(join(folder, '.press/articles/7.json'))).toBe(true);
    expect(statSync(join(folder, '.press/articles')).mode & 0o700).toBe(0o700);
  });
});

/**
 * An administrator may read everything: the capabilities for that are taken away, since others may not reach the
 * project.
 */
function healWithoutPrivileges(folder: string): void {
  const urlOf = (name: string) => JSON.stringify(new URL(`../../../src/press/${name}.ts`, import.meta.url).href);
  const code = `const [{ healFolders }, { foldersOf }] = [await import(${urlOf('publish/heal')}), await import(${urlOf('state/folders')})];
healFolders(foldersOf(${JSON.stringify(folder)}));`;
  const heal = [process.execPath, '--input-type=module', '--eval', code] as const;
  if (process.getuid?.() === 0) execFileSync('setpriv', ['--bounding-set=-dac_override,-dac_read_search', ...heal]);
  else execFileSync(heal[0], heal.slice(1));
}
