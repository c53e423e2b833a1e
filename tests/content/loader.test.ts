import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articlesLoader, newsroomEntry, newsroomLoader } from '../../src/content/loader.ts';
import { write } from './article.ts';
import { newsroomFiles, writeFolder, type Files } from './folder.ts';

beforeEach(() => {
  vi.stubEnv('PUBLISH_NOW', '2026-11-23T09:00:00Z');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** As much of Astro as a loader meets. */
function open(files: Files, { isBuilding = false } = {}) {
  const root = writeFolder({ ...newsroomFiles, ...files });
  const entries = new Map<string, unknown>();
  const watcher = new EventEmitter();
  const said: string[] = [];
  const say = (words: string) => said.push(words);
  const context = {
    store: {
      clear: () => entries.clear(),
      set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
      keys: () => [...entries.keys()],
    },
    config: { root: pathToFileURL(`${root}/`) },
    ...(!isBuilding && { watcher }),
    logger: { warn: say, error: say },
    generateDigest: (data: unknown) => JSON.stringify(data),
  } as unknown as LoaderContext;
  const change = (file: string, text: string) => {
    writeFileSync(join(root, file), text);
    watcher.emit('all', 'change', join(root, file));
  };
  return { context, entries, said, change };
}

const articles: Files = {
  'articles/2014/a.md': write(),
  'articles/2014/b.md': write({ status: 'draft' }),
  'articles/2015/c.md': write({ published: '2030-01-01' }),
};

const broken: Files = {
  ...articles,
  'articles/2014/d.md': write({ title: undefined }),
  'articles/2014/e.md': write({ section: 'tecnology' }),
};

describe('the collection of articles', () => {
  test('has every file, drafts and scheduled ones too', async () => {
    const { context, entries } = open(articles);
    await articlesLoader().load(context);
    expect([...entries.keys()]).toEqual(Object.keys(articles));
  });

  test('stops the run with all errors at once: those of files, and those of what they refer to', async () => {
    const { context } = open(broken, { isBuilding: true });
    await expect(async () => articlesLoader().load(context)).rejects.toThrow(
      /d\.md:2:1 {2}"title" is missing\..*\n.*e\.md:4:10 {2}Unknown section "tecnology"\./,
    );
  });

  test('shows the rest to those who write, and all errors', async () => {
    const { context, entries, said } = open(broken);
    await articlesLoader().load(context);
    expect([...entries.keys()]).toEqual([...Object.keys(articles), 'articles/2014/e.md'].sort());
    expect(said.join()).toMatch(/d\.md:2:1 {2}"title" is missing\..*\n.*e\.md:4:10 {2}Unknown section/);
  });

  test('says its warnings', async () => {
    const { context, said } = open({ 'articles/2014/a.md': write({ keyPoints: '[One]' }) });
    await articlesLoader().load(context);
    expect(said).toEqual([
      'articles/2014/a.md:7:12  Warning: There is one key point. Two to five help a reader who scans.',
    ]);
  });

  test('follows changes, and keeps what it has while there is an error', async () => {
    const { context, entries, said, change } = open(articles);
    await articlesLoader().load(context);
    change('articles/2014/a.md', write({ title: 'Another' }));
    expect(entries.get('articles/2014/a.md')).toMatchObject({ title: 'Another' });
    change('articles/2014/a.md', write({ title: undefined }));
    expect(entries.get('articles/2014/a.md')).toMatchObject({ title: 'Another' });
    expect(said).toEqual(['articles/2014/a.md:2:1  "title" is missing. Add a line that begins with "title:".']);
  });

  test('is not read while the press compiles: it reads the newsroom itself', async () => {
    vi.stubEnv('TICKERPRESS_COMPILING', 'press');
    const { context, entries } = open(articles);
    await articlesLoader().load(context);
    expect(entries.size).toBe(0);
  });
});

test('the newsroom is one entry, and follows its files', async () => {
  const { context, entries, change } = open({});
  await newsroomLoader().load(context);
  change('src/newsroom/companies/apple.yaml', 'name: Apple Inc.\n');
  expect([...entries.keys()]).toEqual([newsroomEntry]);
  expect(entries.get(newsroomEntry)).toMatchObject({ companies: [{ id: 'apple', name: 'Apple Inc.' }, {}, {}] });
});
