import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/files/list-files.ts';
import { publish, type Journal } from '../../../src/press/publish/publish.ts';
import { findPublished, writeLedger, type Ledger, type LedgerRow } from '../../../src/press/state/ledger.ts';
import { fill, makeFolder, makeFolders } from '../folders.ts';

const site = { '2026/05/a/index.html': 'a', '2026/05/b/index.html': 'b', 'index.html': 'front' };

/** A published site whose folder is elsewhere, and a link to it in its place. */
function prepare(linked: string) {
  const folders = makeFolders();
  const elsewhere = join(makeFolder(), 'elsewhere');
  fill(folders.dist, site);
  for (const path of Object.keys(site)) utimesSync(join(folders.dist, path), 1000.5, 1000.5);
  writeLedger(folders.ledger, ledgerOf(site));
  renameSync(join(folders.dist, linked), elsewhere);
  fill(elsewhere, { 'own.txt': 'not of the site' });
  symlinkSync(elsewhere, join(folders.dist, linked));
  return { folders, elsewhere };
}

function ledgerOf(files: Readonly<Record<string, string>>): Ledger {
  return new Map(
    Object.entries(files).map(([path, text]): [string, LedgerRow] => [
      path,
      { source: '', content: '', sizeBytes: text.length, mtimeMilliseconds: 1_000_500 },
    ]),
  );
}

const readAll = (folder: string) =>
  Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

describe('a link in the place of a folder of dist', () => {
  test.each(['2026', '2026/05', '2026/05/a'])(
    '%s is a folder with the same files after a page in it changed',
    (linked) => {
      const { folders, elsewhere } = prepare(linked);
      const before = readAll(elsewhere);
      fill(folders.stage, { '0': 'new' });
      const wanted = { ...site, '2026/05/a/index.html': 'new' };
      const links = publish(folders, { moves: [['0', '2026/05/a/index.html']], deletions: [] }, ledgerOf(wanted));
      expect(links).toEqual([linked]);
      expect(lstatSync(join(folders.dist, linked)).isDirectory()).toBe(true);
      expect(readAll(folders.dist)).toEqual(wanted);
      expect(readAll(elsewhere)).toEqual(before);
      const row = ledgerOf(site).get('2026/05/b/index.html');
      expect(row && findPublished(folders.dist, '2026/05/b/index.html', row)).toBe(row);
    },
  );

  test('loses a page that is deleted, and what it leads to does not', () => {
    const { folders, elsewhere } = prepare('2026');
    const { '2026/05/a/index.html': _, ...rest } = site;
    publish(folders, { moves: [], deletions: ['2026/05/a/index.html'] }, ledgerOf(rest));
    expect(readAll(folders.dist)).toEqual(rest);
    expect(readFileSync(join(elsewhere, '05/a/index.html'), 'utf8')).toBe('a');
  });

  test('stays where nothing in it changes', () => {
    const { folders } = prepare('2026');
    fill(folders.stage, { '0': 'new front' });
    const links = publish(folders, { moves: [['0', 'index.html']], deletions: [] }, ledgerOf(site));
    expect(links).toEqual([]);
    expect(lstatSync(join(folders.dist, '2026')).isSymbolicLink()).toBe(true);
  });

  test.each([
    ['nowhere', 'nowhere'],
    ['itself', '2026'],
    ['a file', '../outside.txt'],
  ])('is replaced if it leads to %s', (_, goal) => {
    const folders = makeFolders();
    fill(folders.root, { 'outside.txt': 'mine' });
    mkdirSync(folders.dist);
    symlinkSync(goal, join(folders.dist, '2026'));
    fill(folders.stage, { '0': 'a' });
    const journal: Journal = { moves: [['0', '2026/05/a/index.html']], deletions: [] };
    publish(folders, journal, ledgerOf({ '2026/05/a/index.html': 'a' }));
    expect(readAll(folders.dist)).toEqual({ '2026/05/a/index.html': 'a' });
    expect(readFileSync(join(folders.root, 'outside.txt'), 'utf8')).toBe('mine');
  });

  test('may be dist itself', () => {
    const folders = makeFolders();
    const elsewhere = makeFolder();
    symlinkSync(elsewhere, folders.dist);
    fill(folders.stage, { '0': 'front' });
    expect(
      publish(folders, { moves: [['0', 'index.html']], deletions: [] }, ledgerOf({ 'index.html': 'front' })),
    ).toEqual([]);
    expect(readdirSync(elsewhere)).toEqual(['index.html']);
    unlinkSync(folders.dist);
  });
});
