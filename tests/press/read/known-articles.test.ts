import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestBytes, digestWhole } from '../../../src/files/digest.ts';
import { stampOf } from '../../../src/files/stamp.ts';
import { findUnchanged, type KnownArticle } from '../../../src/press/read/known-articles.ts';
import { RememberedDetails } from '../../../src/press/read/remembered-body.ts';
import { entry } from '../../feeds/newsroom.ts';
import { fill, makeFolder } from '../folders.ts';
import { whileUnreadable } from '../unreadable.ts';

const file = 'articles/2014/one.md';
const csv = 'articles/2014/sales.csv';

/** A remembered article with a chart, whose files have another time by now. */
function remember() {
  const root = makeFolder();
  fill(root, { [file]: 'words', [csv]: 'Year,Sales' });
  const stamp = stampOf(join(root, file));
  const dataStamp = stampOf(join(root, csv));
  if (!stamp || !dataStamp) throw new Error('The files were not written.');
  const { body, ...rest } = entry();
  const before: KnownArticle = {
    ...{ stamp, content: digestBytes('words'), dataStamps: [dataStamp], hasRecord: false, findings: [] },
    details: new RememberedDetails(() => '{}'),
    entry: { ...rest, file, body: { ...body, data: [{ src: 'sales.csv', digest: digestWhole('Year,Sales') }] } },
  };
  for (const name of [file, csv]) utimesSync(join(root, name), 1, 1);
  return { root, before };
}

test('an article is unchanged where only times differ', () => {
  const { root, before } = remember();
  expect(findUnchanged(root, before)).toMatchObject({ entry: { file }, content: before.content });
});

test.each([
  [file, 'sword'],
  [csv, 'Year,Debts'],
])('an article is read again if %s has other bytes, as many as before', (name, text) => {
  const { root, before } = remember();
  writeFileSync(join(root, name), text);
  expect(findUnchanged(root, before)).toBeUndefined();
});

test.each([file, csv])('an article is read again, which reports the reason, if %s is unreadable', (name) => {
  const { root, before } = remember();
  expect(whileUnreadable(join(root, name), () => findUnchanged(root, before))).toBeUndefined();
});
