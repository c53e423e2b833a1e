import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findBrokenPaths, pathsIn } from './documented-paths.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(posix.relative(root, entry.parentPath), entry.name));
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^\s*```.*?^\s*```/gms, '').replace(/`[^`]*`/g, '');
}

const files = [...['src', 'tests', 'docs', '.github'].flatMap(filesBelow), ...readdirSync(root)];
// A change log names files as they were.
const documents = files.filter((file) => file.endsWith('.md') && !file.startsWith('tests/') && file !== 'CHANGELOG.md');

describe('the documents', () => {
  test('name files and folders that exist', () => {
    expect(documents.length).toBeGreaterThan(40);
    const broken = [...documents, 'tests/README.md'].flatMap((document) =>
      findBrokenPaths(document, readFileSync(join(root, document), 'utf8'), files),
    );
    expect(broken).toEqual([]);
  });

  test('link to files that exist', () => {
    // The generated list of rules quotes links that are wrong.
    const written = documents.filter((document) => document !== 'docs/rules.md');
    const broken = written.flatMap((document) =>
      [...withoutCode(readFileSync(join(root, document), 'utf8')).matchAll(/\]\((?!https?:|mailto:|#|\/)([^)\s#]+)/g)]
        .map(([, target = '']) => join(dirname(document), target))
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${document}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
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
