import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareDist } from '../../../src/press/publish/compare-dist.ts';
import { digestBytes } from '../../../src/files/digest.ts';
import { writeLedger } from '../../../src/press/state/ledger.ts';
import { fill, makeFolders } from '../folders.ts';

/** A site that was published with these files, and what was done to it then. */
function compareAfter(change: (dist: string) => void) {
  const folders = makeFolders();
  const files = { 'index.html': 'front', 'about/index.html': 'about', 'rss.xml': 'feed' };
  fill(folders.dist, files);
  writeLedger(
    folders.ledger,
    new Map(
      Object.entries(files).map(([path, text]) => [
        path,
        { source: 'm e front', content: digestBytes(text), sizeBytes: text.length, mtimeMilliseconds: 0 },
      ]),
    ),
  );
  change(folders.dist);
  return compareDist(folders);
}

describe('what was published, compared with what is there', () => {
  const same = { missing: [], altered: [], foreign: [], total: 3 };

  test('is the same where nothing was changed', () => {
    expect(compareAfter(() => undefined)).toEqual(same);
  });

  test('differs by files that are gone, changed or foreign', () => {
    const difference = compareAfter((dist) => {
      rmSync(join(dist, 'rss.xml'));
      fill(dist, { 'index.html': 'other', 'notes/mine.txt': '' });
    });
    expect(difference).toEqual({
      ...same,
      missing: ['rss.xml'],
      altered: ['index.html'],
      foreign: ['notes/mine.txt'],
    });
  });

  test('does not differ by what git has in a checkout', () => {
    const files = { '.git/HEAD': 'ref: refs/heads/gh-pages', '.git/objects/pack/x.pack': '' };
    expect(compareAfter((dist) => fill(dist, files))).toEqual(same);
    expect(compareAfter((dist) => fill(dist, { '.git': 'gitdir: ../.git/worktrees/dist' }))).toEqual(same);
    expect(compareAfter((dist) => fill(dist, { '.gitattributes': '' }))?.foreign).toEqual(['.gitattributes']);
  });

  test('differs where a folder has taken the place of a file, or a file that of a folder', () => {
    const difference = compareAfter((dist) => {
      rmSync(join(dist, 'rss.xml'));
      mkdirSync(join(dist, 'rss.xml'));
      rmSync(join(dist, 'about'), { recursive: true });
      fill(dist, { about: '' });
    });
    expect(difference).toEqual({ ...same, missing: ['about/index.html'], altered: ['rss.xml'], foreign: ['about'] });
  });

  test('is not known without a ledger', () => {
    expect(compareDist(makeFolders())).toBeUndefined();
  });
});
