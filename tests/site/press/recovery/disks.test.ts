import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fileOf, pageOf } from '../../articles.ts';
import { Newsroom } from '../../newsroom.ts';
import { compare, marksOf, noChanges } from '../../snapshot.ts';

/*
 * Disks that are full, read-only, or not the one of `.press`. Each is mounted for the test, which takes an
 * administrator of Linux; elsewhere the tests are skipped.
 */

const canMount = tryToMount();

describe.skipIf(!canMount)('on a disk of its own (skipped where this user may not mount one)', () => {
  test.each([0, 64, 640])('that has %i KiB left, the press says so, and dist is as it was', async (left) => {
    const disk = mountMemory('64m');
    const newsroom = await Newsroom.create({ articles: 'few', parent: disk });
    expect((await newsroom.build()).exitCode).toBe(0);
    const before = marksOf(newsroom.path('dist'));
    newsroom.write(
      'src/newsroom/sections.yaml',
      newsroom.read('src/newsroom/sections.yaml').replace('"Markets"', '"Bourses"'),
    );
    newsroom.change(fileOf(5), { tags: ['a tag that is new', 'and another'] });
    fillUp(disk, left);

    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(1);
    expect(build.output).toContain('The disk is full. Make room, and try again.');
    expect(build.output).toContain('nothing was published');
    expect(compare(before, marksOf(newsroom.path('dist')))).toEqual(noChanges);

    rmSync(join(disk, 'ballast'));
    const next = await newsroom.build();
    expect(next.exitCode, next.output).toBe(0);
    expect(compare((await newsroom.clean()).snapshot, newsroom.snapshot())).toEqual(noChanges);
  });

  test('when dist is read-only, the press says so, and the next build completes it', async () => {
    const newsroom = await Newsroom.createBuilt();
    const before = marksOf(newsroom.path('dist'));
    newsroom.change(fileOf(5), { title: 'Something changed', tags: ['a new tag'] });
    const release = makeReadOnly(newsroom.path('dist'));

    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(1);
    expect(build.output).toContain('The disk is read-only. Make it writable, and try again.');
    expect(compare(before, marksOf(newsroom.path('dist')))).toEqual(noChanges);
    expect((await newsroom.build()).exitCode).toBe(1);

    release();
    const next = await newsroom.build();
    expect(next.exitCode, next.output).toBe(0);
    expect(compare((await newsroom.clean()).snapshot, newsroom.snapshot())).toEqual(noChanges);
  });

  test('when dist is on another disk than the stage, it is built all the same, and kept all the same', async () => {
    const newsroom = await Newsroom.create({ articles: 'few' });
    mkdirSync(newsroom.path('dist'));
    mount(newsroom.path('dist'), ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs']);
    const build = await newsroom.build();
    expect(build.exitCode, build.output).toBe(0);
    expect(compare((await newsroom.clean()).snapshot, newsroom.snapshot())).toEqual(noChanges);
    expect((await newsroom.build()).report.pages.rendered).toBe(0);
    newsroom.change(fileOf(5), { title: 'Something changed' });
    await newsroom.build();
    expect(compare((await newsroom.clean()).snapshot, newsroom.snapshot())).toEqual(noChanges);
    expect((await newsroom.build()).report.pages.rendered).toBe(0);
  });
});

describe.skipIf(!canMakeImmutable())(
  'when the system refuses changes to a part of dist (skipped where none can be made so)',
  () => {
    test('every file is whole, the press says what to do, and the next build completes it, though it is refused itself', async () => {
      const newsroom = await Newsroom.createBuilt();
      newsroom.write(
        'src/newsroom/sections.yaml',
        newsroom.read('src/newsroom/sections.yaml').replace('"Markets"', '"Bourses"'),
      );
      const { snapshot: after } = await newsroom.clean();
      const before = newsroom.snapshot();
      const release = makeImmutable(newsroom.path('dist/markets'));

      const build = await newsroom.build();
      expect(build.exitCode, build.output).toBe(1);
      expect(build.output).toContain('The system does not allow it.');
      expect(build.output).toContain('stopped while it was publishing');
      for (const [path, digest] of Object.entries(newsroom.snapshot()))
        expect([before[path], after[path]]).toContain(digest);

      release();
      newsroom.write('articles/broken.md', 'No article at all.');
      expect((await newsroom.build()).exitCode).toBe(1);
      expect(compare(after, newsroom.snapshot())).toEqual(noChanges);
    });
  },
);

describe.skipIf(!canMakeImmutable())('when the report cannot be written (skipped where no file can be made so)', () => {
  test('nothing is taken back: the site is published, and the build says so', async () => {
    const newsroom = await Newsroom.createBuilt();
    newsroom.change(fileOf(5), { title: 'Something changed' });
    makeImmutable(newsroom.path('.press/report.json'));
    const { exitCode, output } = await newsroom.build();
    expect(exitCode).toBe(1);
    expect(output).toContain('The site was published, and the press stopped as it wrote its report.');
    expect(output).not.toContain('nothing was published');
    expect(newsroom.read(`dist${pageOf(5)}index.html`).includes('Something changed')).toBe(true);
  });
});

function tryToMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function mount(folder: string, options: readonly string[]): () => void {
  execFileSync('mount', [...options, folder]);
  let isMounted = true;
  const release = () => {
    if (isMounted) execFileSync('umount', ['--lazy', folder]);
    isMounted = false;
  };
  onTestFinished(release);
  return release;
}

/** A disk in memory that holds so much; gone after the test. */
function mountMemory(size: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mount(folder, ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs']);
  return folder;
}

function makeReadOnly(folder: string): () => void {
  const release = mount(folder, ['--bind', folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  return release;
}

/** Leaves so many KiB on a disk. */
function fillUp(disk: string, left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - left * 1024));
}

function canMakeImmutable(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'immutable-'));
  try {
    execFileSync('chattr', ['+i', folder], { stdio: 'ignore' });
    execFileSync('chattr', ['-i', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function makeImmutable(folder: string): () => void {
  execFileSync('chattr', ['+i', folder]);
  const release = () => {
    execFileSync('chattr', ['-i', folder]);
  };
  onTestFinished(release);
  return release;
}
