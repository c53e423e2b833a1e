import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { run, runAlone } from './run.ts';

const files = {
  ...newsroomFiles,
  'articles/2014/alibaba-apple-pay.md': write({ aliases: '[/2014/10/old/]' }),
  'articles/2014/named.md': write({ slug: 'another-slug', published: '2014-12-01' }),
  'articles/2014/twice.md': write({ published: '2014-11-01' }),
  'articles/2015/twice.md': write({ published: '2015-11-01' }),
  'articles/2014/a-draft.md': write({ status: 'draft', slug: 'a-draft-of-it' }),
  'articles/2026/to-come.md': write({ published: '2026-12-01 09:30' }),
  'articles/2014/gone.md': write({ status: 'withdrawn', slug: 'gone-story' }),
  'articles/2014/broken.md': '---\ntitle: [x\n---\nWords.\n',
};

test.each([
  ['articles/2014/alibaba-apple-pay.md', 'alibaba-apple-pay'],
  ['2014/alibaba-apple-pay', 'alibaba-apple-pay'],
  ['alibaba-apple-pay', 'alibaba-apple-pay'],
  ['https://example.com/2014/10/alibaba-apple-pay/#top', 'alibaba-apple-pay'],
  ['http://localhost:4321/2014/10/alibaba-apple-pay/', 'alibaba-apple-pay'],
  ['/2014/10/old', 'alibaba-apple-pay'],
  ['another-slug', 'named'],
])('npm run correct takes %s for a story', (written, name) => {
  const root = writeFolder(files);
  const { status, output } = run(root, 'desk/correct', [written]);
  expect([status, output]).toEqual([0, expect.stringContaining(`+++ b/articles/2014/${name}.md\n`)]);
  expect(readFileSync(join(root, `articles/2014/${name}.md`), 'utf8')).toContain('  - date: 2026-11-23 07:00-05:00\n');
});

test('npm run correct takes a path that leads to the newsroom by a link', () => {
  const root = writeFolder(files);
  symlinkSync(root, `${root}-linked`);
  onTestFinished(() => {
    rmSync(`${root}-linked`);
  });
  const { output } = run(root, 'desk/correct', [`${root}-linked/articles/2014/named.md`]);
  expect(output).toContain('+++ b/articles/2014/named.md\n');
});

test('npm run correct takes an address with the base path of the site, as a browser shows it', () => {
  const address = '/news/2014/12/another-slug/';
  const said = (written: string) =>
    runAlone(writeFolder(files), 'desk/correct', [written], { SITE_URL: 'https://example.com/news/' }).output;
  expect(said(address)).toContain('+++ b/articles/2014/named.md\n');
  expect(said(`http://127.0.0.1:4321${address}`)).toContain('+++ b/articles/2014/named.md\n');
  expect(said(`https://elsewhere.example${address}`)).toMatch(/^There is no story /);
});

test('npm run correct and npm run withdraw refuse what readers have not seen, and say which story was meant', () => {
  const root = writeFolder(files);
  const said = (command: string, written: string) => {
    const { status, output } = run(root, command, [written]);
    expect(status).toBe(1);
    return output.trim();
  };
  expect(
    [
      said('desk/correct', 'a-draft'),
      said('desk/withdraw', 'to-come'),
      said('desk/withdraw', 'gone'),
      said('desk/correct', 'alibaba-aple-pay'),
      said('desk/correct', 'twice'),
      said('desk/correct', 'broken'),
      said('desk/correct', 'src/newsroom/tags.yaml'),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "articles/2014/a-draft.md is a draft, which no reader has seen. Edit its text instead.
    articles/2026/to-come.md is not published until 2026-12-01T09:30:00-05:00, so no reader has seen it. Edit its text instead.
    articles/2014/gone.md is withdrawn already.
    There is no story "alibaba-aple-pay". Did you mean articles/2014/alibaba-apple-pay.md?
    Several stories are called "twice". Write the file: articles/2014/twice.md, articles/2015/twice.md.
    articles/2014/broken.md:2:8  A bracket is opened and never closed. Close it with ].
    Correct that first: nothing was written.
    src/newsroom/tags.yaml is no article: those are in articles/."
  `);
  for (const [file, text] of Object.entries(files)) expect(readFileSync(join(root, file), 'utf8')).toBe(text);
});

test('npm run correct adds no second correction before the first has its words', () => {
  const root = writeFolder({ ...newsroomFiles, 'articles/2014/a.md': write() });
  expect(run(root, 'desk/correct', ['a']).status).toBe(0);
  const once = readFileSync(join(root, 'articles/2014/a.md'), 'utf8');
  expect(run(root, 'desk/correct', ['a'])).toMatchObject({
    status: 1,
    output: expect.stringContaining('has a correction already that awaits its words'),
  });
  expect(readFileSync(join(root, 'articles/2014/a.md'), 'utf8')).toBe(once);
  expect(run(root, 'desk/withdraw', ['a']).status).toBe(0);
});

test('npm run withdraw leaves one error, which is gone once the reason is written', () => {
  const root = writeFolder({ ...newsroomFiles, 'articles/2014/a.md': write() });
  expect(run(root, 'desk/withdraw', ['a'])).toMatchObject({
    status: 0,
    output: expect.stringContaining('+status: withdrawn'),
  });
  expect(run(root, 'check').output).toMatch(/^articles\/2014\/a\.md:\d+:\d+ {2}Words of the template for corrections/);
});
