import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCompiledPages, sealCompiledPages } from '../../../src/press/astro/compiled-pages.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import { fill, makeFolder } from '../folders.ts';

const files = {
  'server/prerender-entry.mjs': 'export const manifest = {};',
  'server/chunks/page.mjs': 'export const page = 1;',
  'client/_assets/site.css': 'p { margin: 0 }',
  'client/_assets/search.js': 'export {};',
  'client/_assets/serif.woff2': 'glyphs',
};

function makeCompiled(): string {
  const folder = makeFolder();
  fill(folder, files);
  sealCompiledPages(folder, { shared: 'a', own: { 'src/newsroom/pages/calendar.astro': 'b' } });
  return folder;
}

test('compiled pages are opened as they were sealed, with their assets and the pages of the newsroom’s own', () => {
  const opened = openCompiledPages(makeCompiled());
  expect(opened?.assets).toEqual(['_assets/search.js', '_assets/serif.woff2', '_assets/site.css']);
  expect([...(opened?.own.keys() ?? [])]).toEqual(['src/newsroom/pages/calendar.astro']);
});

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['cut to half', (file) => writeFileSync(file, readFileSync(file).subarray(0, readFileSync(file).length / 2))],
  ['emptied', (file) => writeFileSync(file, '')],
  [
    'altered by one bit',
    (file) => {
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 4, bytes.length >> 1);
      writeFileSync(file, bytes);
    },
  ],
  ['removed', (file) => rmSync(file)],
];

test.each(damages)('compiled pages are not used after any one of their files was %s', (_, damage) => {
  const names = listFiles(makeCompiled());
  expect(names).toHaveLength(7);
  for (const name of names) {
    const folder = makeCompiled();
    damage(join(folder, name));
    expect(openCompiledPages(folder), name).toBeUndefined();
  }
});

test('compiled pages are not used beside a file that was added, nor without any', () => {
  const folder = makeCompiled();
  writeFileSync(join(folder, 'server/more.mjs'), '');
  expect(openCompiledPages(folder)).toBeUndefined();
  expect(openCompiledPages(makeFolder())).toBeUndefined();
});
