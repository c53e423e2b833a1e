import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answers, Reply, Task, TaskOf } from './messages.ts';

/** Tasks that wait at each worker, so that it never waits for the next. */
const tasksInFlight = 2;

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
  readonly #hands: Hand[] = [];
  #waiting: (() => void)[] = [];

  /** Resolves once some worker has room for another task: what produces tasks waits here. */
  async room(): Promise<void> {
    while (!this.#leastBusy()) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  run<Kind extends Task['kind']>(task: TaskOf<Kind>): Promise<Answers[Kind]> {
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

  async close(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
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
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 320 },
    });
    const hand: Hand = { worker, pending: [] };
    worker.on('message', (reply: Reply) => {
      const pending = hand.pending.shift();
      if (reply.ok) pending?.resolve(reply.answer);
      else pending?.reject(new Error(reply.message));
      this.#wake();
    });
    worker.on('error', (error: Error) => {
      for (const pending of hand.pending.splice(0)) pending.reject(error);
      this.#wake();
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
