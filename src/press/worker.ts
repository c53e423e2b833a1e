import { parentPort } from 'node:worker_threads';
import type { Order } from './messages.ts';
import { work } from './work.ts';

/* One of the press's workers: a thread that does one task after the other, as `work.ts` has it. */

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'end') {
    parentPort?.close();
    return;
  }
  void work(order).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
