import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Answers, TaskOf } from '../../../src/press/workers/messages.ts';
import { Pool, type PoolParts } from '../../../src/press/workers/pool.ts';
import { makeFolder } from '../folders.ts';

type WorkHere = NonNullable<PoolParts['runInline']>;

/** So many at once are too many for one thread: the others go to a worker. */
export const many = 12;

export function tasks(count = many): TaskOf<'read'>[] {
  return Array.from({ length: count }, (_, number) => ({
    kind: 'read',
    settings: '',
    codes: JSON.stringify({ exchanges: [], names: [] }),
    withRecords: true,
    files: [`articles/${number}.md`],
  }));
}

/** The answer to a task, with who did it and on which file. */
export function answerOf(doer: string, file: string): Awaited<ReturnType<WorkHere>> {
  return { ok: true, answer: [{ file: `${doer} ${file}`, findings: [] }] as never };
}

export const runInline: WorkHere = async (task, pause) => {
  await pause();
  return answerOf('here', task.kind === 'read' ? (task.files[0] ?? '') : '');
};

/** A pool whose workers run `code` for each task, which is called `task` there. */
export function poolThatRuns(code: string, parts: Omit<PoolParts, 'program'> = {}): Pool {
  const file = join(makeFolder(), 'worker.mjs');
  writeFileSync(
    file,
    `import fs from 'node:fs';
     import { parentPort, threadId } from 'node:worker_threads';
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

export async function run(pool: Pool, given: Iterable<TaskOf<'read'>>, atLeast?: number): Promise<string[]> {
  const taken: string[] = [];
  const take = (answer: Answers['read']) => {
    for (const { file } of answer) taken.push(file);
  };
  await pool.runAll<'read'>(given, take, atLeast);
  return taken;
}
