import { setImmediate } from 'node:timers/promises';

/** Waits for something that happens on the disk, looking as often as it can. */
export async function until(hasHappened: () => boolean, mostMilliseconds = 300_000): Promise<void> {
  const end = Date.now() + mostMilliseconds;
  while (!hasHappened()) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await setImmediate();
  }
}
