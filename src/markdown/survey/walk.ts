import type { Block, Inline, Prose } from '../body.ts';

/** Visits every block, including nested ones, in reading order. */
export function eachBlock(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    if (block.kind === 'quote') eachBlock(block.blocks, visit);
    if (block.kind === 'list') for (const item of block.items) eachBlock(item, visit);
  }
}

/** Runs of inline content in a block itself, not in nested blocks. */
export function prosesOf(block: Block): readonly Prose[] {
  switch (block.kind) {
    case 'paragraph':
    case 'line':
    case 'heading':
      return [block.prose];
    case 'figure':
      return block.caption === undefined ? [] : [block.caption];
    case 'exhibit':
      return block.proses;
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...block.header, ...block.rows.flat()];
    case 'quote':
    case 'list':
    case 'code':
    case 'rule':
    case 'html':
      return [];
    default:
      return block satisfies never;
  }
}

/** Visits every inline of a run, at any depth, in reading order. */
function eachInline(content: readonly Inline[], visit: (inline: Inline) => void): void {
  for (const inline of content) {
    visit(inline);
    if ('content' in inline) eachInline(inline.content, visit);
  }
}

/** Visits the inlines of a block itself, not of nested blocks: a figure's image and the content of its runs. */
export function eachPart(block: Block, visit: (part: Inline) => void): void {
  if (block.kind === 'figure') visit(block.image);
  if (block.kind === 'html') visit(block);
  for (const prose of prosesOf(block)) eachInline(prose.content, visit);
}

/** Whether inline content has anything visible. */
export function hasContent(content: readonly Inline[]): boolean {
  return content.some((inline) => {
    if ('content' in inline) return hasContent(inline.content);
    return inline.kind === 'text' || inline.kind === 'code' ? inline.text.trim() !== '' : inline.kind === 'image';
  });
}
