import fs, { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listArticles } from '../../../src/content/files/list-articles.ts';
import { findStrayName, isIgnored } from '../../../src/content/files/stray-files.ts';
import { dataReader } from '../../../src/content/files/data-file.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { processInParallel } from '../../../src/images/process/process-in-parallel.ts';
import { checkOwnCode } from '../../../src/press/check/own-code.ts';
import { settledEnvironment } from '../../../src/press/environment.ts';
import { checkPublicFolder, listPublicFiles } from '../../../src/press/render/static-files.ts';
import { write } from '../article.ts';
import { newsroomFiles, writeFolder, type Files } from '../folder.ts';

/** What systems and editors keep for themselves, wherever it is. */
const ofSystems = ['.DS_Store', '._a.txt', '.#a.txt', '.a.txt.swp', '.swp', 'Thumbs.db', 'desktop.ini'];

const notAFile = 'This is no file, so it cannot be read.';

const newsroomWith = (files: Files = {}) => writeFolder({ ...newsroomFiles, 'articles/2014/a.md': write(), ...files });

/** Puts a socket in a place: like a pipe it is no file, and unlike one it is not waited for. */
async function putSocket(path: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => void server.close());
}

const told = (root: string) => readNewsroom(root).findings.map(({ file, message }) => `${file} ${message}`);

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  test.each(['companies/x.yaml', 'pages/x.md', 'front.yaml', 'logo.svg', 'components/Header.astro'])(
    'is reported as src/newsroom/%s',
    async (place) => {
      const root = newsroomWith({ 'src/newsroom/components/README.md': '' });
      await putSocket(join(root, 'src/newsroom', place));
      expect(told(root)).toContain(`src/newsroom/${place} ${notAFile}`);
    },
  );

  test('gives a chart no data', () => {
    const root = newsroomWith();
    symlinkSync('/dev/null', join(root, 'articles/2014/a.csv'));
    expect(dataReader(root)('articles/2014/a.csv')).toBeUndefined();
  });
});

test('a closed folder of public/ is an error, and hides nothing else', () => {
  const root = newsroomWith({ 'public/a.txt': '', 'public/closed/b.txt': '' });
  const { readdirSync } = fs;
  const refuse = (path: unknown, ...options: unknown[]) => {
    if (path === join(root, 'public/closed')) throw Object.assign(new Error('EACCES: x'), { code: 'EACCES' });
    return Reflect.apply(readdirSync, fs, [path, ...options]) as unknown;
  };
  fs.readdirSync = refuse as typeof readdirSync;
  syncBuiltinESMExports();
  onTestFinished(() => {
    fs.readdirSync = readdirSync;
    syncBuiltinESMExports();
  });
  expect(checkPublicFolder(root)).toMatchObject([
    { severity: 'error', rule: 'folder-unreadable', file: 'public/closed' },
  ]);
  expect(listPublicFiles(root)).toEqual(['a.txt']);
});

test('a theme and a logo may not be links out of the project either', () => {
  const root = newsroomWith();
  const outside = writeFolder({ 'x.css': '', 'x.svg': '<svg/>' });
  symlinkSync(join(outside, 'x.css'), join(root, 'src/newsroom/theme.css'));
  symlinkSync(join(outside, 'x.svg'), join(root, 'src/newsroom/logo.svg'));
  const message = 'This link leads out of the project, so what it leads to is not published.';
  expect(told(root).sort()).toEqual([`src/newsroom/logo.svg ${message}`, `src/newsroom/theme.css ${message}`]);
});

test('the mark that Emacs leaves beside a file with unsaved changes stops nothing', () => {
  const root = newsroomWith({ 'src/newsroom/site.ts': "process.env['EDITION']" });
  symlinkSync('jane@desk.4711:1764500000', join(root, 'src/newsroom/.#site.ts'));
  expect(settledEnvironment(root, { EDITION: 'x' })).toMatchObject({ EDITION: 'x' });
  expect(told(root)).toEqual([]);
});

describe('what systems, editors and git leave in public/', () => {
  const kept = ['.gitkeep', '.htaccess', '.well-known/x', '_x.txt', 'a.txt', 'b/thumbs.txt'];
  const left = [...ofSystems, 'a.txt~', '.git/HEAD', '.hg/store', 'b/.DS_Store', 'b/.svn/entries'];

  test('is not published, and stops nothing', () => {
    const root = newsroomWith(Object.fromEntries([...left, ...kept].map((name) => [`public/${name}`, 'x'])));
    symlinkSync('jane@desk.4711:1764500000', join(root, 'public/.#b.txt'));
    expect(listPublicFiles(root)).toEqual(kept);
    expect(checkPublicFolder(root)).toEqual([]);
  });
});

test('what systems leave beside the files of a newsroom stops nothing', () => {
  const files = ofSystems.map((name) => [`src/newsroom/companies/${name}`, 'x']);
  expect(told(newsroomWith(Object.fromEntries(files) as Files))).toEqual([]);
});

test('the mark of Emacs beside a component is none', async () => {
  const root = newsroomWith({ 'src/newsroom/components/README.md': '' });
  symlinkSync('jane@desk.4711:1764500000', join(root, 'src/newsroom/components/.#Colophon.astro'));
  expect(await checkOwnCode(root)).toEqual([]);
});

