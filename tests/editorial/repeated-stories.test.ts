import { expect, test } from 'vitest';
import { checkNewsroom } from '../../src/press/check/check-newsroom.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { at, site } from '../domain/newsroom.ts';

const text = write();

async function repeatedIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = writeFolder({ ...newsroomFiles, ...files });
  const { findings } = await checkNewsroom(folder, site, at('2026-11-23T12:00:00Z'));
  return findings
    .filter(({ rule }) => rule === 'story-repeated')
    .map(({ severity, file, line, message }) => `${file}:${line ?? ''} ${severity}: ${message}`);
}

test('a copy of a story is reported, whichever of the two files is read first', async () => {
  const copies = await repeatedIn({ 'articles/2014/bank.md': text, 'articles/2014/bank-copy.md': text });
  expect(copies).toEqual([
    'articles/2014/bank-copy.md:2 warning: articles/2014/bank.md has the same title, text and time, so that the story would be published twice.',
  ]);
  const inAnotherFolder = await repeatedIn({ 'articles/2014/bank.md': text, 'articles/bank.md': text });
  expect(inAnotherFolder).toHaveLength(1);
  expect(inAnotherFolder[0]).toMatch(/^articles\/2014\/bank\.md:2 /);
});

test('copies of all the usual names are', async () => {
  const names = [
    ...['bank-copy', 'bank-copy-2', 'bank-kopie', 'bank-conflicted-copy-2026-01-05', 'bank-old', 'bank-final'],
    ...[
      'bank-copy-of',
      'copy-of-bank',
      'kopie-von-bank',
      'copie-de-bank',
      'bank-duplicate',
      'bank-1',
      'bank-v2',
      'bank-new',
    ],
  ];
  const copies = Object.fromEntries(names.map((name) => [`articles/2014/${name}.md`, text]));
  expect(await repeatedIn({ 'articles/2014/bank.md': text, ...copies })).toHaveLength(names.length);
});

test('a copy that has the address of the story, too, is the file that is named for both', async () => {
  const folder = writeFolder({
    ...newsroomFiles,
    'articles/bank.md': write({ id: 'bank' }),
    'articles/2014/bank.md': write({ id: 'bank' }),
  });
  const { findings } = await checkNewsroom(folder, site, at('2026-11-23T12:00:00Z'));
  const rules = ['story-repeated', 'duplicate-path', 'duplicate-id'];
  expect(findings.filter(({ rule }) => rules.includes(rule)).map(({ rule, file }) => `${rule} ${file}`)).toEqual(
    expect.arrayContaining(rules.map((rule) => `${rule} articles/2014/bank.md`)),
  );
  expect(findings.filter(({ rule, file }) => rules.includes(rule) && file === 'articles/bank.md')).toEqual([]);
});

test('two stories that differ in name, title, text or time are two, and so is a draft', async () => {
  const others = {
    'articles/2014/shop.md': text,
    'articles/2015/bank.md': write({ title: 'Another title' }),
    'articles/2016/bank.md': write({}, 'Apple Inc. (NASDAQ:AAPL) has found another.\n'),
    'articles/2017/bank.md': write({ published: '2014-10-29 09:30' }),
    'articles/2018/bank.md': write({ status: 'draft' }),
  };
  expect(await repeatedIn({ 'articles/2014/bank.md': text, ...others })).toEqual([]);
});
