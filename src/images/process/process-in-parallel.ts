import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isCode } from '../../files/system-error.ts';
import { addCrops } from './crop-picture.ts';
import { inspectPicture, mostPixels } from '../inspect-picture.ts';
import { processPicture, type ProcessedPicture } from './process-picture.ts';

/**
 * Processes pictures on all cores, since the image library mostly uses one thread per picture. Pictures in progress
 * together have at most as many pixels as one may have: a progressive JPEG of 60 megapixels takes 1.5 GB.
 *
 * @param wanted paths of originals from the project's root, and whether some story shows each above its text.
 * @throws the first error, after all other pictures in progress have finished.
 */
export async function processInParallel(
  root: string,
  wanted: readonly (readonly [source: string, isLead: boolean])[],
  folder: string,
): Promise<ReadonlyMap<string, ProcessedPicture>> {
  const made = new Map<string, ProcessedPicture>();
  const waiting = [...wanted];
  const room = new PixelBudget(mostPixels);
  const makeOne = async (source: string, isLead: boolean) => {
    const file = join(root, source);
    const bytes = readIfPossible(file);
    if (bytes === undefined) {
      made.set(source, { ok: false, problem: 'unreadable' });
      return;
    }
    const inspection = await inspectPicture(bytes);
    const pixels = inspection.ok ? inspection.width * inspection.height : 0;
    await room.enter(pixels);
    try {
      const processed = await processPicture(file, folder);
      made.set(source, processed.ok && isLead ? await addCrops(processed, file, folder) : processed);
    } finally {
      room.leave(pixels);
    }
  };
  const makeSome = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await makeOne(...next);
  };
  const makers = Array.from({ length: availableParallelism() }, async () => {
    try {
      await makeSome();
    } finally {
      // After an error, the other workers finish their current picture and stop.
      waiting.length = 0;
    }
  });
  const ends = await Promise.allSettled(makers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return made;
}

/** Bytes of a file; `undefined` if it has more than two gigabytes, which Node does not read at once. */
function readIfPossible(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isCode(error, 'ERR_FS_FILE_TOO_LARGE')) return undefined;
    throw error;
  }
}

/** Admits pictures while their pixels fit into the budget, and always at least one. */
class PixelBudget {
  readonly #size: number;
  #taken = 0;
  #waiting: (() => void)[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  async enter(size: number): Promise<void> {
    while (this.#taken > 0 && this.#taken + size > this.#size) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    this.#taken += size;
  }

  leave(size: number): void {
    this.#taken -= size;
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
