import { mkdtempSync, readFileSync, rmSync, statfsSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNow, Newsroom } from '../../newsroom.ts';
import { compare, listFiles, noChanges, snapshotOf, type Snapshot } from '../../snapshot.ts';

const odd = mkdtempSync(join(tmpdir(), `-Zeitung "für" Börse's & [Co] 日 `));
afterAll(() => {
  rmSync(odd, { recursive: true, force: true });
});

const memoryDisk = [tmpdir(), '/dev/shm'].find(isMemoryDisk);

describe('the same content at the same moment gives the same bytes', () => {
  let newsroom: Newsroom;
  let expected: Snapshot;

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few', sharesEngine: false });
    expect((await newsroom.build({ env: { TZ: 'UTC', LANG: 'C' }, usesAllCores: true })).exitCode).toBe(0);
    expected = newsroom.snapshot();
    expect(Object.keys(expected).length).toBeGreaterThan(200);
  });

  test('in a folder with another name, which has spaces, umlauts and quotes in it, where the code was compiled anew', async () => {
    const other = await Newsroom.create({ articles: 'few', sharesEngine: false, parent: odd });
    const build = await other.build();
    expect(build.exitCode, build.output).toBe(0);
    expect(compare(expected, other.snapshot())).toEqual(noChanges);
  });

  // Each build has many variables, since none may change a byte; one that does is found by leaving out others.
  describe.each<readonly [string, Readonly<Record<string, string>>]>([
    [
      'compiled anew',
      {
        ...{ NODE_ENV: 'development', MODE: 'development', DEV: '1', PROD: '', VITE_X: '1', PUBLIC_X: '1' },
        ...{ ASTRO_KEY: 'x', BROWSERSLIST: 'ie 6' },
        ...{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        // Node reads these at its start, and the build starts again without them.
        NODE_OPTIONS: '--conditions=development --no-network-family-autoselection',
      },
    ],
    [
      'kept',
      {
        ...{ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', UV_THREADPOOL_SIZE: '1' },
        ...{ NODE_OPTIONS: '--icu-data-dir=/nowhere --max-old-space-size=700' },
        ...{ NODE_ENV: 'test', VITEST: 'true', TICKERPRESS_PLAIN: '1', TICKERPRESS_COMPILING: 'press' },
        ...{ FORCE_COLOR: '3', CI: '', TERM: 'xterm', COLUMNS: '40' },
      },
    ],
    [
      'kept',
      {
        ...{ TZ: 'Asia/Kathmandu', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', LANGUAGE: 'ar' },
        ...{ NODE_ICU_DATA: '/nowhere', NODE_PATH: '/nowhere', NODE_PRESERVE_SYMLINKS: '1' },
        ...{ npm_config_user_agent: 'x', npm_lifecycle_event: 'x', INIT_CWD: '/nowhere', OUT_DIR: '/nowhere' },
        ...{ VIPS_NOVECTOR: '1', VIPS_CONCURRENCY: '1', RAYON_NUM_THREADS: '1', SOURCE_DATE_EPOCH: '0' },
      },
    ],
  ])('with its code %s in %o', (code, env) => {
    test('every page is rendered the same, and the next build has nothing to do', async () => {
      if (code === 'compiled anew') {
        newsroom.remove('.press/engines');
        for (const name of ['.env', '.env.local', '.env.production'])
          newsroom.write(name, 'SITE_URL=/x\nNODE_ENV=test\nDEV=1\n');
      }
      const build = await newsroom.build({ env, options: ['--clean'] });
      for (const name of ['.env', '.env.local', '.env.production']) newsroom.remove(name);
      expect(build.report.pages.kept, build.output).toBe(0);
      expect(compare(expected, newsroom.snapshot())).toEqual(noChanges);
      const next = await newsroom.build();
      expect(next.report.pages.rendered, next.output).toBe(0);
      expect(next.report.files.changed).toEqual([]);
    });
  });

  test('after the code changed, as in a clone that never saw the code before', async () => {
    const styles = newsroom.read('src/styles/base.css');
    newsroom.write('src/styles/base.css', `${styles}\nabbr { cursor: help; }\n`);
    const { report } = await newsroom.build();
    const sheets = ['front', 'lists', 'site', 'story'].map((kind) => `_assets/${kind}.css`);
    expect(report.files.removed.map((path) => path.replace(/\..*\./, '.'))).toEqual(sheets);
    expect(compare((await newsroom.clean()).snapshot, newsroom.snapshot())).toEqual(noChanges);
    newsroom.write('src/styles/base.css', styles);
    await newsroom.build();
    expect(compare(expected, newsroom.snapshot())).toEqual(noChanges);
  });

  test('after a build for another address', async () => {
    const env = { SITE_URL: 'https://example.org/news/' };
    const build = await newsroom.build({ env });
    expect(build.exitCode, build.output).toBe(0);
    expect(newsroom.read('dist/index.html')).toContain('href="/news/markets/"');
    expect(compare((await newsroom.clean({ env })).snapshot, newsroom.snapshot())).toEqual(noChanges);
    await newsroom.build();
    expect(compare(expected, newsroom.snapshot())).toEqual(noChanges);
  });

  test('after builds at other moments', async () => {
    await newsroom.build({ now: '2024-07-07T07:07:07Z' });
    expect(compare(expected, newsroom.snapshot())).not.toEqual(noChanges);
    await newsroom.build({ now: '2027-01-01T00:00:00Z' });
    const { report } = await newsroom.build({ now: defaultNow });
    expect(report.pages.rendered).toBeGreaterThan(0);
    expect(compare(expected, newsroom.snapshot())).toEqual(noChanges);
  });

  test('when the same moment is written in another zone', async () => {
    expect((await newsroom.build({ now: '2026-05-20T22:00:00+10:00' })).report.files.changed).toEqual([]);
  });

  // A memory disk lists the file that was made last first; most others, and Node, have an order of their own.
  test.runIf(memoryDisk !== undefined)('when files were made, and are dated, in another order', async () => {
    const folder = mkdtempSync(`${memoryDisk}/order-`);
    try {
      const other = await Newsroom.create({ articles: 'few', parent: folder });
      for (const room of ['articles', 'src/newsroom/companies', 'src/newsroom/pages', 'public']) rewrite(other, room);
      const build = await other.build();
      expect(build.exitCode, build.output).toBe(0);
      expect(compare(expected, other.snapshot())).toEqual(noChanges);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('settings count for what they are when they have been read', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
  });

  function setName(code: string, imports = ''): void {
    const siteFile = newsroom.read('src/newsroom/site.ts').replace(/\n {2}name: [^\n]*,\n/, `\n  name: ${code},\n`);
    newsroom.write('src/newsroom/site.ts', `${imports}${siteFile}`);
  }

  async function expectEqual(name: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
    const build = await newsroom.build({ env });
    expect(build.exitCode, build.output).toBe(0);
    expect(newsroom.read('dist/index.html')).toContain(name);
    expect(compare((await newsroom.clean({ env })).snapshot, newsroom.snapshot())).toEqual(noChanges);
  }

  test('in a file of their own beside site.ts', async () => {
    newsroom.write('src/newsroom/names.ts', "export const paper = 'The First Name';\n");
    setName('paper', "import { paper } from './names.ts';\n");
    await expectEqual('The First Name');
    newsroom.write('src/newsroom/names.ts', "export const paper = 'The Second Name';\n");
    await expectEqual('The Second Name');
  });

  // Compiled pages are kept for other settings, which they import.
  test('and pages are compiled to the same bytes, whatever they are', async () => {
    const other = await Newsroom.create({ articles: 'few', sharesEngine: false });
    const compile = async () => {
      other.remove('.press');
      const build = await other.build();
      expect(build.exitCode, build.output).toBe(0);
      return snapshotOf(other.path('.press/engines'));
    };
    const compiled = await compile();
    other.write(
      'src/newsroom/site.ts',
      other
        .read('src/newsroom/site.ts')
        .replace(/language: 'en'/, "language: 'de'")
        .replace(/timeZone: '[^']+'/, "timeZone: 'Europe/Berlin'"),
    );
    other.set({
      ...{ markdownCopies: false, tagJsonFeeds: false, hasBuildRecord: true, hasCompressedCopies: true },
      ...{ footerLinks: [{ name: 'Jobs', url: 'https://example.org/' }], notice: 'The exchange is closed today.' },
    });
    expect(compare(compiled, await compile())).toEqual(noChanges);
  });

  test('in the environment', async () => {
    setName("process.env['EDITION_NAME'] ?? 'The Paper'");
    await newsroom.build();
    const before = newsroom.snapshot();
    await expectEqual('The Asian Paper', { EDITION_NAME: 'The Asian Paper' });
    await newsroom.build();
    expect(compare(before, newsroom.snapshot())).toEqual(noChanges);
  });

  test('and are refused where every thread would read others', async () => {
    const before = newsroom.snapshot();
    setName('`Paper ${process.hrtime.bigint()}`');
    const build = await newsroom.build();
    expect(build.exitCode).toBe(1);
    expect(build.output).toMatch(/gives other settings each time it is read|settings changed while Astro/);
    expect(compare(before, newsroom.snapshot())).toEqual(noChanges);
  });
});

/** Makes a folder anew, its files in the order of their names, and each newer than the next. */
function rewrite(newsroom: Newsroom, folder: string): void {
  const contents = listFiles(newsroom.path(folder)).map(
    (file) => [file, readFileSync(newsroom.path(`${folder}/${file}`))] as const,
  );
  newsroom.remove(folder);
  for (const [index, [file, content]] of contents.entries()) {
    newsroom.write(`${folder}/${file}`, content);
    utimesSync(newsroom.path(`${folder}/${file}`), 1e9 - index, 1e9 - index);
  }
}

function isMemoryDisk(folder: string): boolean {
  try {
    return statfsSync(folder).type === 0x0102_1994;
  } catch {
    return false;
  }
}
