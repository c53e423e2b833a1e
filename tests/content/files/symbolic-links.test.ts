import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listArticles } from '../../../src/content/files/list-articles.ts';
import { findLinkProblem } from '../../../src/content/files/symbolic-links.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { stampsBelow } from '../../../src/content/files/stamps.ts';
import { checkPublicFolder, listPublicFiles } from '../../../src/press/render/static-files.ts';
import { write } from '../article.ts';
import { newsroomFiles, writeFolder } from '../folder.ts';

/** A project with one link in it. */
function linked(goal: string, link: string) {
  const outside = writeFolder({ 'story.md': write({ slug: 'outside' }), 'folder/a.yaml': 'name: A\n' });
  const root = writeFolder({
    ...newsroomFiles,
    'articles/2014/a.md': write(),
    'public/robots-notes.txt': 'x',
    'elsewhere/story.md': write({ slug: 'elsewhere' }),
    'elsewhere/x.yaml': 'name: X\n',
    '.env': 'SECRET=1',
    '.git/config': 'x',
    'dist/index.html': 'x',
    'node_modules/x/index.js': 'x',
  });
  mkdirSync(dirname(join(root, link)), { recursive: true });
  symlinkSync(goal.replace('OUTSIDE', outside).replace('ROOT', root), join(root, link));
  return root;
}

describe('a link', () => {
  test.each([
    ['elsewhere/story.md by its full path', 'ROOT/elsewhere/story.md'],
    ['a file by a relative path', '../../elsewhere/story.md'],
    ['a folder', '../../elsewhere'],
    ['a file through another link to the project', 'ROOT/articles/../elsewhere/story.md'],
  ])('to %s in the project is followed', (_, goal) => {
    expect(findLinkProblem(linked(goal, 'articles/2014/b.md'), 'articles/2014/b.md')).toBeUndefined();
  });

  test.each([
    ['OUTSIDE/story.md', 'This link leads out of the project, so what it leads to is not published.'],
    ['OUTSIDE/folder', 'This link leads out of the project, so what it leads to is not published.'],
    ['/etc/hostname', 'This link leads out of the project, so what it leads to is not published.'],
    [tmpdir(), 'This link leads out of the project, so what it leads to is not published.'],
    ['../../.env', 'This link leads to .env, which is not for readers.'],
    ['../../.git/config', 'This link leads to .git/config, which is not for readers.'],
    ['../../dist', 'This link leads to dist, which is not for readers.'],
    ['../../node_modules/x', 'This link leads to node_modules/x, which is not for readers.'],
    ['../2014', 'This link leads to a folder in which it is itself, and so on without end.'],
    ['..', 'This link leads to a folder in which it is itself, and so on without end.'],
    ['ROOT', 'This link leads to a folder in which it is itself, and so on without end.'],
    ['nowhere.md', 'This link leads nowhere.'],
    ['b.md', 'This link leads nowhere.'],
  ])('to %s is not: %s', (goal, message) => {
    const root = linked(goal, 'articles/2014/b.md');
    const { articles, findings } = listArticles(root);
    expect(articles).toEqual(['articles/2014/a.md']);
    expect(findings).toMatchObject([{ severity: 'error', file: 'articles/2014/b.md', message }]);
    expect(stampsBelow(root, 'articles')).toHaveLength(2);
  });

  test('is judged wherever it is on the way to a file', () => {
    const root = linked('OUTSIDE/folder', 'articles/2014/folder');
    expect(findLinkProblem(root, 'articles/2014/folder/a.yaml')?.message).toContain('leads out of the project');
  });
});

test('articles, pictures and data in a linked folder of the project are read', () => {
  const root = linked('../elsewhere', 'articles/more');
  expect(listArticles(root).articles).toEqual(['articles/2014/a.md', 'articles/more/story.md']);
});

test('a picture that is a link out of the project is an error', () => {
  const root = linked('OUTSIDE/story.md', 'articles/2014/photo.png');
  expect(listArticles(root).findings).toMatchObject([{ rule: 'stray-link', file: 'articles/2014/photo.png' }]);
});

test('a folder of articles that is itself a link out of the project is not read', () => {
  const root = writeFolder(newsroomFiles);
  symlinkSync(writeFolder({ 'a.md': write() }), join(root, 'articles'));
  expect(listArticles(root)).toMatchObject({ articles: [], findings: [{ rule: 'stray-link', file: 'articles' }] });
});

test.each([
  ['src/newsroom/companies/a.yaml', 'OUTSIDE/folder/a.yaml', 1],
  ['src/newsroom/companies/x.yaml', 'ROOT/elsewhere/x.yaml', 0],
  ['src/newsroom/pages/story.md', 'OUTSIDE/story.md', 1],
])('a file of the newsroom, %s, that is a link to %s has %i findings for it', (link, goal, count) => {
  const root = linked(goal, link);
  expect(readNewsroom(root).findings.filter(({ rule }) => rule === 'stray-link')).toHaveLength(count);
});

describe('the public folder', () => {
  test.each([
    ['a file', '../elsewhere/story.md', ['linked', 'robots-notes.txt']],
    ['a folder', '../elsewhere', ['linked/story.md', 'linked/x.yaml', 'robots-notes.txt']],
  ])('publishes what a link to %s of the project leads to', (_, goal, files) => {
    const root = linked(goal, 'public/linked');
    expect([listPublicFiles(root), checkPublicFolder(root)]).toEqual([files, []]);
  });

  test.each(['OUTSIDE/story.md', 'OUTSIDE/folder', '../.env', '../.git', '../dist', '..', 'nowhere'])(
    'tells of a link to %s, and publishes the rest',
    (goal) => {
      const root = linked(goal, 'public/linked');
      expect(listPublicFiles(root)).toEqual(['robots-notes.txt']);
      expect(checkPublicFolder(root)).toMatchObject([{ severity: 'error', rule: 'stray-link', file: 'public/linked' }]);
    },
  );

  test('tells of what is no file, and may be missing', () => {
    const root = writeFolder({ 'public/a.txt': 'x' });
    execFileSync('mkfifo', [join(root, 'public/pipe')]);
    expect(listPublicFiles(root)).toEqual(['a.txt']);
    expect(checkPublicFolder(root)).toMatchObject([{ rule: 'stray-file', file: 'public/pipe' }]);
    expect(checkPublicFolder(writeFolder({ 'a.txt': '' }))).toEqual([]);
  });
});
