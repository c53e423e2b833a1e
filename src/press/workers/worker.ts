import { parentPort } from 'node:worker_threads';
import type { Order } from './messages.ts';
import { loadPages, work } from './run-task.ts';

/* Program of the press's workers: runs tasks in order; see `run-task.ts`. */

let last = Promise.resolve();

parentPort?.on('message', (order: Order) => {
  last = last.then(async () => {
    if (order.kind === 'end') parentPort?.close();
    else if (order.kind === 'load') await loadPages(order);
    else parentPort?.postMessage(await work(order));
  });
});
