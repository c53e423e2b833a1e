import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { Answers, TaskOf } from '../../../src/press/workers/messages.ts';
import { Pool, type PoolParts } from '../../../src/press/workers/pool.ts';
import { makeFolder } from '../folders.ts';

type WorkHere = NonNullable<PoolParts['runInline']>;

/** So many at once are too many for one thread: the others go to a worker. */
const many = 12;

function tasks(count = many): TaskOf<'read'>[] {
  return Array.from({ length: count }, (_, number) => ({
    kind: 'read',
    settings: '',
    codes: JSON.stringify({ exchanges: [], names: [] }),
    withRecords: true,
    files: [`articles/${number}.md`],
  }));
}

/** What a hand answers to a task, by whom it was done and on which file. */
function answerOf(doer: string, file: string): Awaited<ReturnType<WorkHere>> {
  return { ok: true, answer: [{ file: `${doer} ${file}`, findings: [] }] as never };
}

const runInline: WorkHere = async (task, pause) => {
  await pause();
  return answerOf('here', task.kind === 'read' ? (task.files[0] ?? '') : '');
};

/** A pool whose workers run `code` for each task, which is called `task` there. */
function poolThatRuns(code: string, parts: Omit<PoolParts, 'program'> = {}): Pool {
  const file = join(makeFolder(), 'worker.mjs');
  writeFileSync(
    file,
    `import fs from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     const answer = (doer) => parentPort.postMessage({ ok: true, answer: [{ file: doer + ' ' + task.files[0] }] });
     let task;
     parentPort.on('message', (order) => {
       if (order.kind === 'end') parentPort.close(); else { task = order; ${code} }
     });`,
  );
  const pool = new Pool({ program: pathToFileURL(file), runInline, workers: 2, ...parts });
  onTestFinished(() => pool.close());
  return pool;
}

async function run(pool: Pool, given: Iterable<TaskOf<'read'>>, atLeast?: number): Promise<string[]> {
  const taken: string[] = [];
  const take = (answer: Answers['read']) => {
    for (const { file } of answer) taken.push(file);
  };
  await pool.runAll<'read'>(given, take, atLeast);
  return taken;
}

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

test('what is met here fails the run, once all that was begun has come to its end', async () => {
  let begun = 0;
  let ended = 0;
  let made = 0;
  function* counted() {
    for (const task of tasks(1000)) {
      made++;
      yield task;
    }
  }
  const pool = poolThatRuns('answer("worker");', {
    runInline: async (_, pause) => {
      begun++;
      await pause();
      ended++;
      return ended === 2 ? { ok: false, message: 'no ink' } : answerOf('here', '');
    },
  });
  await expect(run(pool, counted())).rejects.toThrow('no ink');
  expect(ended).toBe(begun);
  expect(made).toBeLessThan(500);
});

test('tasks that cannot be made fail the run, once all that was begun has come to its end', async () => {
  let isDone = false;
  const pool = poolThatRuns('', {
    runInline: async (task, pause) => {
      await pause();
      isDone = true;
      return runInline(task, pause);
    },
  });
  function* failing() {
    yield* tasks(1);
    throw new Error('no idea');
  }
  await expect(run(pool, failing())).rejects.toThrow('no idea');
  expect(isDone).toBe(true);
});

test('work that cannot be loaded fails the run', async () => {
  const pool = poolThatRuns('', { runInline: () => Promise.reject(new Error('no paper')) });
  await expect(run(pool, tasks(1))).rejects.toThrow('no paper');
});

test.each([1, 4, 5, 6, 7, 12])('a task that is more than plain data fails the run, as number %i', async (number) => {
  const given = tasks(20);
  given[number - 1] = {
    kind: 'read',
    settings: '',
    codes: JSON.stringify({ exchanges: [], names: [] }),
    withRecords: true,
    files: [(() => 'a function') as unknown as string],
  };
  await expect(run(poolThatRuns('answer("worker");', { workers: 1 }), given)).rejects.toThrow(/could not be cloned/);
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

test('what takes an answer may fail, and the run with it', async () => {
  const pool = poolThatRuns('answer("worker");');
  const taking = pool.runAll<'read'>(tasks(), () => {
    throw new Error('no room');
  });
  await expect(taking).rejects.toThrow('no room');
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

test('a pool whose workers have died can be closed, and one that had no work', async () => {
  const pool = poolThatRuns('process.exit(3);');
  await run(pool, tasks()).catch(() => undefined);
  await pool.close();
  await pool.close();
  await poolThatRuns('').close();
});

test.each([
  ['throws', 'setTimeout(() => { throw new Error("ink"); });', /ink/],
  ['exits', 'process.exit(3);', undefined],
  ['runs out of memory', 'const all = []; for (;;) all.push(new Array(10_000).fill(task.kind));', /memory/],
])(
  'a worker that %s fails the run and all later ones, instead of leaving them without an answer',
  async (_, code, cause) => {
    const pool = poolThatRuns(code);
    const failure = await run(pool, tasks()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).toMatch(/ended before its work was done/);
    if (cause) expect(String((failure as Error).cause)).toMatch(cause);
    await expect(run(pool, tasks(1))).rejects.toThrow(/ended before its work was done/);
  },
);
