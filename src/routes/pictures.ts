import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPictureFinder, type Picture, type PictureFinder } from '../domain/models/picture.ts';

/** Where the press, and the development server as it starts, write down the pictures that they made. */
export const pictureIndexFile = '.press/pictures/index.json';

/** Finds pictures among those that were made last; there are none before that. */
export function readPictureFinder(): PictureFinder {
  try {
    const index = JSON.parse(readFileSync(join(process.cwd(), pictureIndexFile), 'utf8')) as [string, Picture][];
    return createPictureFinder(new Map(index));
  } catch {
    return () => undefined;
  }
}
