import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { Pool } from '../../src/press/pool.ts';
import type { TaskOf } from '../../src/press/messages.ts';
import { makeFolder } from './folders.ts';

const task: TaskOf<'read'> = { kind: 'read', files: ['articles/a.md'] };

/** A pool whose workers run `code` for each task, which is called `task` there. */
function poolThatRuns(code: string): Pool {
  const file = join(makeFolder(), 'worker.mjs');
  writeFileSync(
    file,
    `import fs from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     const answer = (answer) => parentPort.postMessage({ ok: true, answer });
     parentPort.on('message', (task) => { if (task.kind === 'end') parentPort.close(); else { ${code} } });`,
  );
  const pool = new Pool(pathToFileURL(file));
  onTestFinished(() => pool.close());
  return pool;
}

test('every task gets its own answer', async () => {
  const pool = poolThatRuns('answer(task.files);');
  const names = Array.from({ length: 50 }, (_, number) => `articles/${number}.md`);
  const answers = await Promise.all(
    names.map(async (name) => {
      await pool.room();
      return pool.run<'read'>({ kind: 'read', files: [name] });
    }),
  );
  expect(answers).toEqual(names.map((name) => [name]));
});

test('a worker that is at something when the pool is closed comes to its end first', async () => {
  const pool = poolThatRuns(
    'setTimeout(() => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"])' +
      '.then(() => { fs.writeFileSync(task.files[0], ""); }), 50); answer([]);',
  );
  const file = join(makeFolder(), 'done');
  await pool.run<'read'>({ kind: 'read', files: [file] });
  await pool.close();
  expect(existsSync(file)).toBe(true);
});

test('a pool whose workers have died can be closed, and one that had no work', async () => {
  const pool = poolThatRuns('process.exit(3);');
  await pool.run<'read'>(task).catch(() => undefined);
  await pool.close();
  await pool.close();
  await poolThatRuns('').close();
});

test.each([
  ['throws', 'setTimeout(() => { throw new Error("ink"); });', /ink/],
  ['exits', 'process.exit(3);', undefined],
  ['runs out of memory', 'const all = []; for (;;) all.push(new Array(10_000).fill(task.kind));', /memory/],
])(
  'a worker that %s fails its task and all later ones, instead of leaving them without an answer',
  async (_, code, cause) => {
    const pool = poolThatRuns(code);
    const failure = await pool.run<'read'>(task).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).toMatch(/ended before its work was done/);
    if (cause) expect(String((failure as Error).cause)).toMatch(cause);
    await pool.room();
    await expect(pool.run<'read'>(task)).rejects.toThrow(/ended before its work was done/);
  },
);
