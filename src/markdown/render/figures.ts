import { smarten } from '../../domain/language/typography/punctuation.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
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
  readonly isForFeed: boolean;
  readonly words: { readonly quotationMarks: QuotationMarks };
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
export function renderImage(image: Image, { picture, isForFeed, pageUrl, words }: PicturePlace): string {
  const found = picture(image.src);
  const alt = smarten(image.alt, words.quotationMarks);
  if (found === undefined) return escapeText(alt);
  const size = `alt="${escapeAttribute(alt)}" width="${found.width}" height="${found.height}"`;
  if (isForFeed) return `<img src="${escapeAttribute(new URL(found.src, pageUrl).href)}" ${size}>`;
  const element = `<img src="${escapeAttribute(found.src)}" ${size} loading="lazy" decoding="async">`;
  if (found.sources.length === 0) return element;
  const sources = found.sources.map(
    ({ type, srcset }) =>
      `<source type="${escapeAttribute(type)}" srcset="${escapeAttribute(srcset)}" sizes="${SIZES}">`,
  );
  return `<picture>${sources.join('')}${element}</picture>`;
}

/** Width of a picture: the column of text, `--measure` in tokens.css, or the window if that is narrower. */
const SIZES = '(min-width: 44rem) 41rem, 100vw';

/** Whether a picture is on another site instead of beside the article. */
export function isRemote(src: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(src.trim());
}
