import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startReading } from '../../../src/press/read/prepare-reading.ts';
import { Pool } from '../../../src/press/workers/pool.ts';
import { writeFolder } from '../../content/folder.ts';

class Noted extends Pool {
  readonly noted: number[] = [];

  override prepare(taskCount: number): void {
    this.noted.push(taskCount);
  }
}

test('workers start early for articles that no run has read', () => {
  const root = writeFolder({ 'articles/a.md': '', 'articles/2014/b.md': '' });
  const [first, later] = [new Noted(), new Noted()];
  startReading(root, first);
  mkdirSync(join(root, '.press/articles'), { recursive: true });
  startReading(root, later);
  expect([first.noted, later.noted]).toEqual([[1], []]);
});