describe.skipIf(process.platform !== 'linux')('a name that is not UTF-8', () => {
  const named = (root: string, folder: string) =>
    Buffer.concat([Buffer.from(`${join(root, folder)}/`), Buffer.from([0xff]), Buffer.from('.md')]);

  test('is reported among articles, and nothing else is', () => {
    const root = newsroomWith();
    writeFileSync(named(root, 'articles/2014'), write());
    const { articles, findings } = listArticles(root);
    expect(articles).toEqual(['articles/2014/a.md']);
    expect(findings).toMatchObject([{ rule: 'stray-file', file: 'articles/2014/\ufffd.md', severity: 'error' }]);
  });

  test('is reported in public/', () => {
    const root = newsroomWith({ 'public/a.txt': 'a' });
    writeFileSync(named(root, 'public'), 'b');
    expect(listPublicFiles(root)).toEqual(['a.txt']);
    expect(checkPublicFolder(root)).toMatchObject([{ rule: 'stray-file', file: 'public/\ufffd.md' }]);
  });

  test('from an archive in Latin-1 is told of in both', () => {
    const root = newsroomWith({ 'public/a.txt': 'x' });
    for (const path of ['articles/2014/größe.md', 'public/größe.txt']) {
      writeFileSync(Buffer.from(join(root, path), 'latin1'), 'x');
    }
    const message = 'This name is not UTF-8 text, so what it names cannot be found.';
    expect(listArticles(root)).toMatchObject({ articles: ['articles/2014/a.md'], findings: [{ message }] });
    expect(listPublicFiles(root)).toEqual(['a.txt']);
    expect(checkPublicFolder(root)).toMatchObject([{ severity: 'error', rule: 'stray-file', message }]);
  });
});

describe('a file that is too large to read', () => {
  const threeGigabytes = 3_000_000_000;

  test('is reported in public/', () => {
    const root = newsroomWith({ 'public/film.mp4': '' });
    truncateSync(join(root, 'public/film.mp4'), threeGigabytes);
    expect(listPublicFiles(root)).toEqual([]);
    expect(checkPublicFolder(root)).toMatchObject([
      { file: 'public/film.mp4', message: 'The file has 3.0 GB, and files of up to 2 GB can be published.' },
    ]);
  });

  test('is no picture', async () => {
    const root = newsroomWith({ 'articles/2014/a.png': '' });
    truncateSync(join(root, 'articles/2014/a.png'), threeGigabytes);
    const made = await processInParallel(root, [['articles/2014/a.png', true]], root);
    expect([...made.values()]).toEqual([{ ok: false, problem: 'unreadable' }]);
  });

  test('is reported among the newsroom’s before it is parsed', () => {
    const root = newsroomWith({ 'src/newsroom/companies/x.yaml': `name: X # ${'x'.repeat(4_000_000)}\n` });
    expect(told(root)).toEqual([
      'src/newsroom/companies/x.yaml The file has 4,000,011 bytes, and 4,000,000 are read at most.',
    ]);
  });
});

describe('a file beside articles', () => {
  test.each([
    ['story.MD', 'Rename it to "story.md".'],
    ['story.markdown', 'Rename it to "story.md".'],
    ['story.mdx', 'Rename it to "story.md".'],
    ['story.md.txt', 'Rename it to "story.md".'],
    ['story.md ', 'Rename it to "story.md".'],
    ['story.md.', 'Rename it to "story.md".'],
  ])('that was meant as one is an error: %j', (name, hint) => {
    expect(findStrayName(name)).toEqual({ message: 'An article must end in .md, so this one is not read.', hint });
  });

  test.each(['.story.md.icloud', 'story.md.icloud'])('that is elsewhere is an error: %j', (name) => {
    expect(isIgnored(name)).toBe(false);
    expect(findStrayName(name)).toMatchObject({
      message: expect.stringContaining('"story.md" is in iCloud') as string,
    });
    expect(findStrayName(name)?.severity).toBeUndefined();
  });

  test.each(['story.md~', '#story.md#', 'story.md.bak', 'story.md.orig', 'story.tmp', 'story.md.part', '~$story.md'])(
    'that a program left is a warning: %j',
    (name) => {
      expect(findStrayName(name)).toMatchObject({ severity: 'warning', hint: 'Remove it.' });
    },
  );

  test.each(['story.docx', 'story.txt', 'story.html', 'story.odt'])('in another format is a warning: %j', (name) => {
    expect(findStrayName(name)).toMatchObject({
      severity: 'warning',
      hint: expect.stringContaining('Save its text') as string,
    });
  });

  test.each([...ofSystems, '._story.md', '.#story.md', '.story.md.swp', '.gitkeep', '.run.cmd'])(
    'is ignored: %j',
    (name) => {
      expect(isIgnored(name)).toBe(true);
    },
  );

  test.each(['story.md', 'story (1).md', 'chart.csv', 'photo.JPG'])('is read, or allowed: %j', (name) => {
    expect(isIgnored(name)).toBe(false);
    expect(findStrayName(name)).toBeUndefined();
  });
});
