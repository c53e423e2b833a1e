import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describeError } from '../errors.ts';
import { leastBusy, type Executor, type Pending, type WorkerExecutor } from './executors.ts';
import { endWorker } from './end-worker.ts';
import type { Answers, Order, Reply, Task, TaskOf } from './messages.ts';

/** Tasks that a worker has at once, so that it never waits for the next. */
const tasksInFlight = 2;

/** Tasks that this thread, or a first worker, gets before another starts: that takes as long as some hundred pages. */
const inlineTaskLimit = 4;

/**
 * Tasks that this thread runs first where there is only one core. A worker would load the same code, and take turns
 * with this thread: a site of some hundred pages takes a third less time without it.
 */
const inlineTasksOnOneCore = 24;

/** With at least this many tasks, all run on workers, so that this thread need not load and optimise the same code. */
const manyTasks = 16;

/** Twice as much holds 50 MB more per worker, and saves no time. */
const maxYoungGenerationSizeMb = 48;

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
  #early: WorkerExecutor | undefined;
  #waiting: (() => void)[] = [];
  /** The end of the first worker that ended unasked. Its tasks are lost, so that the pool accepts no more. */
  #failure: Error | undefined;

  constructor({
    program = new URL('./worker.mjs', import.meta.url),
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
   * Starts a worker for the few tasks of an edit, which then runs all of them: it loads the code for reading and
   * rendering while this thread looks for what changed. Does nothing on one core, or if no worker can be started. Must
   * precede `prepare` and `runAll`.
   */
  startEarly(): void {
    try {
      if (this.#mostWorkers > 1) this.#early = this.#startWorker();
    } catch {
      // The tasks then run on this thread.
    }
  }

  get hasEarlyWorker(): boolean {
    return this.#early !== undefined;
  }

  /** Tells running workers to load the compiled pages; others load them for their first page. */
  loadPages(engine: string): void {
    for (const { worker } of this.#workers) worker.postMessage({ kind: 'load', engine } satisfies Order);
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
        kind: task.kind,
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
    const isAlone = mayRunHere && worker === this.#early && this.#workers.length === 1;
    if (isAlone && worker && worker.pending.length < inlineTaskLimit) return worker;
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
    let hasEnded = false;
    const end = (cause?: Error) => {
      if (hasEnded) return;
      hasEnded = true;
      const index = this.#workers.indexOf(executor);
      if (index >= 0) this.#workers.splice(index, 1);
      const failure = new Error('A worker of the press ended before its work was done.', { cause });
      // The early worker may end before it has a task that another thread cannot do as well.
      const isSpare = executor === this.#early && pending.every(({ kind }) => kind === 'look');
      if (isSpare) this.#early = undefined;
      else this.#failure ??= failure;
      for (const { reject } of pending.splice(0)) reject(failure);
      this.#wake();
    };
    worker.on('error', end);
    worker.on('exit', () => {
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

/** Imports everything that reads articles, with the first task. */
async function runTaskInline(task: Task, pause: () => Promise<void>): Promise<Reply> {
  const { work } = await import('./run-task.ts');
  return work(task, pause);
}
