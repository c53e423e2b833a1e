import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { engineFolder } from './engine-folder.ts';

const parent = realpathSync(mkdtempSync(join(tmpdir(), 'tickerpress-engine-')));
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

test('the tests of the engine run on the demo, whatever newsroom is in its place', () => {
  const root = join(parent, 'project');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('node_modules/x/index.js', '');
  write('src/cli/check.ts', 'engine');
  write('src/newsroom/site.ts', 'demo');
  write('articles/2014/demo.md', 'demo');
  expect(engineFolder(root, parent)).toBe(root);

  write('tests/demo/src/newsroom/site.ts', 'demo');
  write('tests/demo/articles/2014/demo.md', 'demo');
  write('tests/demo/public/favicon.ico', 'demo');
  write('tests/demo/vercel.json', 'engine');
  write('tests/demo/.github/workflows/publish.yml', 'engine');
  write('tests/demo/engine.json', '{}');
  write('vercel.json', 'ours');
  write('netlify.toml', 'as it was');
  write('.github/workflows/publish.yml', 'ours');
  write('.github/workflows/ours.yml', 'ours');
  write('src/newsroom/site.ts', 'ours');
  write('src/newsroom/companies/ours.yaml', 'ours');
  write('articles/2026/ours.md', 'ours');
  write('public/ours.svg', 'ours');
  write('dist/index.html', 'built');
  const folder = engineFolder(root, parent);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect([
    read('src/cli/check.ts'),
    read('src/newsroom/site.ts'),
    read('articles/2014/demo.md'),
    read('public/favicon.ico'),
  ]).toEqual(['engine', 'demo', 'demo', 'demo']);
  // Of files that newsrooms edit, too, the engine's version is kept with the demo; without one, the newsroom's is used.
  expect([read('vercel.json'), read('.github/workflows/publish.yml'), read('netlify.toml')]).toEqual([
    'engine',
    'engine',
    'as it was',
  ]);
  const absent = [
    ...['src/newsroom/companies', 'articles/2026', 'public/ours.svg', 'dist', 'tests/demo'],
    ...['.github/workflows/ours.yml', 'engine.json'],
  ];
  expect(absent.filter((file) => existsSync(join(folder, file)))).toEqual([]);
  expect(existsSync(join(folder, 'node_modules/x/index.js'))).toBe(true);
  // A second run begins anew, at the same path.
  write('src/cli/check.ts', 'newer');
  expect(engineFolder(root, parent)).toBe(folder);
  expect(read('src/cli/check.ts')).toBe('newer');
});
