import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findCycles, findTrespasses, roomOf, type House } from './architecture/house-rules.ts';
import { importsOf, listSources, readImports } from './architecture/read-imports.ts';

/*
 * Which room may import which: domain knows nobody, everybody may know domain, and only the rooms at the edge touch
 * files, processes and Astro. What a room may import is all that a newcomer must know to read it.
 */
const house: House = {
  // `domain/models` is part of it. Time zones and the spelling of letters are the business of well-kept libraries.
  domain: { rooms: [], packages: ['temporal-polyfill', '@sindresorhus/transliterate'] },
  tickers: { rooms: ['domain'] },
  // The stems of words are the business of a well-kept library.
  search: {
    rooms: ['domain'],
    packages: ['@orama/stemmers/arabic', '@orama/stemmers/english', '@orama/stemmers/french', '@orama/stemmers/german'],
  },
  // Numbers, dates and layouts are ours; d3 has the mathematics of scales, and a library reads CSV.
  charts: { rooms: ['domain'], packages: ['csv-parse/sync', 'd3-array', 'd3-scale', 'd3-shape'] },
  // The engine's own lists of companies and symbols, which it reads itself.
  reference: { rooms: ['domain'], packages: ['csv-parse/sync'], isNodeAllowed: true },
  metadata: { rooms: ['domain', 'newsroom/site.ts'], types: ['schema-dts'] },
  feeds: { rooms: ['domain', 'newsroom/site.ts'], packages: ['@astrojs/rss'] },
  // Cards show charts, which `charts` draws.
  images: {
    rooms: ['domain', 'charts', 'files'],
    packages: ['@takumi-rs/core', 'fontkitten', 'sharp'],
    isNodeAllowed: true,
  },
  // How files are written, for every room that may touch them.
  files: { rooms: [], isNodeAllowed: true },
  // Raw HTML is made safe by a well-kept library, not by us.
  markdown: { rooms: ['domain', 'tickers', 'charts'], packages: ['marked', 'sanitize-html'] },
  editorial: { rooms: ['domain', 'tickers', 'markdown'] },
  // Settings are typed by the engine. Components of the newsroom's own are in the place of the engine's, and may show those;
  // its own pages are put into the engine's layout.
  newsroom: {
    rooms: ['domain', 'charts', 'components', 'layouts', 'metadata'],
    packages: ['tickerpress:look'],
    types: ['astro/types'],
  },
  content: {
    rooms: ['domain', 'tickers', 'search', 'charts', 'markdown', 'editorial', 'newsroom', 'reference'],
    packages: ['astro/zod', 'js-yaml', 'yaml'],
    isNodeAllowed: true,
  },
  // Astro's glue: what pages ask for, by way of its collections.
  routes: {
    rooms: [
      'domain',
      'tickers',
      'search',
      'charts',
      'markdown',
      'feeds',
      'metadata',
      'content',
      'newsroom',
      'reference',
    ],
    packages: ['astro', 'astro:content', 'astro/loaders'],
    types: ['astro/runtime/server/index.js'],
    isNodeAllowed: true,
  },
  // Libraries read CSS and fonts, and compute with colours.
  look: { rooms: ['domain'], packages: ['css-tree', 'culori', 'fontkitten', 'sax'], isNodeAllowed: true },
  // Tells hubs and search engines what changed.
  announce: { rooms: ['domain', 'feeds'], isNodeAllowed: true },
  // The collections are declared where Astro looks for them; their loaders are in `routes`.
  'content.config': { rooms: ['routes', 'domain'], packages: ['astro:content', 'astro/zod'] },
  // It reaches compiled pages through Astro's map of pages and imports none: a page must not be part of the press, or
  // every change of a page would be a change of the press.
  press: {
    rooms: [
      'domain',
      'tickers',
      'search',
      'charts',
      'reference',
      'files',
      'metadata',
      'feeds',
      'images',
      'look',
      'markdown',
      'editorial',
      'content',
      'routes',
      'announce',
      'newsroom',
      'setup',
      'schemas',
    ],
    packages: ['@astrojs/compiler-rs', 'astro', 'astro/container', 'astro/runtime/server/index.js'],
    isNodeAllowed: true,
  },
  // What editors and people are told of a newsroom's files.
  schemas: { rooms: ['domain', 'tickers', 'content', 'files'], packages: ['astro/zod'], isNodeAllowed: true },
  // Makes a newsroom out of the demo, and brings it a newer engine.
  setup: { rooms: ['domain', 'content', 'files'], packages: ['yaml'], isNodeAllowed: true },
  cli: {
    rooms: [
      'domain',
      'tickers',
      'search',
      'charts',
      'reference',
      'files',
      'metadata',
      'feeds',
      'images',
      'look',
      'markdown',
      'editorial',
      'content',
      'routes',
      'announce',
      'newsroom',
      'press',
      'setup',
      'schemas',
    ],
    // Differences between two texts are the business of a well-kept library.
    packages: ['diff'],
    isNodeAllowed: true,
  },
  // The two share a row: a component stands in a layout, and a layout is made of components.
  components: {
    rooms: ['charts', 'domain', 'search', 'metadata', 'newsroom/site.ts', 'layouts'],
    packages: ['tickerpress:look'],
  },
  // Style sheets and fonts come in as addresses (`?url`).
  layouts: {
    rooms: ['charts', 'domain', 'search', 'metadata', 'newsroom/site.ts', 'components', 'styles'],
    packages: ['tickerpress:look'],
  },
  // A route hands the site to the builders of feeds and metadata, which are functions of it.
  pages: {
    rooms: ['routes', 'domain', 'feeds', 'metadata', 'layouts', 'components', 'newsroom/site.ts'],
    packages: ['astro', 'tickerpress:look'],
  },
  // Style sheets and fonts, and the mark from which the icons are drawn.
  styles: { rooms: [] },
};

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const sources = listSources(root, 'src');
const imports = sources.flatMap((file) => readImports(root, file));

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

  test('lets nothing import pages or the command line', () => {
    const guests = imports.filter(({ from, to }) => /^src\/(?:pages|cli)\//.test(to) && roomOf(from) !== roomOf(to));
    expect(guests).toEqual([]);
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
      ...importsOf('src/domain/site/site.ts', "import { join } from 'node:path';\n"),
      ...importsOf('src/tickers/recognise.ts', "\nimport type { Vocabulary } from '../content/read-content.ts';\n"),
      ...importsOf('src/metadata/head.ts', "const press = await import('../press/run.ts');\n"),
      ...importsOf('src/routes/body.ts', "import front from '../pages/index.astro';\n"),
      ...importsOf('src/utils/text.ts', "import '../domain/site.ts';\n"),
    ];
    expect(findTrespasses(lines, house).join('\n')).toMatchInlineSnapshot(`
      "src/domain/site/site.ts:1 imports node:path, but domain may import temporal-polyfill, @sindresorhus/transliterate and itself only. That line belongs in reference, images, files, content, routes, look, announce, press, schemas, setup or cli.
      src/tickers/recognise.ts:2 imports content/read-content.ts, but tickers may import domain and itself only. That line belongs in content, routes, press, schemas, setup or cli.
      src/metadata/head.ts:1 imports press/run.ts, but metadata may import domain, newsroom/site.ts, the types of schema-dts and itself only. That line belongs in press or cli.
      src/routes/body.ts:1 imports pages/index.astro, but routes may import domain, tickers, search, charts, markdown, feeds, metadata, content, newsroom, reference, astro, astro:content, astro/loaders, the types of astro/runtime/server/index.js, Node and itself only. That line belongs in pages.
      src/utils/text.ts:1 stands in "utils", which is no room of the house. See the table in this test."
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
