import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articlesLoader, newsroomEntry, newsroomLoader } from '../../src/routes/loader.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder, type Files } from '../content/folder.ts';

beforeEach(() => {
  vi.stubEnv('PUBLISH_NOW', '2026-11-23T09:00:00Z');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** As much of Astro as a loader meets. */
function open(files: Files, { isWatching = false } = {}) {
  const root = writeFolder({ ...newsroomFiles, ...files });
  const entries = new Map<string, unknown>();
  const said: string[] = [];
  const say = (words: string) => said.push(words);
  const context = {
    store: {
      clear: () => entries.clear(),
      set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
      keys: () => [...entries.keys()],
    },
    config: { root: pathToFileURL(`${root}/`) },
    ...(isWatching && { watcher: new EventEmitter() }),
    logger: { warn: say, error: say },
    generateDigest: (data: unknown) => JSON.stringify(data),
  } as unknown as LoaderContext;
  return { context, entries, said };
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
    const { context } = open(broken);
    await expect(async () => articlesLoader().load(context)).rejects.toThrow(
      /d\.md:2:1 {2}"title" is missing\..*\n.*e\.md:4:10 {2}Unknown section "tecnology"\./,
    );
  });

  test('says its warnings', async () => {
    const { context, said } = open({ 'articles/2014/a.md': write({ keyPoints: '[One]' }) });
    await articlesLoader().load(context);
    expect(said).toEqual([
      'articles/2014/a.md:7:12  Warning: There is one key point. Two to five help a reader who scans.',
    ]);
  });

  test('is not read by the development server, which reads the newsroom itself', async () => {
    const { context, entries } = open(articles, { isWatching: true });
    await articlesLoader().load(context);
    await newsroomLoader().load(context);
    expect(entries.size).toBe(0);
  });

  test('is not read while the press compiles: it reads the newsroom itself', async () => {
    vi.stubEnv('TICKERPRESS_COMPILING', 'press');
    const { context, entries } = open(articles);
    await articlesLoader().load(context);
    expect(entries.size).toBe(0);
  });
});

test('the newsroom is one entry', async () => {
  const { context, entries } = open({});
  await newsroomLoader().load(context);
  expect([...entries.keys()]).toEqual([newsroomEntry]);
  expect(entries.get(newsroomEntry)).toMatchObject({ companies: [{ id: 'apple', name: 'Apple' }, {}, {}] });
});
