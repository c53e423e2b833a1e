import type { Worker } from 'node:worker_threads';
import type { Answers, Task } from './messages.ts';

/** A task without an answer. */
export interface Pending {
  readonly kind: Task['kind'];
  readonly resolve: (answer: Answers[Task['kind']]) => void;
  readonly reject: (error: Error) => void;
}

/** Runs its tasks one after the other, in the order given. */
export interface Executor {
  readonly pending: Pending[];
  readonly give: (task: Task) => void;
}

export interface WorkerExecutor extends Executor {
  readonly worker: Worker;
}

/** The executor with the fewest pending tasks, the first of several; `undefined` if there is none. */
export function leastBusy<Some extends Executor>(executors: readonly Some[]): Some | undefined {
  const [first, ...others] = executors;
  return (
    first &&
    others.reduce((least, executor) => (executor.pending.length < least.pending.length ? executor : least), first)
  );
}
