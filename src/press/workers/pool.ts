import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describeError } from '../errors.ts';
import type { Answers, Order, Reply, Task, TaskOf } from './messages.ts';

/** Tasks that a worker has at once, so that it never waits for the next. */
const tasksInFlight = 2;

/** Tasks that this thread runs before it starts a worker: starting one takes as long as some hundred pages. */
const inlineTaskLimit = 4;

/**
 * Tasks that this thread runs before it starts a worker where there is only one core. A worker first loads the same
 * code, and then takes turns with this thread: a site of some hundred pages takes a third less time without it.
 */
const inlineTasksOnOneCore = 24;

/**
 * With at least this many tasks, all of them run on workers, so that this thread need not load and optimise the same
 * code.
 */
const manyTasks = 16;

/** Twice as much holds 50 MB more per worker from its first pages on, and saves no time. */
const maxYoungGenerationSizeMb = 48;

/** A worker that has not ended by itself after this time is terminated. */
const shutdownTimeoutMilliseconds = 10_000;

interface Pending {
  readonly resolve: (answer: Answers[Task['kind']]) => void;
  readonly reject: (error: Error) => void;
}

/** Runs its tasks one after the other, in the order given. */
interface Executor {
  readonly pending: Pending[];
  readonly give: (task: Task) => void;
}

interface WorkerExecutor extends Executor {
  readonly worker: Worker;
}

export interface PoolParts {
  /** Program that workers run. */
  readonly program?: URL;
  /** Runs a task on this thread; `pause` lets other work of the thread go on. */
  readonly runInline?: (task: Task, pause: () => Promise<void>) => Promise<Reply>;
  /** Most workers. */
  readonly workers?: number;
}

/**
 * Runs the press's tasks: on this thread if they are few, otherwise on workers, one per core. With workers, this thread
 * runs none: at 100,000 articles its heap is so large that garbage collection would cost more than its share of the
 * rendering.
 */
export class Pool {
  readonly #program: URL;
  readonly #workers: WorkerExecutor[] = [];
  readonly #mostWorkers: number;
  readonly #self: Executor;
  /** Tasks that this thread still runs before it starts a worker, if there is only one core. */
  #inlineTasksLeft = inlineTasksOnOneCore;
  #waiting: (() => void)[] = [];
  /** The end of the first worker that ended unasked. Its tasks are lost, so that the pool accepts no more. */
  #failure: Error | undefined;

  constructor({
    program = new URL('./worker.ts', import.meta.url),
    runInline = runTaskInline,
    workers = Math.min(8, availableParallelism()),
  }: PoolParts = {}) {
    this.#program = program;
    this.#mostWorkers = workers;
    this.#self = this.#createSelf(runInline);
  }

