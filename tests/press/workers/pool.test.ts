import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answers } from '../../../src/press/workers/messages.ts';
import { makeFolder } from '../folders.ts';
import { many, poolThatRuns, run, runInline, tasks } from './pools.ts';

test('many tasks are given to workers, and each is done once', async () => {
  const taken = await run(poolThatRuns('answer("worker");'), tasks(200));
  const files = taken.map((text) => text.split(' ')[1]);
  expect(new Set(files).size).toBe(200);
  expect(files).toHaveLength(200);
  expect(taken.filter((text) => text.startsWith('here '))).toHaveLength(4);
});

test.each([
  [15, 4],
  [16, 0],
])('of %i tasks whose number is known, %i are done here', async (count, here) => {
  const taken = await run(poolThatRuns('answer("worker");'), tasks(count), count);
  expect(taken).toHaveLength(count);
  expect(taken.filter((text) => text.startsWith('here '))).toHaveLength(here);
});

test.each([
  [24, 1, 24],
  [25, 1, 24],
  [24, 2, 4],
])('of %i tasks with room for %i workers, %i are done here', async (count, workers, here) => {
  const taken = await run(poolThatRuns('answer("worker");', { workers }), tasks(count));
  expect(taken).toHaveLength(count);
  expect(taken.filter((text) => text.startsWith('here '))).toHaveLength(here);
});

test('a few tasks are done here, without a worker', async () => {
  const taken = await run(poolThatRuns('process.exit(3);'), tasks(4));
  expect(taken).toEqual(tasks(4).map(({ files }) => `here ${files[0]}`));
});

test('what workers answer is taken while this thread is at a task', async () => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const pool = poolThatRuns('answer("worker");', {
    runInline: async (task, pause) => {
      await released;
      return runInline(task, pause);
    },
  });
  const taken: string[] = [];
  await pool.runAll<'read'>(tasks(), (answer) => {
    for (const { file } of answer) taken.push(file);
    if (taken.length === many - 4) release();
  });
  expect(taken.slice(0, many - 4).every((text) => text.startsWith('worker '))).toBe(true);
  expect(taken).toHaveLength(many);
});

test.each([
  [15, 'here'],
  [16, 'worker'],
])('workers are started ahead of many tasks: %i are done %s', async (number, doer) => {
  const pool = poolThatRuns('answer("worker");', { runInline });
  pool.prepare(number);
  const [taken] = await run(pool, tasks(1));
  expect(taken).toMatch(new RegExp(`^${doer} `));
});

test.each([
  [2, 4, 1],
  [2, 40, 2],
  [1, 4, 0],
])(
  'with room for %i workers, one is started early: of %i tasks, %i workers do all',
  async (workers, count, threads) => {
    const pool = poolThatRuns('answer(`worker-${threadId}`);', { workers });
    pool.startEarly();
    const taken = await run(pool, tasks(count));
    expect(taken).toHaveLength(count);
    const doers = new Set(taken.map((text) => text.split(' ')[0]));
    expect(doers.has('here')).toBe(threads === 0);
    expect(doers.size).toBe(threads === 0 ? 1 : threads);
  },
);

test('a worker has as many tasks at once as it may have', async () => {
  const code = `(globalThis.held ??= []).push(task);
    if (globalThis.held.length === 5) for (task of globalThis.held) answer('worker');`;
  const taken: string[] = [];
  const take = (answer: Answers['read']) => taken.push(...answer.map(({ file }) => file));
  await poolThatRuns(code, { workers: 1 }).runAll<'read'>(tasks(5), take, 16, 5);
  expect(taken).toHaveLength(5);
});

test('tasks are made no earlier than they are wanted', async () => {
  let made = 0;
  function* counted() {
    for (const task of tasks(100)) {
      made++;
      yield task;
    }
  }
  const pool = poolThatRuns('', { runInline: () => new Promise(() => undefined) });
  void run(pool, counted()).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 200));
  // Four here, two at each worker, and one that waits for room.
  expect(made).toBe(9);
});

test('a task that is done here works on a copy', async () => {
  const [task] = tasks(1);
  const pool = poolThatRuns('', {
    runInline: (given, pause) => {
      if (given.kind === 'read') (given.files as string[])[0] = 'changed';
      return runInline(given, pause);
    },
  });
  await run(pool, task ? [task] : []);
  expect(task?.files).toEqual(['articles/0.md']);
});

test('a worker that is at something when the pool is closed comes to its end first', async () => {
  const file = join(makeFolder(), 'done');
  const pool = poolThatRuns(
    'setTimeout(() => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"])' +
      `.then(() => { fs.writeFileSync(${JSON.stringify(file)}, ""); }), 50); answer("worker");`,
  );
  await run(pool, tasks());
  await pool.close();
  expect(existsSync(file)).toBe(true);
});
