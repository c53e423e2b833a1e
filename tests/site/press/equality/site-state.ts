import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { snapshotOf, type Snapshot } from '../../snapshot.ts';

/**
 * What holds for `dist` at any moment, also between the death of a build and the next one: every file has the bytes of
 * the old or of the new site, whole; a file that both sites have is there; and what a page needs to be shown (its
 * stylesheet, fonts, pictures) is there. That a page of one site may link to a page that only the other has is not
 * excluded while a publication is going on.
 */
export function expectWholeSite(dist: string, before: Snapshot, after: Snapshot): void {
  const files = snapshotOf(dist);
  const torn = Object.entries(files).filter(([path, digest]) => digest !== before[path] && digest !== after[path]);
  expect(torn, 'neither of the old site nor of the new').toEqual([]);
  const missing = Object.keys(before).filter((path) => path in after && !(path in files));
  expect(missing, 'of both sites').toEqual([]);
  for (const path of Object.keys(files).filter((name) => name.endsWith('.html'))) {
    for (const asset of assetsOf(readFileSync(join(dist, path), 'utf8'))) {
      expect(existsSync(join(dist, asset)), `${path} needs ${asset}`).toBe(true);
    }
  }
}

/** What a page loads from its own site, as paths in `dist`. */
function assetsOf(html: string): readonly string[] {
  return [...html.matchAll(/\/((?:_assets|pictures)\/[^\s"'),]+)/g)].map(([, path = '']) => path);
}
