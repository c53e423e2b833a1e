import type { Candidate } from '../tickers/candidate.ts';
import type { Vocabulary } from '../tickers/vocabulary.ts';
import { OBJECT, type Block, type Body, type Inline, type Prose, type TextLeaf } from './body.ts';
import { knownTickers, rememberTickers } from './survey/tickers-in.ts';

/*
 * A body in a form that is small and quick to parse, for another thread: a tenth of the time of reading its Markdown.
 * What follows from the rest is left out: leaves, their places, and the text of runs. Offsets are left out, since they
 * serve findings only.
 */

/** Inlines as in a body, except that an ordinary text is a string. */
type PackedInline = string | Readonly<Record<string, unknown>>;

/** The content of a run, and its tickers if there are any; `null` if they have not been looked for. */
type PackedProse = readonly [content: readonly PackedInline[], tickers?: readonly Candidate[] | null];

type PackedBlock = Readonly<Record<string, unknown>>;

interface PackedBody {
  readonly blocks: readonly PackedBlock[];
  readonly footnotes: readonly (readonly [label: string, references: number, blocks: readonly PackedBlock[]])[];
}

/**
 * Writes a body, with the tickers that were found in it, as JSON.
 *
 * @returns `undefined` for a body that must be read again: with raw HTML, whose links depend on the page, with charts,
 * whose data is in other files, or one that could not be read.
 */
export function packBody(body: Body, vocabulary: Vocabulary): string | undefined {
  if (body.hasRawHtml || body.unread) return undefined;
  const blocks = packBlocks(body.blocks, vocabulary);
  const footnotes: PackedBody['footnotes'][number][] = [];
  for (const { label, references, blocks: own } of body.footnotes) {
    const packed = packBlocks(own, vocabulary);
    if (!packed) return undefined;
    footnotes.push([label, references, packed]);
  }
  return blocks && JSON.stringify({ blocks, footnotes } satisfies PackedBody);
}

/**
 * Parses what `packBody` wrote. It renders like the body that was packed; offsets are 0, and doubts are left out.
 *
 * @param vocabulary by which its tickers were found.
 */
export function unpackBody(packed: string, vocabulary: Vocabulary): Body {
  const { blocks, footnotes } = JSON.parse(packed) as PackedBody;
  return {
    blocks: unpackBlocks(blocks, vocabulary),
    footnotes: footnotes.map(([label, references, own]) => {
      return { label, references, blocks: unpackBlocks(own, vocabulary), offset: 0 };
    }),
    strayFootnotes: [],
    openComments: [],
    hasRawHtml: false,
    doubts: [],
    unread: undefined,
  };
}

/** @returns `undefined` if a block is of a kind that is not packed. */
function packBlocks(blocks: readonly Block[], vocabulary: Vocabulary): readonly PackedBlock[] | undefined {
  const packed: PackedBlock[] = [];
  for (const block of blocks) {
    const one = packBlock(block, vocabulary);
    if (!one) return undefined;
    packed.push(one);
  }
  return packed;
}

function packBlock(block: Block, vocabulary: Vocabulary): PackedBlock | undefined {
  const pack = (prose: Prose) => packProse(prose, vocabulary);
  switch (block.kind) {
    case 'paragraph':
    case 'line':
      return { kind: block.kind, prose: pack(block.prose) };
    case 'heading':
      return { ...block, prose: pack(block.prose), offset: 0 };
    case 'figure':
      return { ...block, image: { ...block.image, offset: 0 }, ...(block.caption && { caption: pack(block.caption) }) };
    case 'quote': {
      const blocks = packBlocks(block.blocks, vocabulary);
      return blocks && { ...block, blocks };
    }
    case 'list': {
      const items = block.items.map((item) => packBlocks(item, vocabulary));
      return items.includes(undefined) ? undefined : { ...block, items };
    }
    case 'table': {
      const rows = block.rows.map((row) => row.map(pack));
      const caption = block.caption && { caption: pack(block.caption) };
      return { ...block, ...caption, header: block.header.map(pack), rows, overlongRows: [] };
    }
    case 'code':
    case 'rule':
      return block;
    case 'exhibit':
    case 'html':
      return undefined;
    default:
      return block satisfies never;
  }
}

