import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { defaultNow, Newsroom } from '../../newsroom.ts';
import { compare, noChanges, snapshotOf, type Snapshot } from '../../snapshot.ts';

test('the press publishes what Astro itself renders from the collections, byte for byte', async () => {
  const newsroom = await Newsroom.createBuilt();
  const published = newsroom.snapshot();

  newsroom.remove('dist');
  const { PATH = '', HOME = '' } = process.env;
  const plain = spawnSync(process.execPath, ['src/cli/astro.ts', 'build'], {
    cwd: newsroom.folder,
    env: { PATH, HOME, PUBLISH_NOW: defaultNow, TICKERPRESS_PLAIN: '1', ...newsroom.compileCache },
    encoding: 'utf8',
  });
  expect(plain.status, `${plain.stdout}${plain.stderr}`).toBe(0);
  expect(compare(withoutOwn(published), snapshotOf(newsroom.path('dist')))).toEqual(noChanges);
});

/** The search index and pictures are the press's own: no page renders them. */
function withoutOwn(files: Snapshot): Snapshot {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !/^(?:search\/index|pictures)\//.test(path)));
}
