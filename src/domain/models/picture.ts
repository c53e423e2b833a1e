import { decodeOrKeep } from '../addresses/decode-or-keep.ts';
/** A picture as pages show it; paths are the site's. */
export interface Picture {
  /** Better formats first; `src` is the fallback. */
  readonly sources: readonly { readonly type: string; readonly srcset: readonly PictureCandidate[] }[];
  readonly src: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Only for the lead picture of an article. */
  readonly crops?: PictureCrops | undefined;
}

/** A picture in the shapes that search engines and social networks require: 16:9, 4:3 and 1:1. */
export type PictureCrops = Readonly<Record<CropShape, PictureCrop>>;

export const cropShapes = ['wide', 'standard', 'square'] as const;
export type CropShape = (typeof cropShapes)[number];

export interface PictureCrop {
  readonly path: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

export interface PictureCandidate {
  readonly path: string;
  readonly widthPixels: number;
}

/** A picture with its alternative text, caption and credit. */
export interface Illustration {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** Finds the published form of a picture in an article's folder. */
export type PictureFinder = (articleFile: string, src: string) => Picture | undefined;

/** Removes crops for models that do not show them, so that these do not change with the crops. */
export function withoutCrops({ sources, src, widthPixels, heightPixels }: Picture): Picture {
  return { sources, src, widthPixels, heightPixels };
}

/** Finds pictures among the published ones, by their paths from the project's root. */
export function createPictureFinder(pictures: ReadonlyMap<string, Picture>): PictureFinder {
  // An article may write `ü` as one character where the file's name has two.
  const composed = new Map([...pictures].map(([source, picture]) => [source.normalize('NFC'), picture]));
  return (articleFile, src) => {
    for (const path of picturePaths(articleFile, src)) {
      const picture = pictures.get(path) ?? composed.get(path.normalize('NFC'));
      if (picture) return picture;
    }
    return undefined;
  };
}

/**
 * Possible paths of a picture that an article names, from the project's root: `('articles/2014/a.md', 'b%20c.png')` →
 * `articles/2014/b c.png`, `articles/2014/b%20c.png`. Empty for pictures outside the article's folder.
 */
export function picturePaths(articleFile: string, src: string): readonly string[] {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(src)) return [];
  const folder = articleFile.slice(0, articleFile.lastIndexOf('/'));
  return [...new Set([decodeOrKeep(src), src])].flatMap((path): readonly string[] => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.length === 0 || parts.includes('..') ? [] : [`${folder}/${parts.join('/')}`];
  });
}

/** Media type of a picture by its file extension; undefined if that is unknown. */
export function pictureType(path: string): string | undefined {
  return pictureTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}

const pictureTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};
