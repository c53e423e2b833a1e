import type { Worker } from 'node:worker_threads';
import type { Order } from './messages.ts';

/** A worker that has not ended by itself after this time is terminated. */
const shutdownTimeoutMilliseconds = 10_000;

/**
 * Asks a worker to end by itself. Node 24 crashes if a worker is terminated while it generates a key, which Astro does
 * as it loads the pages.
 */
export async function endWorker(worker: Worker): Promise<void> {
  const ending = new Promise((resolve) => worker.once('exit', resolve));
  const timer = setTimeout(() => void worker.terminate(), shutdownTimeoutMilliseconds);
  worker.postMessage({ kind: 'end' } satisfies Order);
  await ending;
  clearTimeout(timer);
}
