import type { Image } from '../body.ts';
import { escapeAttribute, escapeText } from '../text.ts';

/** A picture's files, ready for the page. */
export interface Picture {
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What an image depends on, besides itself. */
export interface PicturePlace {
  /** The picture that an article calls `src`. */
  readonly picture: (src: string) => Picture | undefined;
  readonly pageUrl: URL;
  /** For feeds: an absolute address, and nothing that only makes sense on the page. */
  readonly absolute: boolean;
}

/** `caption` is HTML; without one the figure has none. */
export function renderFigure(image: Image, caption: string | undefined, place: PicturePlace): string {
  const picture = renderImage(image, place);
  return `<figure>${picture}${caption === undefined ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n`;
}

/**
 * An image with its size, so that the page does not jump, and its sources; feeds get the plain image. A picture that
 * nobody knows leaves its alternative text: a page never loads one from elsewhere.
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

/** A picture is as wide as the column of text, `--measure` in tokens.css, or as the window where that is narrower. */
const SIZES = '(min-width: 44rem) 41rem, 100vw';

/** Whether a picture would come from elsewhere instead of lying beside the article. */
export function isRemote(src: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(src.trim());
}
