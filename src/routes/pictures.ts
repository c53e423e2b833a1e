import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nothingDrawn, type DrawnPictures } from '../domain/models/cards/drawn.ts';
import { createPictureFinder, type Picture, type PictureFinder } from '../domain/models/picture.ts';

/** Where the press, and the development server as it starts, write down the pictures that they made. */
export const pictureIndexFile = '.press/pictures/index.json';

/** Where the press writes down what it has drawn. */
export const drawnIndexFile = '.press/pictures/cards.json';

/** What was drawn last; nothing before that. */
export function readDrawnPictures(): DrawnPictures {
  try {
    return JSON.parse(readFileSync(join(process.cwd(), drawnIndexFile), 'utf8')) as DrawnPictures;
  } catch {
    return nothingDrawn;
  }
}

/** Finds pictures among those that were made last; there are none before that. */
export function readPictureFinder(): PictureFinder {
  try {
    const index = JSON.parse(readFileSync(join(process.cwd(), pictureIndexFile), 'utf8')) as [string, Picture][];
    return createPictureFinder(new Map(index));
  } catch {
    return () => undefined;
  }
}
