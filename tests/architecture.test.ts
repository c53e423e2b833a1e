import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findCycles, findTrespasses, roomOf } from './architecture/house-rules.ts';
import { importsOf, listSources, readImports } from './architecture/read-imports.ts';
import { listFiles } from '../src/files/list-files.ts';
import { isNative } from '../src/press/astro/native-modules.ts';
import { house } from './architecture/rooms.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const sources = listSources(root, 'src');
const imports = sources.flatMap((file) => readImports(root, file));

/** Folders with more than 15 of the files. */
function findCrowdedFolders(files: readonly string[]): readonly { readonly folder: string; readonly files: number }[] {
  return Array.from(Map.groupBy(files, dirname), ([folder, { length }]) => ({ folder, files: length })).filter(
    (folder) => folder.files > 15,
  );
}

describe('the house', () => {
  test('finds sources and imports in every room that has any', () => {
    expect(sources.length).toBeGreaterThan(150);
    const rooms = new Set(imports.map(({ from }) => roomOf(from)));
    expect([...rooms]).toEqual(
      expect.arrayContaining(['domain', 'content', 'routes', 'press', 'pages', 'components', 'layouts']),
    );
  });

  test('keeps every import in a room that may have it', () => {
    expect(findTrespasses(imports, house)).toEqual([]);
  });

  test('names files that exist, with their endings', () => {
    const broken = imports.filter(({ to, isFile }) => isFile && !existsSync(join(root, to)));
    expect(broken.map(({ from, line, to }) => `${from}:${line} imports ${to}, which does not exist.`)).toEqual([]);
  });

  test('brings in no package that package.json does not pin', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
    const packages = imports.filter(({ to, isFile }) => !isFile && !/^(?:node|astro|tickerpress):/.test(to));
    const unpinned = packages.filter(({ to, isType }) => {
      const [scope = '', name = ''] = to.split('/');
      const version = { ...(isType && devDependencies), ...dependencies }[
        to.startsWith('@') ? `${scope}/${name}` : scope
      ];
      return version === undefined || !/^\d+\.\d+\.\d+$/.test(version);
    });
    expect(unpinned.map(({ from, line, to }) => `${from}:${line} imports ${to}.`)).toEqual([]);
  });

  test('has no file of over 250 lines and no folder of over 15 files', () => {
    const long = sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length - 1 > 250);
    expect(long).toEqual([]);
    // The companies that are shipped are data, a file each.
    expect(
      findCrowdedFolders(listFiles(join(root, 'src')).filter((file) => !file.startsWith('reference/companies/'))),
    ).toEqual([]);
    expect(findCrowdedFolders(listSources(root, 'tests'))).toEqual([]);
  });

  test('takes digests in one room, where their lengths are', () => {
    const digesters = imports.filter(({ from, to }) => to === 'node:crypto' && roomOf(from) !== 'files');
    expect(digesters.map(({ from, line }) => `${from}:${line}`)).toEqual([]);
  });

  test('lets nothing import pages or the command line', () => {
    const guests = imports.filter(({ from, to }) => /^src\/(?:pages|cli)\//.test(to) && roomOf(from) !== roomOf(to));
    expect(guests).toEqual([]);
  });

  test('has no module that Node runs in the development server and that needs what Astro compiles', () => {
    const ofNode = imports.filter(({ from, isType }) => !isType && isNative(root, join(root, from)));
    const wrong = ofNode.filter(({ to, isFile }) =>
      isFile ? !isNative(root, join(root, to)) && !/\.(?:json|mjs)$/.test(to) : /^(?:astro|tickerpress):/.test(to),
    );
    expect(ofNode.length).toBeGreaterThan(1000);
    expect(wrong.map(({ from, line, to }) => `${from}:${line} imports ${to}.`)).toEqual([]);
  });

  test('has no cycles between files, not even of types', () => {
    expect(findCycles(imports.filter(({ isType }) => !isType))).toEqual([]);
    expect(findCycles(imports)).toEqual([]);
  });

  test('has no drawer for things without a name', () => {
    const drawers = /(?:^|\/)(?:utils?|helpers?|libs?|common|misc|shared|stuff)(?:[./]|$)/;
    const all = [...sources, ...listSources(root, 'tests')];
    expect(all.filter((file) => drawers.test(file))).toEqual([]);
  });
});

