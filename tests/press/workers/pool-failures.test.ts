import { expect, test } from 'vitest';
import { answerOf, poolThatRuns, run, runInline, tasks } from './pools.ts';

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

test('what takes an answer may fail, and the run with it', async () => {
  const pool = poolThatRuns('answer("worker");');
  const taking = pool.runAll<'read'>(tasks(), () => {
    throw new Error('no room');
  });
  await expect(taking).rejects.toThrow('no room');
});

test('a pool whose workers have died can be closed, and one that had no work', async () => {
  const pool = poolThatRuns('process.exit(3);');
  await run(pool, tasks()).catch(() => undefined);
  await expect(pool.close()).resolves.toBeUndefined();
  await expect(pool.close()).resolves.toBeUndefined();
  await expect(poolThatRuns('').close()).resolves.toBeUndefined();
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

const look = { kind: 'look', settings: '', dist: 'dist', ledger: 'ledger.json' } as const;

test('an early worker that ends while it has nothing but dist to look at is done without', async () => {
  const pool = poolThatRuns('throw new Error("no memory");');
  pool.startEarly();
  await expect(pool.runAll<'look'>([look], () => undefined)).rejects.toThrow('ended before its work');
  expect(pool.hasEarlyWorker).toBe(false);
  expect(await run(pool, tasks(2))).toEqual(tasks(2).map(({ files }) => `here ${files[0]}`));
});

test('an early worker that ends at a task fails the run, like any other', async () => {
  const pool = poolThatRuns('throw new Error("no memory");');
  pool.startEarly();
  await expect(run(pool, tasks(1))).rejects.toThrow('ended before its work');
  await expect(run(pool, tasks(1))).rejects.toThrow('ended before its work');
});
