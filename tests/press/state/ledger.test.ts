import { lstatSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeCheckedJson } from '../../../src/press/state/checked-file.ts';
import { digestBytes } from '../../../src/files/digest.ts';
import {
  createPublishedFinder,
  findDisturbed,
  findPublished,
  readLedger,
  writeLedger,
  type LedgerRow,
} from '../../../src/press/state/ledger.ts';
import { fill, makeFolder, makeFolders } from '../folders.ts';
import { whileUnreadable } from '../unreadable.ts';

describe('the ledger', () => {
  test('comes back as it was written, in its order', () => {
    const { ledger: file } = makeFolders();
    const rows: readonly (readonly [string, LedgerRow])[] = [
      ['tags/ipo/index.html', { source: 'a b tag', content: 'c', sizeBytes: 12, mtimeMilliseconds: 1700.25 }],
      ['a "quoted"\nname', { source: '', content: '', sizeBytes: 0, mtimeMilliseconds: 0 }],
    ];
    writeLedger(file, new Map(rows));
    expect([...(readLedger(file) ?? [])]).toEqual(rows);
  });

  test('is none where there is no file, or one of another version', () => {
    const { ledger: file } = makeFolders();
    expect(readLedger(file)).toBeUndefined();
    writeCheckedJson(file, { version: 0, rows: [] });
    expect(readLedger(file)).toBeUndefined();
  });
});

describe('a published file is intact', () => {
  const path = 'tags/ipo/index.html';

  function publishPage(): { readonly dist: string; readonly row: LedgerRow } {
    const dist = makeFolder();
    fill(dist, { [path]: 'twelve bytes' });
    const { size, mtimeMs } = lstatSync(join(dist, path));
    return {
      dist,
      row: { source: '', content: digestBytes('twelve bytes'), sizeBytes: size, mtimeMilliseconds: mtimeMs },
    };
  }

  test('while its size and time of change are the ledger’s', () => {
    const { dist, row } = publishPage();
    expect(findPublished(dist, path, row)).toBe(row);
  });

  test.each([-86_400, -0.7, 5])('when it was restored with a time that is %d s later, by its bytes', (seconds) => {
    const { dist, row } = publishPage();
    writeAt(join(dist, path), 'twelve bytes', seconds);
    const { mtimeMs } = lstatSync(join(dist, path));
    expect(mtimeMs).not.toBe(row.mtimeMilliseconds);
    expect(findPublished(dist, path, row)).toEqual({ ...row, mtimeMilliseconds: mtimeMs });
  });

  test.each<readonly [string, (dist: string) => void]>([
    ['it is gone', (dist) => rmSync(join(dist, path))],
    ['all of dist is gone', (dist) => rmSync(dist, { recursive: true })],
    [
      'a file has the name of its folder',
      (dist) => {
        rmSync(join(dist, 'tags'), { recursive: true });
        fill(dist, { tags: 'x' });
      },
    ],
  ])('but gone once %s', (_, damage) => {
    const { dist, row } = publishPage();
    damage(dist);
    expect(findPublished(dist, path, row)).toBe('gone');
  });

  test.each<readonly [string, (dist: string) => void]>([
    ['it was written anew with as many bytes', (dist) => writeAt(join(dist, path), 'other bytes!', 5)],
    ['it was cut short', (dist) => writeAt(join(dist, path), 'twelve', 0)],
    [
      'a folder has its name',
      (dist) => {
        rmSync(join(dist, path));
        mkdirSync(join(dist, path));
      },
    ],
    [
      'a link has its name',
      (dist) => {
        rmSync(join(dist, path));
        symlinkSync('/etc/hosts', join(dist, path));
      },
    ],
  ])('but changed once %s', (_, damage) => {
    const { dist, row } = publishPage();
    damage(dist);
    expect(findPublished(dist, path, row)).toBe('changed');
  });

  test('but changed where its time differs and it may not be read', () => {
    const { dist, row } = publishPage();
    utimesSync(join(dist, path), 1, 1);
    expect(whileUnreadable(join(dist, path), () => findPublished(dist, path, row))).toBe('changed');
    expect(findPublished(dist, path, row)).toMatchObject({ content: row.content });
  });

  test('without another look, if it is not among those that were found disturbed', () => {
    const { dist, row } = publishPage();
    const ledger = new Map([[path, row]]);
    expect(findDisturbed(dist, ledger)).toEqual([]);
    rmSync(join(dist, path));
    expect(findDisturbed(dist, ledger)).toEqual([path]);
    expect(createPublishedFinder(dist, new Set())(path, row)).toBe(row);
    expect(createPublishedFinder(dist, new Set([path]))(path, row)).toBe('gone');
    expect(createPublishedFinder(dist)(path, row)).toBe('gone');
  });

  test('on a disk that keeps times less finely', () => {
    const { dist, row } = publishPage();
    utimesSync(join(dist, path), new Date(), new Date(row.mtimeMilliseconds));
    expect(findPublished(dist, path, row)).toBe(row);
  });
});

function writeAt(file: string, text: string, seconds: number): void {
  const { mtimeMs } = lstatSync(file);
  writeFileSync(file, text);
  utimesSync(file, new Date(), new Date(mtimeMs + seconds * 1000));
}