function unpackBlocks(blocks: readonly PackedBlock[], vocabulary: Vocabulary): readonly Block[] {
  return blocks.map((block) => unpackBlock(block, vocabulary));
}

/** Packed blocks differ from others in their runs and nested blocks alone. */
function unpackBlock(block: PackedBlock, vocabulary: Vocabulary): Block {
  const unpack = (prose: unknown) => unpackProse(prose as PackedProse, vocabulary);
  const { kind, prose, caption, blocks, items, header, rows } = block;
  switch (kind) {
    case 'paragraph':
    case 'line':
      return { kind, prose: unpack(prose) };
    case 'heading':
      return { ...block, prose: unpack(prose) } as unknown as Block;
    case 'figure':
      return { ...block, caption: caption === undefined ? undefined : unpack(caption) } as unknown as Block;
    case 'quote':
      return { ...block, blocks: unpackBlocks(blocks as PackedBlock[], vocabulary) } as unknown as Block;
    case 'list': {
      const unpacked = (items as PackedBlock[][]).map((item) => unpackBlocks(item, vocabulary));
      return { ...block, items: unpacked } as unknown as Block;
    }
    case 'table':
      return {
        ...block,
        caption: caption === undefined ? undefined : unpack(caption),
        header: (header as PackedProse[]).map(unpack),
        rows: (rows as PackedProse[][]).map((row) => row.map(unpack)),
      } as unknown as Block;
    default:
      return block as unknown as Block;
  }
}

function packProse(prose: Prose, vocabulary: Vocabulary): PackedProse {
  const tickers = knownTickers(prose, vocabulary);
  const content = packContent(prose.content);
  return tickers?.length === 0 ? [content] : [content, tickers ?? null];
}

function packContent(content: readonly Inline[]): readonly PackedInline[] {
  return content.map((inline): PackedInline => {
    if (inline.kind === 'text') {
      const { kind, text, mentions, isSmart } = inline;
      return mentions === 'link' && isSmart ? text : { kind, text, mentions, isSmart };
    }
    if ('content' in inline) return { ...inline, content: packContent(inline.content) };
    return { ...inline };
  });
}

function unpackProse([packed, tickers = []]: PackedProse, vocabulary: Vocabulary): Prose {
  const run = { text: '', leaves: [] as TextLeaf[] };
  const content = unpackContent(packed, run);
  const prose: Prose = { text: run.text, content, leaves: run.leaves };
  if (tickers) rememberTickers(prose, vocabulary, tickers);
  return prose;
}

/** Adds to the text and the leaves of the run what `readProse` adds. */
function unpackContent(packed: readonly PackedInline[], run: { text: string; leaves: TextLeaf[] }): Inline[] {
  return packed.map((inline): Inline => {
    if (typeof inline === 'string') return addLeaf({ text: inline, mentions: 'link', isSmart: true }, run);
    switch (inline['kind']) {
      case 'text':
        return addLeaf(inline as unknown as TextLeaf, run);
      case 'break':
        run.text += '\n';
        return inline as unknown as Inline;
      case 'code':
      case 'image':
      case 'footnote':
        run.text += OBJECT;
        return inline as unknown as Inline;
      default:
        return 'content' in inline
          ? ({ ...inline, content: unpackContent(inline['content'] as PackedInline[], run) } as unknown as Inline)
          : (inline as unknown as Inline);
    }
  });
}

function addLeaf(
  { text, mentions, isSmart }: Pick<TextLeaf, 'text' | 'mentions' | 'isSmart'>,
  run: { text: string; leaves: TextLeaf[] },
): TextLeaf {
  const { length: start } = run.text;
  const leaf: TextLeaf = { kind: 'text', text, start, index: run.leaves.length, mentions, isSmart, offset: 0 };
  run.text += text;
  run.leaves.push(leaf);
  return leaf;
}
