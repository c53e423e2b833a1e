import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foldersOf } from '../../../src/press/state/folders.ts';
import { Newsroom } from '../newsroom.ts';
import { fileOf, pageOf } from '../articles.ts';
import { compare, listFiles, marksOf, noChanges, type Snapshot } from '../snapshot.ts';
import { copyTimes, copyWithTimes } from '../copy.ts';
import { carry, missingCarriers, presentCarriers, restored } from './edits/archives.ts';
import { makePicture } from './edits/pictures.ts';
import { alter, assetIn, damages, kindOf, replaceByFolder } from './edits/damage.ts';

/** `PRESS_DAMAGE=all` damages every single file, in every way; compiled pages are then compiled anew each time. */
const isFull = process.env['PRESS_DAMAGE'] === 'all';

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
    newsroom = await Newsroom.createBuilt();
    newsroom.write('articles/2023/field.png', await makePicture(7));
    newsroom.change('articles/2023/story-1.md', { image: { src: 'field.png', alt: 'A field' } });
    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(0);
    expected = newsroom.snapshot();
    newsroom.remember();
  });

  beforeEach(() => {
    newsroom.restore();
  });

  async function expectHealed(): Promise<void> {
    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(0);
    expect(compare(expected, newsroom.snapshot()), build.output).toEqual(noChanges);
    const again = await newsroom.build();
    expect(again.report.pages.rendered, again.output).toBe(0);
  }

  test.each([
    ...Object.keys(damages).map((damage) => [damage, 'gone'] as const),
    ['altered by one bit', 'there'] as const,
  ])('when every file of its folder is %s, and dist is %s', async (damage, dist) => {
    for (const file of listFiles(newsroom.path('.press'))) damages[damage]?.(newsroom.path(`.press/${file}`));
    if (dist === 'gone') newsroom.remove('dist');
    await expectHealed();
  });

  const singleFiles = () => listFiles(newsroom.path('.press')).filter((file) => !file.startsWith('compile/'));

  test('any single file: every kind of file is tried', () => {
    expect([...new Set(singleFiles().map(kindOf))].sort()).toEqual(kinds);
  });

  /** Of compiled pages one kind is enough: that no damaged file of theirs is used is held by a unit test. */
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
    await expectHealed();
  });

  test('when dist is of an older edition, with a story that is no longer published, or of another site', async () => {
    newsroom.change(fileOf(28), { status: 'draft' });
    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(0);
    const current = newsroom.snapshot();
    newsroom.write(`dist${pageOf(28)}index.html`, 'as it was before');
    newsroom.write('dist/of-another-site/index.html', 'x');
    newsroom.write(`dist${pageOf(29)}index.html`, 'as it was before');
    const healed = await newsroom.build();
    expect(healed.exitCode, healed.output).toBe(0);
    expect(compare(current, newsroom.snapshot())).toEqual(noChanges);
  });

  test('when dist is gone', async () => {
    newsroom.remove('dist');
    await expectHealed();
  });

  test.each<readonly [string, (dist: string) => void]>([
    ['a page was edited by hand', (dist) => writeFileSync(`${dist}/index.html`, 'mine')],
    ['a page was cut short', (dist) => truncateSync(`${dist}/tags/index.html`, 100)],
    ['a page was altered and is as long as before', (dist) => alter(`${dist}/index.html`)],
    ['a stylesheet was edited', (dist) => writeFileSync(`${dist}/${assetIn(dist, '.css')}`, 'p {}')],
    ['a picture was removed', (dist) => rmSync(`${dist}/${assetIn(dist, '.webp')}`)],
    ['a public file was removed', (dist) => rmSync(`${dist}/favicon.svg`)],
    ['a folder was removed', (dist) => rmSync(`${dist}/tags`, { recursive: true })],
    [
      'a file took the place of the folder of stylesheets',
      (dist) => {
        rmSync(`${dist}/_assets`, { recursive: true });
        writeFileSync(`${dist}/_assets`, 'x');
      },
    ],
    [
      'a file took the place of a folder',
      (dist) => {
        rmSync(`${dist}/tags`, { recursive: true });
        writeFileSync(`${dist}/tags`, 'x');
      },
    ],
    [
      'a folder took the place of a page',
      (dist) => (rmSync(`${dist}/index.html`), mkdirSync(`${dist}/index.html/deep`, { recursive: true })),
    ],
  ])('dist when %s', async (_, damage) => {
    damage(newsroom.path('dist'));
    await expectHealed();
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
    await expectHealed();
    for (const name of listFiles(`${press}/articles`).slice(0, 3)) replaceByFolder(`${press}/articles/${name}`);
    for (const name of listFiles(`${press}/pictures`)) replaceByFolder(`${press}/pictures/${name}`);
    for (const name of listFiles(`${press}/engines`)) replaceByFolder(`${press}/engines/${name}`);
    rmSync(dist, { recursive: true });
    symlinkSync(`${root}/nowhere`, dist);
    await expectHealed();
    rmSync(press, { recursive: true });
    writeFileSync(press, 'x');
    await expectHealed();
  });

  const rewrite = (time: (seconds: number) => number) => {
    for (const folder of restored) {
      for (const name of listFiles(newsroom.path(folder))) {
        const file = newsroom.path(`${folder}/${name}`);
        const seconds = time(statSync(file).mtimeMs / 1000);
        writeFileSync(`${file}.copy`, readFileSync(file));
        renameSync(`${file}.copy`, file);
        utimesSync(file, seconds, seconds);
      }
    }
  };

  test.each<readonly [string, () => void]>([
    ...presentCarriers.map((name) => [`by ${name}`, () => carry(name, newsroom.folder)] as const),
    ['with times that all are one, as reproducible archives have them', () => rewrite(() => 0)],
  ])('nothing is rendered, read or written where all was restored %s', async (_, restore) => {
    restore();
    const before = marksOf(newsroom.path('dist'));
    const build = await newsroom.build();
    expect(build.report.pages.rendered, build.output).toBe(0);
    expect(build.report.outcome).toBe('unchanged');
    expect(compare(before, marksOf(newsroom.path('dist')))).toEqual(noChanges);
    // The times are known by now: nothing of `.press` has to be written again, but the report.
    const memory = marksOf(newsroom.path('.press'));
    await newsroom.build();
    expect(compare(memory, marksOf(newsroom.path('.press'))).changed).toEqual(['report.json']);
  });

  test.skip.each(missingCarriers)('nothing is rendered, read or written where all was restored by %s', () => undefined);

  test('only what differs is rendered where all was restored, and one page is another of the same length', async () => {
    rewrite(Math.floor);
    alter(newsroom.path('dist/tags/index.html'));
    newsroom.write(fileOf(29), newsroom.read(fileOf(29)).replace('second', 'zweite'));
    const { report } = await newsroom.build();
    expect(report.pages.reasons['its file in dist was changed']).toBe(1);
    expect(report.pages.reasons['its model changed']).toBeGreaterThan(1);
    expect(report.pages.rendered).toBeLessThan(30);
    expect(compare((await newsroom.clean()).snapshot, newsroom.snapshot())).toEqual(noChanges);
  });

  test('where `.press` alone was restored, what is missing is rendered, and the report says why', async () => {
    newsroom.remove('dist/tags');
    const some = await newsroom.build();
    expect(some.report.pages.reasons).toEqual({ 'its file in dist is gone': some.report.pages.rendered });
    expect(some.report.pages.kept).toBeGreaterThan(100);
    newsroom.remove('dist');
    const all = await newsroom.build();
    expect(all.report.pages).toMatchObject({
      kept: 0,
      reasons: { 'its file in dist is gone': all.report.pages.rendered },
    });
    expect(all.output).toContain(`${all.report.pages.rendered} pages because its file in dist is gone`);
    expect(compare(expected, newsroom.snapshot())).toEqual(noChanges);
  });

  // What is beyond the promise: bytes that were replaced by as many others, with the time of change set back.
  test('not a file whose size and time were kept on purpose, but `--verify` finds it and `--clean` heals it', async () => {
    const page = newsroom.path('dist/index.html');
    copyWithTimes(page, `${page}.original`);
    alter(page);
    copyTimes(`${page}.original`, page);
    rmSync(`${page}.original`);
    expect((await newsroom.build()).report.pages.rendered).toBe(0);
    const verified = await newsroom.build({ options: ['--verify'] });
    expect(verified.exitCode).toBe(1);
    expect(verified.output).toContain('dist/index.html  differs from what was published');
    await newsroom.build({ options: ['--clean'] });
    await expectHealed();
  });
});
