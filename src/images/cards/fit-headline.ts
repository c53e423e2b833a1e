import { widthOf } from '../../charts/draw/text-width.ts';
import { text, type Style, type TextNode } from './node.ts';
import type { Studio } from './studio.ts';

export interface HeadlineRoom {
  readonly width: number;
  readonly height: number;
  /** Sizes in pixels, the largest first, each with its most lines. */
  readonly sizes: readonly { readonly size: number; readonly lines: number }[];
}

/** Fewest lines at which words may be broken. */
const linesToDivide = 4;

/** Least width of text, as a share of its estimate. */
const leastShare = 0.7;

/**
 * Sets a headline as large as its space allows. If even the smallest size is too large, it is cut after a word, with an
 * ellipsis; a word that is wider than the space is broken.
 */
export async function fitHeadline(
  headline: string,
  room: HeadlineRoom,
  style: Style & { readonly lineHeight: number },
  language: string,
  studio: Studio,
): Promise<TextNode> {
  const fits = async (node: TextNode, most = room.height) => {
    const { width, height } = await studio.measure(node, room.width, language);
    return height <= Math.min(room.height, most) && width <= room.width + 1;
  };
  const atLeast = leastShare * widthOf(headline);
  for (const { size, lines } of room.sizes) {
    // The estimate saves measuring, which takes ten times as long.
    if (atLeast * size > room.width * lines) continue;
    const node = setHeadline(headline, size, style);
    if (await fits(node, size * style.lineHeight * lines + 1)) return node;
  }
  const dividing = { ...style, overflowWrap: 'anywhere' };
  for (const { size, lines } of room.sizes) {
    if (lines < linesToDivide) continue;
    const node = setHeadline(headline, size, dividing);
    if (await fits(node)) return node;
  }
  const smallest = room.sizes.at(-1)?.size ?? 0;
  const ends = wordEnds(headline);
  const shorten = (count: number) => setHeadline(cut(headline, ends[count - 1] ?? 0), smallest, dividing);
  let [most, least] = [ends.length, 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (await fits(shorten(middle))) least = middle;
    else most = middle - 1;
  }
  return shorten(least);
}

function setHeadline(headline: string, size: number, style: Style): TextNode {
  return text('headline', 'serif', keepLastTogether(headline), { fontSize: size, ...style });
}

/** Keeps a short last word on the same line as the word before it. */
function keepLastTogether(headline: string): string {
  return headline.replace(/(\S+\s+\S+\s+\S{1,8}) (\S{1,8})$/, '$1\u00a0$2');
}

function cut(headline: string, end: number): string {
  return end >= headline.length ? headline : `${headline.slice(0, end).replace(/[\s\p{P}]+$/u, '')}\u2026`;
}

/** Offsets at which words end; in a script without spaces, every character ends one. */
function wordEnds(headline: string): readonly number[] {
  return Array.from(
    headline.matchAll(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
    ),
    ({ index, 0: word }) => index + word.length,
  );
}
