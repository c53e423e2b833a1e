import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foldersOf } from '../../../../src/press/state/folders.ts';
import type { Newsroom } from '../../newsroom.ts';
import { compare, listFiles, noChanges, type Snapshot } from '../../snapshot.ts';
import { damages, kindOf, replaceByFolder } from '../edits/damage.ts';
import { createPictured, expectHealed } from './healing.ts';

/** `PRESS_DAMAGE=all` damages every single file, in every way; compiled pages are then compiled anew each time. */
const isFull = process.env['PRESS_DAMAGE'] === 'all';

/**
 * Compiling takes longer than all else of a build. So compiled pages are damaged now and then: that none of them is
 * used if any of their files is damaged, in any way, is held by a unit test.
 */
const mostFiles = isFull ? 'every file' : 'every file but those of compiled pages';

/** Kinds of files in `.press`. */
const kinds = [
  'articles json',
  'engines css',
  'engines digest',
  'engines js',
  'engines json',
  'engines mjs',
  'engines woff2',
  'ledger.json json',
  'mentions.json json',
  'newsroom.json json',
  'pictures jpg',
  'pictures json',
  'pictures png',
  'pictures webp',
  'report.json json',
  'schemas json',
  'schemas txt',
  'seal.json json',
  'search.json json',
  'stories.json json',
];

describe('the press heals', () => {
  let newsroom: Newsroom;
  let expected: Snapshot;

  beforeAll(async () => {
    newsroom = await createPictured();
    expected = newsroom.snapshot();
  });

  beforeEach(() => {
    newsroom.restore();
  });

  test.each([
    ['every file', 'cut to half', 'gone'],
    [mostFiles, 'emptied', 'gone'],
    [mostFiles, 'removed', 'gone'],
    [mostFiles, 'altered by one bit', 'gone'],
    ['every file', 'altered by one bit', 'there'],
  ])('when %s of its folder is %s, and dist is %s', async (files, damage, dist) => {
    for (const file of listFiles(newsroom.path('.press'))) {
      if (files === 'every file' || !file.startsWith('engines/')) damages[damage]?.(newsroom.path(`.press/${file}`));
    }
    if (dist === 'gone') newsroom.remove('dist');
    await expectHealed(newsroom, expected);
  });

  const singleFiles = () => listFiles(newsroom.path('.press')).filter((file) => !file.startsWith('compile/'));

  test('any single file: every kind of file is tried', () => {
    expect([...new Set(singleFiles().map(kindOf))].sort()).toEqual(kinds);
  });

  const damagedKinds = isFull ? kinds : kinds.filter((kind) => !kind.startsWith('engines ') || kind === 'engines mjs');

  test.each(damagedKinds)('when a single file is damaged: %s', async (kind) => {
    const files = singleFiles().filter((file) => kindOf(file) === kind);
    for (const file of isFull ? files : files.slice(-1)) {
      for (const [name, damage] of Object.entries(damages)) {
        if (!isFull && name !== 'altered by one bit') continue;
        newsroom.restore();
        newsroom.remove('dist');
        damage(newsroom.path(`.press/${file}`));
        const build = await newsroom.build();
        expect(build.exitCode, `${file} ${name}\n${build.output}`).toBe(0);
        expect(compare(expected, newsroom.snapshot()), `${file} ${name}`).toEqual(noChanges);
      }
    }
  });

  test('when all of `.press` is gone, and leaves nothing of an older site', async () => {
    newsroom.remove('.press');
    newsroom.write('dist/tags/of-old/index.html', 'old');
    await expectHealed(newsroom, expected);
  });

  test('when folders are in the place of its files, and files in the place of its folders', async () => {
    const { root, dist, press, ...paths } = foldersOf(newsroom.folder);
    const folders: readonly string[] = [paths.stage, paths.engines, paths.pictures, paths.articles];
    for (const path of Object.values(paths)) {
      rmSync(path, { recursive: true, force: true });
      if (folders.includes(path)) writeFileSync(path, 'x');
      else mkdirSync(`${path}/deep`, { recursive: true });
    }
    rmSync(dist, { recursive: true });
    writeFileSync(dist, 'x');
    await expectHealed(newsroom, expected);
    for (const name of listFiles(`${press}/articles`).slice(0, 3)) replaceByFolder(`${press}/articles/${name}`);
    for (const name of listFiles(`${press}/pictures`)) replaceByFolder(`${press}/pictures/${name}`);
    for (const name of listFiles(`${press}/engines`)) replaceByFolder(`${press}/engines/${name}`);
    rmSync(dist, { recursive: true });
    symlinkSync(`${root}/nowhere`, dist);
    await expectHealed(newsroom, expected);
    rmSync(press, { recursive: true });
    writeFileSync(press, 'x');
    await expectHealed(newsroom, expected);
  });
});
