import type { Image } from '../body.ts';
import { escapeAttribute, escapeText } from '../text.ts';

/** A picture's files, ready for the page. */
export interface Picture {
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** Context of an image. */
export interface PicturePlace {
  /** Returns the picture that an article names `src`. */
  readonly picture: (src: string) => Picture | undefined;
  readonly pageUrl: URL;
  /** Whether to write for feeds: with absolute addresses, and without parts that make sense only on the page. */
  readonly absolute: boolean;
}

/** @param caption HTML; the figure has no caption without it. */
export function renderFigure(image: Image, caption: string | undefined, place: PicturePlace): string {
  const picture = renderImage(image, place);
  return `<figure>${picture}${caption === undefined ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n`;
}

/**
 * Renders an image with its size, which prevents layout shifts, and its sources; feeds get a plain `img`. An unknown
 * picture becomes its alternative text: pages never load pictures from other sites.
 */
export function renderImage({ src, alt }: Image, { picture, absolute, pageUrl }: PicturePlace): string {
  const found = picture(src);
  if (found === undefined) return escapeText(alt);
  const size = `alt="${escapeAttribute(alt)}" width="${found.width}" height="${found.height}"`;
  if (absolute) return `<img src="${escapeAttribute(new URL(found.src, pageUrl).href)}" ${size}>`;
  const image = `<img src="${escapeAttribute(found.src)}" ${size} loading="lazy" decoding="async">`;
  if (found.sources.length === 0) return image;
  const sources = found.sources.map(
    ({ type, srcset }) =>
      `<source type="${escapeAttribute(type)}" srcset="${escapeAttribute(srcset)}" sizes="${SIZES}">`,
  );
  return `<picture>${sources.join('')}${image}</picture>`;
}

/** Width of a picture: the column of text, `--measure` in tokens.css, or the window if that is narrower. */
const SIZES = '(min-width: 44rem) 41rem, 100vw';

/** Whether a picture is on another site instead of beside the article. */
export function isRemote(src: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(src.trim());
}
