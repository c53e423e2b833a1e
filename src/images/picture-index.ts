import type { DrawnPictures } from '../domain/models/cards/drawn.ts';
import type { Picture } from '../domain/models/picture.ts';
import { writeChanged } from '../files/write-whole.ts';

/** Writes the index of pictures for the development server, if it changed. */
export function writePictureIndex(file: string, pictures: ReadonlyMap<string, Picture>): void {
  writeChanged(file, JSON.stringify([...pictures]));
}

/** Writes the index of drawings, if it changed. */
export function writeDrawnIndex(file: string, drawn: DrawnPictures): void {
  writeChanged(file, JSON.stringify(drawn));
}
