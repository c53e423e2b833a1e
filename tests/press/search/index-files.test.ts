import { expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { resolveEdition } from '../../../src/content/resolve-edition.ts';
import { site } from '../../../src/newsroom/site.ts';
import { listIndexFiles } from '../../../src/press/search/index-files.ts';
import type { StoryRecords } from '../../../src/press/read/story-records.ts';
import { readRecord } from '../../../src/press/search/lost-records.ts';
import { foldersOf } from '../../../src/press/state/folders.ts';
import { demoNow } from '../../demo-now.ts';
import { at } from '../../domain/newsroom.ts';
import { makeFolder } from '../folders.ts';

test('articles are read again where all of their records are lost', async () => {
  const root = process.cwd();
  const content = readContent(root, site);
  const { edition } = await resolveEdition(root, content, site, at(demoNow));
  const textsWith = (of: (file: string) => string | undefined) => {
    const records = { code: 'code', contentOf: (file: string) => file, replaced: () => undefined, of };
    const folders = { ...foldersOf(makeFolder()), root };
    const { statics } = listIndexFiles(
      folders,
      { ...content, records: records as unknown as StoryRecords },
      edition,
      '',
    );
    return statics.map(({ path, from }) => [path, typeof from === 'string' ? from : from().toString()]);
  };
  const lost = textsWith(() => undefined);
  expect(lost.length).toBeGreaterThan(3);
  expect(lost).toEqual(textsWith((file) => readRecord(root, file, content.mended.exchanges, site)));
  expect(lost).not.toEqual(textsWith(() => ''));
});
