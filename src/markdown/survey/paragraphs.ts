import type { Block, Prose } from '../body.ts';

/** A run of running text: a paragraph, or an item of a list. */
export interface Paragraph {
  /** Plain text, with one `OBJECT` character for each part that is not text. */
  readonly text: string;
  readonly isItem: boolean;
  /** Whether it is in a block quotation. */
  readonly isQuoted: boolean;
  /** Offset of a character of `text` in the body's source, as exactly as possible. */
  readonly offsetAt: (index: number) => number;
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
        return [{ text: prose.text, isItem, isQuoted, offsetAt: (index) => inSource(offsetIn(prose, index)) }];
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

/** Offset of a character of a run's plain text in the text from which it was read. */
export function offsetIn({ leaves }: Prose, index: number): number {
  const leaf = leaves.findLast(({ start }) => start <= index) ?? leaves[0];
  return leaf === undefined ? 0 : leaf.offset + index - leaf.start;
}