describe('the rules of the house', () => {
  test('say which line breaks which rule, and where it belongs', () => {
    const lines = [
      ...importsOf('src/domain/site/site.ts', "import { dirname, join } from 'node:path';\n"),
      ...importsOf('src/tickers/recognise.ts', "\nimport type { Vocabulary } from '../content/read-content.ts';\n"),
      ...importsOf('src/metadata/head.ts', "const press = await import('../press/run.ts');\n"),
      ...importsOf('src/routes/body.ts', "import front from '../pages/index.astro';\n"),
      ...importsOf('src/utils/text.ts', "import '../domain/site.ts';\n"),
    ];
    expect(findTrespasses(lines, house).join('\n')).toMatchInlineSnapshot(`
      "src/domain/site/site.ts:1 imports node:path, but domain may import astro/zod, temporal-polyfill, @sindresorhus/transliterate and itself only. That line belongs in reference, images, files, content, routes, look, announce, press, schemas, setup or cli.
      src/tickers/recognise.ts:2 imports content/read-content.ts, but tickers may import domain and itself only. That line belongs in content, routes, press, schemas, setup or cli.
      src/metadata/head.ts:1 imports press/run.ts, but metadata may import domain, newsroom/site.ts, the types of schema-dts and itself only. That line belongs in press or cli.
      src/routes/body.ts:1 imports pages/index.astro, but routes may import domain, tickers, search, charts, files, markdown, feeds, metadata, content, newsroom, reference, astro, astro:content, astro/loaders, the types of astro/runtime/server/index.js, Node and itself only. That line belongs in pages.
      src/utils/text.ts:1 is in "utils", which is not a room. Rooms are listed in tests/architecture/rooms.ts."
    `);
  });

  test('read every kind of import', () => {
    const code = [
      "import a, { b } from './a.ts';",
      "import type { C } from './c.ts';",
      "import { type D } from './d.ts';",
      "export { e } from './e.ts';",
      "export type { F } from './f.ts';",
      "const g = await import('./g.ts');",
      "type H = typeof import('./h.ts');",
      "new Worker(new URL('./i.ts', import.meta.url));",
      "import './j.css?url';",
      "new URL('mark.svg', import.meta.url);",
      'const text = "import \'./k.ts\'";',
    ].join('\n');
    const found = importsOf('src/x/y.ts', code).map(
      ({ to, line, isType }) => `${line} ${to}${isType ? ' (type)' : ''}`,
    );
    expect(found).toEqual([
      '1 src/x/a.ts',
      '2 src/x/c.ts (type)',
      '3 src/x/d.ts (type)',
      '4 src/x/e.ts',
      '5 src/x/f.ts (type)',
      '6 src/x/g.ts',
      '7 src/x/h.ts (type)',
      '8 src/x/i.ts',
      '9 src/x/j.css',
    ]);
  });

  test("read an Astro file's frontmatter and its scripts, and leave its markup alone", () => {
    const text =
      "---\nimport A from '../components/A.astro';\n---\n<p>import './b.ts'</p>\n<script>\nimport './c.ts';\n</script>\n";
    const found = importsOf('src/pages/index.astro', text).map(({ to, line }) => `${line} ${to}`);
    expect(found).toEqual(['2 src/components/A.astro', '6 src/pages/c.ts']);
  });

  test('find a ring of files, once', () => {
    const ring = [
      ...importsOf('src/a/a.ts', "import './b.ts';"),
      ...importsOf('src/a/b.ts', "import './c.ts'; import './d.ts';"),
      ...importsOf('src/a/c.ts', "import type { A } from './a.ts';"),
      ...importsOf('src/a/d.ts', "import './e.ts';"),
    ];
    expect(findCycles(ring)).toEqual(['src/a/a.ts, src/a/b.ts, src/a/c.ts']);
    expect(findCycles(ring.filter(({ isType }) => !isType))).toEqual([]);
  });
});

test('modules of unit tests set no hooks as they load: one that several files import would set them for the first alone', () => {
  const shared = listSources(root, 'tests').filter(
    (file) => !/\.(?:test|spec)\.ts$|^tests\/(?:site|browser)\//.test(file),
  );
  const hooks = /^(?:before|after)(?:Each|All)\(/m;
  expect(shared.length).toBeGreaterThan(50);
  expect(shared.filter((file) => hooks.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('no pattern has flags for a part of it: Node 22 does not know them, and the compiler does not look into patterns in strings', () => {
  const modifiers = /\(\?(?:-[ims]+|[ims]+(?:-[ims]*)?):/;
  expect([modifiers.test('(?-i:a)'), modifiers.test('(?is:a)'), modifiers.test('(?:i:a)')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(sources.filter((file) => modifiers.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
