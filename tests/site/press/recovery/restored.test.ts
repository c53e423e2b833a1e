import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileOf, pageOf } from '../../articles.ts';
import { copyTimes, copyWithTimes } from '../../copy.ts';
import type { Newsroom } from '../../newsroom.ts';
import { compare, listFiles, marksOf, noChanges, type Snapshot } from '../../snapshot.ts';
import { carry, missingCarriers, presentCarriers, restored } from '../edits/archives.ts';
import { alter, assetIn } from '../edits/damage.ts';
import { createPictured, expectHealed } from './healing.ts';

describe('the site heals', () => {
  let newsroom: Newsroom;
  let expected: Snapshot;

  beforeAll(async () => {
    newsroom = await createPictured();
    expected = newsroom.snapshot();
  });

  beforeEach(() => {
    newsroom.restore();
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

  test('when dist is a checkout, whose repository stays', async () => {
    newsroom.write('dist/.git/HEAD', 'ref: refs/heads/gh-pages');
    newsroom.write('dist/index.html', 'as it was before');
    await newsroom.build();
    expect(newsroom.read('dist/.git/HEAD')).toContain('gh-pages');
    newsroom.remove('.press');
    await newsroom.build();
    expect(newsroom.read('dist/.git/HEAD')).toContain('gh-pages');
    newsroom.remove('dist/.git');
    expect(compare(expected, newsroom.snapshot())).toEqual(noChanges);
  });

  test('when dist is gone', async () => {
    newsroom.remove('dist');
    await expectHealed(newsroom, expected);
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
    await expectHealed(newsroom, expected);
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
    await expectHealed(newsroom, expected);
  });
});
