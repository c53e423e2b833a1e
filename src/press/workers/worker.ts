import { parentPort } from 'node:worker_threads';
import type { Order } from './messages.ts';
import { work } from './run-task.ts';

/* One of the press's workers: a thread that does one task after the other, as `work.ts` has it. */

let last = Promise.resolve();

parentPort?.on('message', (order: Order) => {
  last = last.then(async () => {
    if (order.kind === 'end') parentPort?.close();
    else parentPort?.postMessage(await work(order));
  });
});
