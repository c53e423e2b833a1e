import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listArticles } from '../../../src/content/files/list-articles.ts';
import { checkPublicFolder, listPublicFiles } from '../../../src/press/render/static-files.ts';
import { writeFolder } from '../folder.ts';

/** Writes a file whose name is Latin-1, as archives from Windows may have it. */
function writeLatin(root: string, path: string): void {
  writeFileSync(Buffer.from(join(root, path), 'latin1'), 'x');
}

test('a name that is not UTF-8 is told of', () => {
  const root = writeFolder({ 'articles/2026/a.md': 'x', 'public/a.txt': 'x' });
  writeLatin(root, 'articles/2026/größe.md');
  writeLatin(root, 'public/größe.txt');
  const message = 'This name is not UTF-8 text, so what it names cannot be found.';
  expect(listArticles(root)).toMatchObject({ articles: ['articles/2026/a.md'], findings: [{ message }] });
  expect(listPublicFiles(root)).toEqual(['a.txt']);
  expect(checkPublicFolder(root)).toMatchObject([{ severity: 'error', rule: 'stray-file', message }]);
});

test('what systems, editors and git leave in "public" is not published', () => {
  const names = [
    '.DS_Store',
    '._a.txt',
    'Thumbs.db',
    'desktop.ini',
    'a.txt~',
    '.a.txt.swp',
    '.#a.txt',
    '.git/HEAD',
    'b/.DS_Store',
  ];
  const kept = ['.gitkeep', '.htaccess', '.well-known/x', '_x.txt', 'a.txt', 'b/thumbs.txt'];
  const root = writeFolder(Object.fromEntries([...names, ...kept].map((name) => [`public/${name}`, 'x'])));
  expect(listPublicFiles(root)).toEqual(kept);
  expect(checkPublicFolder(root)).toEqual([]);
});
