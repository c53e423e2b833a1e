import type { Block, Prose, TextLeaf } from '../body.ts';
import { eachBlock, prosesOf } from './walk.ts';

/** A run of running text: a paragraph, or an item of a list. */
export interface Paragraph {
  /** Plain text, with one `OBJECT` character for each part that is not text. */
  readonly text: string;
  readonly isItem: boolean;
  /** Whether it is in a block quotation. */
  readonly isQuoted: boolean;
  /** Offset of a character of `text` in the body's source, as exactly as possible. */
  readonly offsetAt: (index: number) => number;
  /** The text of a link that contains a character of `text`; of several runs in a link, the one with the character. */
  readonly linkTextAt: (index: number) => string | undefined;
}

/** Paragraphs of a body in reading order, without headings, captions, tables and exhibits. */
export function paragraphsOf(
  blocks: readonly Block[],
  inSource: (offset: number) => number,
  isQuoted = false,
): readonly Paragraph[] {
  return blocks.flatMap((block): readonly Paragraph[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'line': {
        const { prose } = block;
        const isItem = block.kind === 'line';
        const offsetAt = (index: number) => inSource(offsetIn(prose, index));
        const linkTextAt = (index: number) => {
          const leaf = leafAt(prose, index);
          return leaf?.mentions === 'link' ? undefined : leaf?.text;
        };
        return [{ text: prose.text, isItem, isQuoted, offsetAt, linkTextAt }];
      }
      case 'quote':
        return paragraphsOf(block.blocks, inSource, isQuoted || block.alert === undefined);
      case 'list':
        return block.items.flatMap((item) => paragraphsOf(item, inSource, isQuoted));
      default:
        return [];
    }
  });
}

/** Runs outside of paragraphs, in which dates may be: headings, captions, and cells of tables. */
export function asidesOf(
  blocks: readonly Block[],
  inSource: (offset: number) => number,
): readonly Pick<Paragraph, 'text' | 'offsetAt'>[] {
  const found: Pick<Paragraph, 'text' | 'offsetAt'>[] = [];
  eachBlock(blocks, (block) => {
    if (block.kind === 'paragraph' || block.kind === 'line' || block.kind === 'exhibit') return;
    for (const prose of prosesOf(block)) {
      found.push({ text: prose.text, offsetAt: (index) => inSource(offsetIn(prose, index)) });
    }
  });
  return found;
}

/** Offset of a character of a run's plain text in the text from which it was read. */
export function offsetIn(prose: Prose, index: number): number {
  const leaf = leafAt(prose, index);
  return leaf === undefined ? 0 : leaf.offset + index - leaf.start;
}

function leafAt({ leaves }: Prose, index: number): TextLeaf | undefined {
  return leaves.findLast(({ start }) => start <= index) ?? leaves[0];
}
