import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nothingDrawn, type DrawnPictures } from '../domain/models/cards/drawn.ts';
import { createPictureFinder, type Picture, type PictureFinder } from '../domain/models/picture.ts';

/** Index of pictures, written by the press and by the development server at its start. */
export const pictureIndexFile = '.press/pictures/index.json';

/** Index of drawings, written by the press. */
export const drawnIndexFile = '.press/pictures/cards.json';

/** Drawings of the last run; none before the first one. */
export function readDrawnPictures(): DrawnPictures {
  try {
    return JSON.parse(readFileSync(join(process.cwd(), drawnIndexFile), 'utf8')) as DrawnPictures;
  } catch {
    return nothingDrawn;
  }
}

/** Makes a finder of the pictures of the last run; there are none before the first one. */
export function readPictureFinder(): PictureFinder {
  try {
    const index = JSON.parse(readFileSync(join(process.cwd(), pictureIndexFile), 'utf8')) as [string, Picture][];
    return createPictureFinder(new Map(index));
  } catch {
    return () => undefined;
  }
}