  /**
   * Starts workers ahead for a number of tasks that will follow, unless these are few. They load while this thread
   * works.
   */
  prepare(taskCount: number): void {
    if (taskCount < manyTasks) return;
    while (this.#workers.length < this.#mostWorkers) this.#startWorker();
  }

  /**
   * Runs tasks in any order and passes each answer to `take`. The iterator is at most one task ahead of the free slots.
   *
   * @param atLeast how many tasks there are at least, as far as is known.
   * @param inFlight tasks that a worker has at once.
   * @throws the first error of a task, of a worker, or of the `tasks` iterator. No further task begins then; those
   * begun are waited for.
   */
  async runAll<Kind extends Task['kind']>(
    tasks: Iterable<TaskOf<Kind>>,
    take: (answer: Answers[Kind]) => void,
    atLeast = 0,
    inFlight = tasksInFlight,
  ): Promise<void> {
    const mayRunHere = atLeast < manyTasks;
    const running = new Set<Promise<void>>();
    const failures: unknown[] = [];
    try {
      for (const task of tasks) {
        const executor = await this.#nextFreeExecutor(mayRunHere, inFlight);
        if (failures.length > 0) break;
        const run = this.#run<Kind>(task, executor)
          .then(take)
          .catch((error: unknown) => failures.push(error))
          .then(() => void running.delete(run));
        running.add(run);
      }
    } catch (error) {
      failures.push(error);
    }
    await Promise.all(running);
    if (failures.length > 0) throw failures[0];
  }

  /** Ends the workers after their last tasks. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map(({ worker }) => endWorker(worker)));
  }

  /**
   * Waits for an executor with a free slot.
   *
   * @throws if a worker has ended unasked.
   */
  async #nextFreeExecutor(mayRunHere: boolean, inFlight: number): Promise<Executor> {
    for (;;) {
      if (this.#failure) throw this.#failure;
      const executor = this.#pickExecutor(mayRunHere, inFlight);
      if (executor) return executor;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  #run<Kind extends Task['kind']>(task: Task, { pending, give }: Executor): Promise<Answers[Kind]> {
    return new Promise<Answers[Kind]>((resolve, reject) => {
      // Throws if the task is more than plain data; no answer will come then.
      give(task);
      pending.push({
        resolve: (answer) => {
          resolve(answer as Answers[Kind]);
        },
        reject,
      });
    });
  }

  #pickExecutor(mayRunHere: boolean, inFlight: number): Executor | undefined {
    if (mayRunHere && this.#workers.length === 0) {
      if (this.#self.pending.length < inlineTaskLimit) {
        this.#inlineTasksLeft--;
        return this.#self;
      }
      if (this.#mostWorkers === 1 && this.#inlineTasksLeft > 0) return undefined;
    }
    const worker = leastBusy(this.#workers);
    if (worker?.pending.length !== 0 && this.#workers.length < this.#mostWorkers) return this.#startWorker();
    return worker && worker.pending.length < inFlight ? worker : undefined;
  }

  #createSelf(runInline: NonNullable<PoolParts['runInline']>): Executor {
    const pending: Pending[] = [];
    let last = Promise.resolve();
    const give = (task: Task) => {
      // Copied as for a worker: a page must not change the data of others, on any thread.
      const copy = structuredClone(task);
      last = last.then(async () => {
        const reply = runInline(copy, () => setImmediate());
        this.#settle(pending, await reply.catch((error: unknown) => ({ ok: false, message: describeError(error) })));
      });
    };
    return { pending, give };
  }

  #startWorker(): WorkerExecutor {
    const worker = new Worker(this.#program, {
      resourceLimits: { maxYoungGenerationSizeMb, maxOldGenerationSizeMb: 192 },
    });
    const pending: Pending[] = [];
    const executor: WorkerExecutor = {
      pending,
      give(task) {
        worker.postMessage(task);
      },
      worker,
    };
    worker.on('message', (reply: Reply) => {
      this.#settle(pending, reply);
    });
    const end = (cause?: Error) => {
      this.#failure ??= new Error('A worker of the press ended before its work was done.', { cause });
      for (const { reject } of pending.splice(0)) reject(this.#failure);
      this.#wake();
    };
    worker.on('error', end);
    worker.on('exit', () => {
      const index = this.#workers.indexOf(executor);
      if (index >= 0) this.#workers.splice(index, 1);
      end();
    });
    this.#workers.push(executor);
    return executor;
  }

  #settle(pending: Pending[], reply: Reply): void {
    const first = pending.shift();
    if (reply.ok) first?.resolve(reply.answer);
    else first?.reject(new Error(reply.message));
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function leastBusy<Some extends Executor>(executors: readonly Some[]): Some | undefined {
  const [first, ...others] = executors;
  return (
    first &&
    others.reduce((least, executor) => (executor.pending.length < least.pending.length ? executor : least), first)
  );
}

/** Loaded with the first task: the module imports everything that reads articles. */
async function runTaskInline(task: Task, pause: () => Promise<void>): Promise<Reply> {
  const { work } = await import('./run-task.ts');
  return work(task, pause);
}

/**
 * Asks a worker to end by itself. Node 24 crashes if a worker is terminated while it generates a key, which Astro does
 * as it loads the pages.
 */
async function endWorker(worker: Worker): Promise<void> {
  const ending = new Promise((resolve) => worker.once('exit', resolve));
  const timer = setTimeout(() => void worker.terminate(), shutdownTimeoutMilliseconds);
  worker.postMessage({ kind: 'end' } satisfies Order);
  await ending;
  clearTimeout(timer);
}
