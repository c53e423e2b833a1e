import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  codeDigest,
  compileDigest,
  readCode,
  readingDigest,
  renderingDigest,
  type CodeState,
} from '../../../src/press/state/code-digest.ts';
import { fill, makeFolder } from '../folders.ts';

const settings = { url: 'https://example.com/', hasServices: false, hasSchemeSwitch: false };
const rooms = ['content', 'domain', 'markdown', 'tickers', 'press', 'pages', 'newsroom'];
const base = Object.fromEntries(rooms.map((room) => [`src/${room}/a.ts`, room]));

/** The digests of a project before and after some files are written. */
function digests(files: Readonly<Record<string, string>>) {
  const root = makeFolder();
  fill(root, base);
  const all = () => ({
    code: codeDigest(root, ''),
    compiled: compileDigest(root, settings),
    reading: readingDigest(root, ''),
    rendering: renderingDigest(root, '', ['site']),
  });
  const before = all();
  fill(root, files);
  const after = all();
  for (const file of Object.keys(files)) rmSync(join(root, file));
  return { before, after };
}

describe('the digests of the code', () => {
  test('cover a public font, but only beside a theme that may name it', () => {
    const root = makeFolder();
    fill(root, base);
    const codeWith = (files: Readonly<Record<string, string>>) => {
      fill(root, files);
      return codeDigest(root, '');
    };
    const bare = codeWith({});
    expect(codeWith({ 'public/fonts/text.woff2': 'a', 'public/robots.txt': 'a' })).toBe(bare);
    const themed = codeWith({ 'src/newsroom/theme.css': '' });
    expect(codeWith({ 'public/robots.txt': 'b' })).toBe(themed);
    expect(codeWith({ 'public/fonts/text.woff2': 'b' })).not.toBe(themed);
    expect(codeWith({ 'public/fonts/text.woff2': 'a', 'src/newsroom/fonts/text.woff2': 'a' })).not.toBe(themed);
  });

  test.each([
    'src/press/README.md',
    'src/content/notes/deep.md',
    'src/pages/.DS_Store',
    'src/pages/index.astro~',
    'src/pages/.index.astro.swp',
    'src/pages/._index.astro',
    'src/pages/.#index.astro',
    'src/pages/Thumbs.db',
    'src/pages/desktop.ini',
    'src/newsroom/authors.yaml',
    'src/newsroom/companies/apple.yaml',
    'src/newsroom/pages/about.md',
    'src/newsroom/README.md',
    'articles/2026/story.md',
    'README.md',
    '.env',
  ])('do not know %s', (file) => {
    const { before, after } = digests({ [file]: 'new' });
    expect(after).toEqual(before);
  });

  test.each([
    'src/newsroom/language.ts',
    'src/newsroom/names.json',
    'src/newsroom/names.ts',
    'src/newsroom/deep/names.txt',
    'src/newsroom/names.yaml',
    'src/newsroom/slogans.md',
    'src/layouts/document/Base.astro',
    'src/styles/site.css',
    'astro.config.mjs',
    'package.json',
  ])('of all code knows %s', (file) => {
    const { before, after } = digests({ [file]: 'new' });
    expect(after.code).not.toBe(before.code);
  });

  test.each([
    'src/newsroom/language.ts',
    'src/newsroom/names.json',
    'src/newsroom/names.ts',
    'src/newsroom/exchanges.yaml',
    'src/markdown/b.ts',
    'src/charts/draw/b.ts',
    'src/files/b.ts',
  ])('of what reads articles knows %s', (file) => {
    const { before, after } = digests({ [file]: 'new' });
    expect(after.reading).not.toBe(before.reading);
  });

  test.each([
    'src/layouts/document/Base.astro',
    'src/newsroom/pages/calendar.astro',
    'src/newsroom/names.json',
    'src/newsroom/names.ts',
    'src/styles/site.css',
    'src/feeds/b.ts',
    'src/press/astro/b.ts',
    'astro.config.mjs',
    'package-lock.json',
  ])('of what is compiled knows %s', (file) => {
    const { before, after } = digests({ [file]: 'new' });
    expect(after.compiled).not.toBe(before.compiled);
  });

  test('know the values of settings, and not how `site.ts` is written', () => {
    const { before, after } = digests({ 'src/newsroom/site.ts': '// A remark.' });
    expect({ ...after, code: '', reading: '' }).toEqual({ ...before, code: '', reading: '' });
  });

  test('of what renders pages knows the text of `site.ts` where it exports more than the settings', () => {
    const root = makeFolder();
    fill(root, base);
    const digest = () => renderingDigest(root, '', ['extra', 'site']);
    const before = digest();
    fill(root, { 'src/newsroom/site.ts': "export const extra = 'Tuesday';" });
    expect(digest()).not.toBe(before);
  });

  test.each([
    'src/press/render/encode-utf8.ts',
    'src/files/b.ts',
    'src/markdown/render/b.ts',
    'src/domain/language/words.json',
    'src/routes/body.ts',
    'src/newsroom/names.ts',
    'src/newsroom/names.mts',
    'src/newsroom/components/names.js',
    'src/newsroom/names.csv',
    'package-lock.json',
  ])('of what renders pages knows %s', (file) => {
    const { before, after } = digests({ [file]: 'new' });
    expect(after.rendering).not.toBe(before.rendering);
  });

  test('of what is compiled covers what the compiler takes of the settings', () => {
    const root = makeFolder();
    fill(root, base);
    const others = [{ url: 'https://example.org/' }, { hasServices: true }, { hasSchemeSwitch: true }];
    const all = [{}, ...others].map((other) => compileDigest(root, { ...settings, ...other }));
    expect(new Set(all).size).toBe(4);
  });

  test('are those of the files when they were read, for all digests of a build', () => {
    const root = makeFolder();
    fill(root, base);
    const state = readCode(root);
    const all = (code?: CodeState) => [
      codeDigest(root, '', code),
      compileDigest(root, settings, code),
      renderingDigest(root, '', ['site'], code),
    ];
    const before = all();
    expect(all(state)).toEqual(before);
    fill(root, { 'src/press/a.ts': 'new', 'src/press/b.ts': '' });
    expect(all(state)).toEqual(before);
    expect(all()).not.toEqual(before);
  });

  test('cover the settings and the environment from which these are made', () => {
    const root = makeFolder();
    fill(root, base);
    const rendering = (...given: readonly [string, string]) => renderingDigest(...given, ['site']);
    for (const digest of [codeDigest, readingDigest, rendering]) {
      const before = digest(root, 'a');
      expect(digest(root, 'b')).not.toBe(before);
      process.env['SITE_TEST'] = 'x';
      expect(digest(root, 'a')).not.toBe(before);
      delete process.env['SITE_TEST'];
      expect(digest(root, 'a')).toBe(before);
    }
  });
});
