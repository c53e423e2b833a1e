import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findMergeConflict } from '../../src/content/files/merge-conflict.ts';
import { findDistant, linksIn } from './document-links.ts';
import { findBrokenPaths, pathsIn } from './documented-paths.ts';
import { describeImports, readRoomTable } from './room-table.ts';
import { house } from './rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(posix.relative(root, entry.parentPath), entry.name));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const files = [...['src', 'tests', 'docs', '.github'].flatMap(filesBelow), ...readdirSync(root)];
const documents = files.filter((file) => file.endsWith('.md') && !/^tests\/(?:markdown|demo)\//.test(file));

describe('the documents', () => {
  test('name files and folders that exist', () => {
    expect(documents.length).toBeGreaterThan(40);
    // A change log names files as they were.
    const current = documents.filter((document) => document !== 'CHANGELOG.md');
    const broken = current.flatMap((document) => findBrokenPaths(document, read(document), files));
    expect(broken).toEqual([]);
  });

  test('link to files that exist', () => {
    // The generated list of rules quotes links that are wrong.
    const written = documents.filter((document) => document !== 'docs/rules.md');
    const broken = written.flatMap((document) =>
      linksIn(document, read(document))
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${document}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('have no conflict that a merge left', () => {
    expect(documents.flatMap((document) => findMergeConflict(read(document), document) ?? [])).toEqual([]);
  });

  test('are at most two links from the README', () => {
    const isPage = (file: string) => /^(?:\.github|src\/newsroom\/pages)\//.test(file);
    const texts = new Map(documents.filter((file) => !isPage(file)).map((file) => [file, read(file)]));
    expect(findDistant(texts, 'README.md', 2)).toEqual([]);
  });

  test('of a room name its folders', () => {
    const rooms = documents.filter((file) => /^src\/(?!newsroom\/)\w+\/README\.md$/.test(file));
    expect(rooms.length).toBeGreaterThan(15);
    const unnamed = rooms.flatMap((document) => {
      const text = read(document);
      const folders = readdirSync(join(root, posix.dirname(document)), { withFileTypes: true });
      return folders.flatMap((entry) =>
        entry.isDirectory() && !text.includes(`${entry.name}/`) ? [`${document}: ${entry.name}/`] : [],
      );
    });
    expect(unnamed).toEqual([]);
  });

  test('name every room with what it may import', () => {
    const table = readRoomTable(read('docs/architecture.md'));
    expect([...table.keys()].toSorted()).toEqual(
      Object.keys(house)
        .filter((room) => !room.includes('.'))
        .toSorted(),
    );
    expect(table).toEqual(describeImports([...table.keys()], house));
  });
});

test('documents that are too many links away are found', () => {
  const texts = new Map([
    ['README.md', '[a](docs/a.md#x), `[d](docs/d.md)`'],
    ['docs/a.md', '[b](b)'],
    ['docs/b/README.md', '[c](../c.md)'],
    ['docs/c.md', ''],
    ['docs/d.md', ''],
  ]);
  expect(findDistant(texts, 'README.md', 2)).toEqual(['docs/c.md', 'docs/d.md']);
});

describe('a path in a document', () => {
  const known = ['src/feeds/README.md', 'src/feeds/formats/rss.ts', 'src/feeds/item.ts', 'src/cli/new.ts'];

  test.each([
    ['`src/feeds/item.ts` and `src/feeds/`', []],
    ['`feeds/item.ts`, `item.ts`, `formats/rss.ts`, `formats/`', []],
    ['`rss.ts`', []],
    ['`../feeds/item.ts`', []],
    ['`../gone.ts`', ['src/feeds/README.md:1 names ../gone.ts, which does not exist.']],
    ['`feeds/rss.ts`', ['src/feeds/README.md:1 names feeds/rss.ts, which does not exist.']],
    ['one\n\n`atom.ts`', ['src/feeds/README.md:3 names atom.ts, which does not exist.']],
    ['`new.ts`', ['src/feeds/README.md:1 names new.ts, which does not exist.']],
    ['`src/gone/`', ['src/feeds/README.md:1 names src/gone/, which does not exist.']],
    ['`npm run new -- item.ts`, `articles/2014/x.md`, `Astro.props`', []],
    ['```ts\n`gone.ts`\n```', []],
  ])('%s', (text, broken) => {
    expect(findBrokenPaths('src/feeds/README.md', text, known)).toEqual(broken);
  });

  test('is read with its line', () => {
    expect(pathsIn('a\n`b.ts`, `c/d.astro`')).toEqual([
      { path: 'b.ts', line: 2 },
      { path: 'c/d.astro', line: 2 },
    ]);
  });
});
