import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describeError } from '../errors.ts';
import type { Answers, Order, Reply, Task, TaskOf } from './messages.ts';

/** Tasks that wait at each worker, so that it never waits for the next. */
const tasksInFlight = 2;

/** Tasks that this thread takes upon itself before it starts a worker: that takes as long as some hundred pages. */
const tasksAlone = 4;

/** A worker that has not ended by itself by then is stopped. */
const patienceMilliseconds = 10_000;

interface Pending {
  readonly resolve: (answer: Answers[Task['kind']]) => void;
  readonly reject: (error: Error) => void;
}

/** Does one task after the other, in the order in which they are given. */
interface Hand {
  readonly pending: Pending[];
  readonly give: (task: Task) => void;
}

interface WorkerHand extends Hand {
  readonly worker: Worker;
}

export interface PoolParts {
  /** What the workers run. */
  readonly program?: URL;
  /** What this thread runs, with a pause in which it does whatever else it has to do. */
  readonly workHere?: (task: Task, pause: () => Promise<void>) => Promise<Reply>;
  /** Workers, at most. */
  readonly workers?: number;
}

/**
 * The press's hands: this thread alone for a few tasks, and workers for many, one for each core. This thread does not join
 * them: at 100,000 articles it holds so much that garbage costs it more than what it would render.
 */
export class Pool {
  readonly #program: URL;
  readonly #workers: WorkerHand[] = [];
  readonly #mostWorkers: number;
  readonly #self: Hand;
  #waiting: (() => void)[] = [];
  /** Of the first worker that ended by itself: with it the pool is at its end, since what it was to do is not done. */
  #failure: Error | undefined;

  constructor({
    program = new URL('./worker.ts', import.meta.url),
    workHere = workAtOnce,
    workers = Math.min(8, availableParallelism()),
  }: PoolParts = {}) {
    this.#program = program;
    this.#mostWorkers = workers;
    this.#self = this.#createSelf(workHere);
  }

  /**
   * Has tasks done, in any order, and takes each one's answer. One task is made before somebody has room for it.
   *
   * @throws what a hand met first, a worker died of, or the tasks are made by. No task is begun then; those that were are
   * waited for.
   */
  async runAll<Kind extends Task['kind']>(
    tasks: Iterable<TaskOf<Kind>>,
    take: (answer: Answers[Kind]) => void,
  ): Promise<void> {
    const running = new Set<Promise<void>>();
    const failures: unknown[] = [];
    try {
      for (const task of tasks) {
        const hand = await this.#room();
        if (failures.length > 0) break;
        const run = this.#run<Kind>(task, hand)
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

  /** Ends the workers, once they have done what they were given. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map(({ worker }) => endWorker(worker)));
  }

  /**
   * Who has room for another task, once somebody has.
   *
   * @throws where a worker has died.
   */
  async #room(): Promise<Hand> {
    for (;;) {
      if (this.#failure) throw this.#failure;
      const hand = this.#choose();
      if (hand) return hand;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  #run<Kind extends Task['kind']>(task: Task, { pending, give }: Hand): Promise<Answers[Kind]> {
    return new Promise<Answers[Kind]>((resolve, reject) => {
      // Throws where the task is more than plain data; then nobody will answer.
      give(task);
      pending.push({
        resolve: (answer) => {
          resolve(answer as Answers[Kind]);
        },
        reject,
      });
    });
  }

  #choose(): Hand | undefined {
    const own = this.#self.pending.length;
    if (this.#workers.length === 0 && own < tasksAlone) return this.#self;
    const worker = leastBusy(this.#workers);
    if (worker?.pending.length !== 0 && this.#workers.length < this.#mostWorkers) return this.#hire();
    return worker && worker.pending.length < tasksInFlight ? worker : undefined;
  }

  #createSelf(workHere: NonNullable<PoolParts['workHere']>): Hand {
    const pending: Pending[] = [];
    let last = Promise.resolve();
    const give = (task: Task) => {
      // A copy, as workers get one: a page must not change what others are made from, be it rendered here or there.
      const copy = structuredClone(task);
      last = last.then(async () => {
        const reply = workHere(copy, () => setImmediate());
        this.#settle(pending, await reply.catch((error: unknown) => ({ ok: false, message: describeError(error) })));
      });
    };
    return { pending, give };
  }

  #hire(): WorkerHand {
    const worker = new Worker(this.#program, {
      resourceLimits: { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 192 },
    });
    const pending: Pending[] = [];
    const hand: WorkerHand = {
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
      const index = this.#workers.indexOf(hand);
      if (index >= 0) this.#workers.splice(index, 1);
      end();
    });
    this.#workers.push(hand);
    return hand;
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

function leastBusy<Some extends Hand>(hands: readonly Some[]): Some | undefined {
  const [first, ...others] = hands;
  return first && others.reduce((least, hand) => (hand.pending.length < least.pending.length ? hand : least), first);
}

/** Loaded only where there is a task: it brings along all that reads articles. */
async function workAtOnce(task: Task, pause: () => Promise<void>): Promise<Reply> {
  const { work } = await import('./run-task.ts');
  return work(task, pause);
}

/**
 * Has a worker end by itself. Node 24 crashes where one is stopped while it makes a key, and Astro has each make one as it
 * loads the pages.
 */
async function endWorker(worker: Worker): Promise<void> {
  const ending = new Promise((resolve) => worker.once('exit', resolve));
  const timer = setTimeout(() => void worker.terminate(), patienceMilliseconds);
  worker.postMessage({ kind: 'end' } satisfies Order);
  await ending;
  clearTimeout(timer);
}
