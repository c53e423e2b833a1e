import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArticleFile } from '../../../src/content/article/read-article.ts';
import { createArticleReader } from '../../../src/content/read-content.ts';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { shardOf, toReadResult } from '../../../src/press/read/known-articles.ts';
import { readArticles } from '../../../src/press/read/read-articles.ts';
import { digestBytes } from '../../../src/files/digest.ts';
import type { Reply, Task } from '../../../src/press/workers/messages.ts';
import { Pool } from '../../../src/press/workers/pool.ts';
import { write } from '../../content/article.ts';
import { site } from '../../domain/newsroom.ts';
import { fill, makeFolders } from '../folders.ts';

const files = ['articles/2014/one.md', 'articles/2014/two.md'];

test('search records are made only where they are asked for, and later for what has none', async () => {
  const folders = makeFolders();
  fill(folders.root, { 'articles/2014/one.md': write(), 'articles/2014/two.md': write({ title: 'A second story' }) });
  const read = (withRecords: boolean) => {
    const pool = new Pool({ runInline: (task) => Promise.resolve(runIn(folders.root, task)) });
    return readArticles(folders, files, 'settings', { exchanges: [], names: [] }, pool, {
      withRecords,
      withHints: true,
    });
  };
  const summarise = ({ readCount, records, entries }: Awaited<ReturnType<typeof read>>) => {
    return { readCount, entries: entries.length, records: files.map((file) => records.of(file) !== undefined) };
  };

  expect(summarise(await read(false))).toEqual({ readCount: 2, entries: 2, records: [false, false] });
  expect(summarise(await read(false))).toEqual({ readCount: 0, entries: 2, records: [false, false] });
  expect(summarise(await read(true))).toEqual({ readCount: 2, entries: 2, records: [true, true] });
  expect(summarise(await read(true))).toEqual({ readCount: 0, entries: 2, records: [true, true] });

  const { records: former } = await read(true);
  const formerRecords = files.map((file) => former.of(file));
  const [one = '', two = ''] = files.map((file) => former.contentOf(file) ?? '');
  fill(folders.root, { 'articles/2014/two.md': write({ title: 'A second story, edited' }) });
  expect(summarise(await read(false))).toEqual({ readCount: 1, entries: 2, records: [true, false] });
  const edited = await read(true);
  expect(summarise(edited)).toEqual({ readCount: 1, entries: 2, records: [true, true] });

  expect(formerRecords[1]).toBeDefined();
  expect(edited.records.replaced(two)).toBe(formerRecords[1]);
  expect(edited.records.replaced(one)).toBeUndefined();
});

test('readings are saved shard by shard, so that a run that fails leaves what it has read', async () => {
  const folders = makeFolders();
  const many = Array.from({ length: 200 }, (_, number) => `articles/2014/story-${number}.md`).sort(byShard);
  fill(folders.root, Object.fromEntries(many.map((file) => [file, write()])));
  let count = 0;
  const read = (most: number) => {
    const pool = new Pool({
      runInline: (task) =>
        Promise.resolve(++count > most ? { ok: false, message: 'no ink' } : runIn(folders.root, task)),
    });
    return readArticles(folders, many, 'settings', { exchanges: [], names: [] }, pool, {
      withRecords: true,
      withHints: true,
    });
  };
  await expect(read(3)).rejects.toThrow('no ink');
  const { readCount, records } = await read(Infinity);
  expect(readCount).toBeGreaterThan(0);
  expect(readCount).toBeLessThan(64);
  expect(many.filter((file) => records.of(file) === undefined)).toEqual([]);
});

test('what is remembered of an article is all that was read of it', async () => {
  const folders = makeFolders();
  const body = [
    'Apple (NASDAQ:AAPL) rose, as did Apple (NASDAQ:AAPL) in Paris. Its sales rose by 12 %% last month, and $AAPL with them.',
    '## What the figures “show”',
    'See [the other story](two.md#part) and Gold (ETR: ).',
  ].join('\n\n');
  const two = (title: string) => fill(folders.root, { 'articles/2014/two.md': write({ title }) });
  fill(folders.root, { 'articles/2014/one.md': write({}, body) });
  two('Two');
  const read = (withHints: boolean) => {
    const pool = new Pool({ runInline: (task) => Promise.resolve(runIn(folders.root, task)) });
    const choices = { withRecords: false, withHints };
    return readArticles(folders, files, 'settings', { exchanges: [], names: [] }, pool, choices);
  };
  const reader = createArticleReader([], site);
  const direct = files.map((file) => readArticleFile(folders.root, file, reader));
  const entries = direct.flatMap(({ entry }) => entry ?? []).map(toPlain);
  const findings = direct.flatMap((article) => article.findings);
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['hint', 'warning']));

  const expectAll = async (run: string) => {
    const now = await read(true);
    expect([now.entries.map(toPlain), now.findings], run).toEqual([entries, expect.arrayContaining([...findings])]);
    expect(now.findings, run).toHaveLength(findings.length);
  };
  await expectAll('read');
  await expectAll('remembered');
  expect((await read(false)).findings).toEqual(findings.filter(({ severity }) => severity !== 'hint'));
  two('Three');
  await read(false);
  two('Two');
  await expectAll('written again from what was remembered');
});

/** An entry without classes, and without properties that are undefined. */
function toPlain(entry: ArticleEntry): unknown {
  const { digest, words, headings, mentions, namings, nearMisses, internalLinks, data, exhibits, pictures } =
    entry.body;
  const body = { digest, words, headings, mentions, namings, nearMisses, internalLinks, data, exhibits, pictures };
  return JSON.parse(JSON.stringify({ ...entry, body }));
}

function byShard(one: string, other: string): number {
  return shardOf(one).localeCompare(shardOf(other));
}

/** Reads on this thread, in another folder than the test's own. */
function runIn(root: string, task: Task): Reply {
  if (task.kind !== 'read') throw new Error(`A task to ${task.kind} was not expected.`);
  const known = createArticleReader([], site);
  const reader = task.withRecords ? known : { ...known, collectRecord: undefined };
  const stamp = (file: string) => {
    const { size, mtimeMs, ctimeMs } = statSync(join(root, file));
    return { sizeBytes: size, mtimeMilliseconds: mtimeMs, ctimeMilliseconds: ctimeMs };
  };
  const answer = task.files.map((file) =>
    toReadResult(file, readArticleFile(root, file, reader), {
      stamp: stamp(file),
      dataStamps: [],
      content: digestBytes(readFileSync(join(root, file))),
    }),
  );
  return { ok: true, answer };
}
