import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answers, Order, Reply, Task, TaskOf } from './messages.ts';

/** Tasks that wait at each worker, so that it never waits for the next. */
const tasksInFlight = 2;

/** A worker that has not ended by itself by then is stopped. */
const patienceMilliseconds = 10_000;

interface Pending {
  readonly resolve: (answer: Answers[Task['kind']]) => void;
  readonly reject: (error: Error) => void;
}

interface Hand {
  readonly worker: Worker;
  readonly pending: Pending[];
}

/** The press's workers. They start with the first task, as many as there are cores. */
export class Pool {
  readonly #size = Math.max(1, Math.min(8, availableParallelism()));
  readonly #program: URL;
  readonly #hands: Hand[] = [];
  #waiting: (() => void)[] = [];
  /** Of the first worker that ended by itself: with it the pool is at its end, since what it was to do is not done. */
  #failure: Error | undefined;

  /** @param program what the workers run. */
  constructor(program = new URL('./worker.ts', import.meta.url)) {
    this.#program = program;
  }

  /** Resolves once some worker has room for another task: what produces tasks waits here. */
  async room(): Promise<void> {
    while (!this.#failure && !this.#leastBusy()) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  /** @throws what a worker met; and what a worker died of, from then on. */
  run<Kind extends Task['kind']>(task: TaskOf<Kind>): Promise<Answers[Kind]> {
    if (this.#failure) return Promise.reject(this.#failure);
    const hand =
      this.#leastBusy() ??
      this.#hands.reduce((left, right) => (right.pending.length < left.pending.length ? right : left));
    return new Promise<Answers[Kind]>((resolve, reject) => {
      hand.pending.push({
        resolve: (answer) => {
          resolve(answer as Answers[Kind]);
        },
        reject,
      });
      hand.worker.postMessage(task);
    });
  }

  /** Ends the workers, once they have done what they were given. */
  async close(): Promise<void> {
    await Promise.all(this.#hands.splice(0).map(({ worker }) => endWorker(worker)));
  }

  #leastBusy(): Hand | undefined {
    const idle = this.#hands.find(({ pending }) => pending.length === 0);
    if (idle) return idle;
    if (this.#hands.length < this.#size) return this.#hire();
    const [first, ...others] = this.#hands;
    if (!first) return undefined;
    const hand = others.reduce((left, right) => (right.pending.length < left.pending.length ? right : left), first);
    return hand.pending.length < tasksInFlight ? hand : undefined;
  }

  #hire(): Hand {
    const worker = new Worker(this.#program, {
      resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 192 },
    });
    const hand: Hand = { worker, pending: [] };
    worker.on('message', (reply: Reply) => {
      const pending = hand.pending.shift();
      if (reply.ok) pending?.resolve(reply.answer);
      else pending?.reject(new Error(reply.message));
      this.#wake();
    });
    const end = (cause?: Error) => {
      this.#failure ??= new Error('A worker of the press ended before its work was done.', { cause });
      for (const pending of hand.pending.splice(0)) pending.reject(this.#failure);
      this.#wake();
    };
    worker.on('error', end);
    worker.on('exit', () => {
      const index = this.#hands.indexOf(hand);
      if (index >= 0) this.#hands.splice(index, 1);
      end();
    });
    this.#hands.push(hand);
    return hand;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
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
