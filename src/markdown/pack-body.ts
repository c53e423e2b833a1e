import type { Candidate } from '../tickers/candidate.ts';
import type { Vocabulary } from '../tickers/vocabulary.ts';
import { OBJECT, type Block, type Body, type ExhibitBlock, type Inline, type Prose, type TextLeaf } from './body.ts';
import { knownTickers, rememberTickers } from './survey/tickers-in.ts';

/*
 * A body in a form that is small and quick to parse, for another thread: a tenth of the time of reading its Markdown.
 * What follows from the rest is left out: leaves, their places, and the text of runs. Offsets are left out, since they
 * serve findings only.
 */

/** A part of a body in its packed form: as it is, except for the runs and texts in it. Exhibits are not packed. */
type Packed<Part> = Part extends ExhibitBlock
  ? never
  : Part extends Prose
    ? PackedProse
    : Part extends TextLeaf
      ? PackedText
      : Part extends readonly (infer Item)[]
        ? readonly Packed<Item>[]
        : Part extends object
          ? { readonly [Name in keyof Part]: Packed<Part[Name]> }
          : Part;

/** The content of a run, and its tickers if there are any; `null` if they have not been looked for. */
type PackedProse = readonly [content: readonly PackedInline[], tickers?: readonly Candidate[] | null];

/** An ordinary text is a string. */
type PackedText = string | LeafContent;
type LeafContent = Pick<TextLeaf, 'kind' | 'text' | 'mentions' | 'isSmart'>;

type PackedInline = Packed<Inline>;
type PackedBlock = Packed<Block>;

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
      return { ...block, image: { ...block.image, offset: 0 }, caption: block.caption && pack(block.caption) };
    case 'quote': {
      const blocks = packBlocks(block.blocks, vocabulary);
      return blocks && { ...block, blocks };
    }
    case 'list': {
      const items = block.items.map((item) => packBlocks(item, vocabulary)).filter((item) => item !== undefined);
      return items.length < block.items.length ? undefined : { ...block, items };
    }
    case 'table': {
      const [caption, header] = [block.caption && pack(block.caption), block.header.map(pack)];
      return { ...block, caption, header, rows: block.rows.map((row) => row.map(pack)), overlongRows: [] };
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

function unpackBlock(block: PackedBlock, vocabulary: Vocabulary): Block {
  const unpack = (prose: PackedProse) => unpackProse(prose, vocabulary);
  switch (block.kind) {
    case 'paragraph':
    case 'line':
    case 'heading':
      return { ...block, prose: unpack(block.prose) };
    case 'figure':
      return { ...block, caption: block.caption && unpack(block.caption) };
    case 'quote':
      return { ...block, blocks: unpackBlocks(block.blocks, vocabulary) };
    case 'list':
      return { ...block, items: block.items.map((item) => unpackBlocks(item, vocabulary)) };
    case 'table': {
      const [caption, header] = [block.caption && unpack(block.caption), block.header.map(unpack)];
      return { ...block, caption, header, rows: block.rows.map((row) => row.map(unpack)) };
    }
    case 'code':
    case 'rule':
    case 'html':
      return block;
    default:
      return block satisfies never;
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
    return 'content' in inline ? { ...inline, content: packContent(inline.content) } : inline;
  });
}

/** The text and the leaves of a run, as far as it is unpacked. */
interface Run {
  text: string;
  readonly leaves: TextLeaf[];
}

function unpackProse([packed, tickers = []]: PackedProse, vocabulary: Vocabulary): Prose {
  const run: Run = { text: '', leaves: [] };
  const content = unpackContent(packed, run);
  const prose: Prose = { text: run.text, content, leaves: run.leaves };
  if (tickers) rememberTickers(prose, vocabulary, tickers);
  return prose;
}

/** Adds to the text and the leaves of the run what `readProse` adds. */
function unpackContent(packed: readonly PackedInline[], run: Run): Inline[] {
  return packed.map((inline): Inline => {
    if (typeof inline === 'string')
      return addLeaf({ kind: 'text', text: inline, mentions: 'link', isSmart: true }, run);
    switch (inline.kind) {
      case 'text':
        return addLeaf(inline, run);
      case 'strong':
      case 'emphasis':
      case 'deleted':
      case 'link':
        return { ...inline, content: unpackContent(inline.content, run) };
      case 'break':
        run.text += '\n';
        return inline;
      case 'code':
      case 'image':
      case 'footnote':
        run.text += OBJECT;
        return inline;
      case 'checkbox':
      case 'html':
        return inline;
      default:
        return inline satisfies never;
    }
  });
}

function addLeaf({ kind, text, mentions, isSmart }: LeafContent, run: Run): TextLeaf {
  const { length: start } = run.text;
  const leaf: TextLeaf = { kind, text, start, index: run.leaves.length, mentions, isSmart, offset: 0 };
  run.text += text;
  run.leaves.push(leaf);
  return leaf;
}
