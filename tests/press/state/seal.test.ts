import { appendFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../src/domain/instant.ts';
import { foldersOf, type Folders } from '../../../src/press/state/folders.ts';
import { lookAt, writeLedger } from '../../../src/press/state/ledger.ts';
import { breakSeal, isSealed, stampInputs, writeSeal } from '../../../src/press/state/seal.ts';
import { fill, makeFolder } from '../folders.ts';

const page = 'tags/ipo/index.html';
const [from, until] = [1000 as Instant, 2000 as Instant];

/** A project after a build. */
function build(): Folders {
  const root = makeFolder();
  fill(root, {
    'src/newsroom/site.ts': 'export const site = {};',
    'src/newsroom/sections.yaml': 'markets: {}',
    'articles/2014/a.md': 'A story.',
    'articles/2014/a.png': 'a picture',
    'public/icon.png': 'an icon',
    'package.json': '{}',
    [`dist/${page}`]: 'a page',
    '.press/stories.json': '{}',
    '.press/search.json': '{}',
    '.press/newsroom.json': '{}',
  });
  const folders = foldersOf(root);
  const { size = 0, mtimeMs = 0 } = lookAt(join(folders.dist, page)) ?? {};
  const row = { source: 'a b tag', content: 'c', sizeBytes: size, mtimeMilliseconds: mtimeMs };
  writeLedger(folders.ledger, new Map([[page, row]]));
  writeSeal(folders, stampInputs(root), from, until);
  return folders;
}

const isSealedNow = (folders: Folders, now: number = from) =>
  isSealed(folders, stampInputs(folders.root), now as Instant);

describe('the seal of a build', () => {
  test('says that another one would do nothing', () => {
    expect(isSealedNow(build())).toBe(true);
  });

  test.each([
    [999, false],
    [1000, true],
    [1999, true],
    [2000, false],
  ])('counts between its instants: at %i, %s', (now, expected) => {
    expect(isSealedNow(build(), now)).toBe(expected);
  });

  test.each<readonly [string, (folders: Folders) => void]>([
    ['an article was edited', ({ root }) => appendFileSync(join(root, 'articles/2014/a.md'), ' More.')],
    [
      'the articles were moved, and a link is in the place of their folder',
      ({ root }) => {
        renameSync(join(root, 'articles'), join(root, 'moved'));
        symlinkSync('moved', join(root, 'articles'));
      },
    ],
    [
      'an article was edited, with its size and its date as before',
      ({ root }) => {
        writeFileSync(join(root, 'articles/2014/a.md'), 'A stroy.');
        utimesSync(join(root, 'articles/2014/a.md'), 1e9, 1e9);
      },
    ],
    ['an article was added', ({ root }) => fill(root, { 'articles/2014/b.md': 'Another.' })],
    ['an article was removed', ({ root }) => rmSync(join(root, 'articles/2014/a.md'))],
    ['a picture was replaced', ({ root }) => fill(root, { 'articles/2014/a.png': 'another picture' })],
    ['a public file was added', ({ root }) => fill(root, { 'public/new.txt': '' })],
    ['code was edited', ({ root }) => fill(root, { 'src/layouts/Page.astro': '<p>' })],
    ['settings were edited', ({ root }) => fill(root, { 'src/newsroom/site.ts': 'export const site = { a: 1 };' })],
    ['a section was renamed', ({ root }) => fill(root, { 'src/newsroom/sections.yaml': 'bourses: {}' })],
    ['a package was added', ({ root }) => fill(root, { 'package.json': '{ "dependencies": {} }' })],
    ['a published file was altered', ({ dist }) => fill(dist, { [page]: 'another' })],
    ['a published file was touched', ({ dist }) => utimesSync(join(dist, page), 1e9, 1e9)],
    ['a published file is gone', ({ dist }) => rmSync(join(dist, page))],
    ['the site is gone', ({ dist }) => rmSync(dist, { recursive: true })],
    ['the ledger is gone', ({ ledger }) => rmSync(ledger)],
    ['the state of the search index is gone', ({ search }) => rmSync(search)],
    ['it is damaged', ({ seal }) => appendFileSync(seal, ' ')],
    ['it was broken', breakSeal],
  ])('does not count once %s', (_, change) => {
    const folders = build();
    change(folders);
    expect(isSealedNow(folders)).toBe(false);
  });

  test('does not count where a setting comes from elsewhere', () => {
    const folders = build();
    process.env['SITE_NAME'] = 'Another';
    const isSame = isSealedNow(folders);
    Reflect.deleteProperty(process.env, 'SITE_NAME');
    expect(isSame).toBe(false);
  });
});
