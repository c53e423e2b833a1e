import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { watchFolders } from '../../src/files/watch-folders.ts';

describe('a watched folder', () => {
  let folder = '';
  let changes = 0;
  let stop: () => void = () => undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watched-'));
    mkdirSync(join(folder, '2014/10'), { recursive: true });
    writeFileSync(join(folder, '2014/10/story.md'), 'First.');
    symlinkSync('..', join(folder, '2014/up'));
    stop = watchFolders(folder, () => changes++);
  });
  afterEach(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Does something, and waits until it was noticed and nothing more comes. */
  async function noticed(work: () => void): Promise<void> {
    const before = changes;
    work();
    await expect.poll(() => changes, { timeout: 300_000 }).toBeGreaterThan(before);
    let last: number;
    do {
      last = changes;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (changes > last);
  }

  test('reports a file that is written, renamed or removed in it or below it', async () => {
    const story = join(folder, '2014/10/story.md');
    await noticed(() => {
      writeFileSync(story, 'Second.');
    });
    await noticed(() => {
      renameSync(story, join(folder, '2014/10/other.md'));
    });
    await noticed(() => {
      rmSync(join(folder, '2014/10/other.md'));
    });
  });

  test('includes folders that are made later, and those that are made again', async () => {
    await noticed(() => {
      mkdirSync(join(folder, '2015/01'), { recursive: true });
    });
    await noticed(() => {
      writeFileSync(join(folder, '2015/01/new.md'), '');
    });
    await noticed(() => {
      rmSync(join(folder, '2014/10'), { recursive: true });
      mkdirSync(join(folder, '2014/10'));
    });
    await noticed(() => {
      writeFileSync(join(folder, '2014/10/again.md'), '');
    });
  });

  test('is watched again once it was removed, or moved away, and is there again', async () => {
    const story = join(folder, '2014/10/story.md');
    await noticed(() => {
      rmSync(folder, { recursive: true });
    });
    await noticed(() => {
      mkdirSync(join(folder, '2014/10'), { recursive: true });
    });
    await noticed(() => {
      writeFileSync(story, 'Again.');
    });
    await noticed(() => {
      renameSync(folder, `${folder}-away`);
    });
    await noticed(() => {
      renameSync(`${folder}-away`, folder);
    });
    await noticed(() => {
      writeFileSync(story, 'Once more.');
    });
  });

  test('reports nothing after watching is stopped', async () => {
    stop();
    const before = changes;
    writeFileSync(join(folder, '2014/10/story.md'), 'Third.');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(changes).toBe(before);
  });

  test('need not exist', () => {
    expect(watchFolders(join(folder, 'nowhere'), () => undefined)).toBeTypeOf('function');
  });
});
