import { mkdirSync, watch } from 'node:fs';

/** Between two looks where no event of the file system says that there is something new. */
const lookMilliseconds = 50;

/**
 * Waits for something that happens on the disk, and looks at once whenever a folder changes.
 *
 * @param folder in which it happens; made if it is missing.
 */
export async function until(folder: string, hasHappened: () => boolean, mostMilliseconds = 300_000): Promise<void> {
  const end = Date.now() + mostMilliseconds;
  mkdirSync(folder, { recursive: true });
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      watcher.close();
      clearInterval(timer);
    };
    const look = () => {
      if (hasHappened()) {
        stop();
        resolve();
      } else if (Date.now() > end) {
        stop();
        reject(new Error('It did not happen in time.'));
      }
    };
    const watcher = watch(folder, look);
    const timer = setInterval(look, lookMilliseconds);
    look();
  });
}
