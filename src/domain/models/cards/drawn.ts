import type { PictureCrop } from '../picture.ts';

/** Pictures drawn for one story. */
export interface DrawnStory {
  readonly card?: PictureCrop | undefined;
  /** Number of each chart in the text → its picture. */
  readonly charts?: readonly (readonly [number, PictureCrop])[] | undefined;
}

/** The pictures that the engine has drawn for an edition. Plain data. */
export interface DrawnPictures {
  /** The card of pages that are not stories. */
  readonly site?: PictureCrop | undefined;
  /** Drawn pictures by the article's file. */
  readonly stories: Readonly<Record<string, DrawnStory>>;
}

export const nothingDrawn: DrawnPictures = { stories: {} };
