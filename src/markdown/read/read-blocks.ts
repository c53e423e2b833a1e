import { isExhibitLanguage } from '../../charts/read-exhibit.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import { readAlert } from './alerts.ts';
import type { Block, Image, Prose, Table } from '../body.ts';
import { doubtsAbout } from './doubts.ts';
import { enterLevel } from '../dialect/read-or-else.ts';
import { known, type DialectToken } from '../dialect/dialect.ts';
import { listNumbers } from '../dialect/list-numbers.ts';
import { readExhibitBlock, type ExhibitContext } from './read-exhibit-block.ts';
import { readLine } from './read-line.ts';
import { imagesAlone, readProse, type ProseContext } from './read-prose.ts';
import { plainText } from '../plain.ts';
import { NOTHING_OPEN, closeHtml, sanitiseHtml } from './sanitise.ts';
import { captionIn, type TableLabels } from './table-labels.ts';

/** Functions of the surrounding body that reading blocks needs. */
export interface BlockContext extends ProseContext, ExhibitContext {
  /** Id for the next heading, from its text. */
  readonly nextId: (text: string) => string;
  readonly labels: TableLabels;
  readonly quotationMarks: QuotationMarks;
  /** Called before each block of the body itself, with its source. */
  readonly enterBlock: (raw: string) => void;
}

/**
 * @param level number of blocks around these; the blocks of a footnote are at level 1.
 * @param isInItem whether they are the content of one item of a list.
 */
export function readBlocks(
  tokens: readonly DialectToken[],
  context: BlockContext,
  level: number,
  isInItem = false,
): Block[] {
  enterLevel(level);
  const blocks: Block[] = [];
  let html = NOTHING_OPEN;
  let checkbox: Prose['content'] = [];
  for (const [index, token] of tokens.entries()) {
    if (level === 0) context.enterBlock(token.raw);
    if (token.type === 'html') {
      context.admitsHtml(token.raw, html.open.length);
      const { state, ...rest } = sanitiseHtml(token.text, html, 'block', context.resolveLink);
      html = state;
      blocks.push({ kind: 'html', ...rest, offset: context.find(token.raw) });
    } else if (html.hidden !== undefined) {
      continue;
    } else if (token.type === 'checkbox') {
      checkbox = [{ kind: 'checkbox', isChecked: token.checked }];
    } else if (token.type === 'text') {
      const prose = readProse(known(token.tokens), context);
      blocks.push({ kind: 'line', prose: { ...prose, content: [...checkbox, ...prose.content] } });
      checkbox = [];
    } else {
      expressDoubts(token, tokens[index - 1], isInItem, context);
      const read = readBlock(token, blocks.at(-1), context, level);
      // The line before the table is its caption, not a paragraph.
      if (read[0]?.kind === 'table' && read[0].caption) blocks.pop();
      blocks.push(...read);
    }
  }
  const endTags = closeHtml(html);
  if (endTags !== '') blocks.push({ kind: 'html', html: endTags, elements: [], offset: context.find('') });
  return blocks;
}

function readBlock(
  token: DialectToken,
  previous: Block | undefined,
  context: BlockContext,
  level: number,
): readonly Block[] {
  switch (token.type) {
    case 'paragraph': {
      const prose = readProse(known(token.tokens), context);
      const images = imagesAlone(prose);
      if (images.length === 0) return [{ kind: 'paragraph', prose }];
      return images.map((image) => ({ kind: 'figure', image, caption: readCaption(image) }));
    }
    case 'heading': {
      const offset = context.find(token.raw);
      context.seek(offset);
      const prose = readProse(known(token.tokens), context, 'index');
      const text = plainText(prose, context.quotationMarks);
      context.labels.enterSection(text);
      const isTopLevel = level === 0;
      const isUnderlined = !/^ {0,3}#/.test(token.raw);
      const id = context.nextId(text);
      return [{ kind: 'heading', depth: token.depth, id, text, prose, isTopLevel, isUnderlined, offset }];
    }
    case 'blockquote': {
      const { alert, tokens, doubt } = readAlert(known(token.tokens));
      if (doubt !== undefined) context.doubt({ ...doubt, offset: locate(token.raw, context) });
      return [{ kind: 'quote', alert, blocks: readBlocks(tokens, context, level + 1) }];
    }
    case 'list': {
      const items = token.items.map((item) => readBlocks(known(item.tokens), context, level + 1, true));
      return [{ kind: 'list', numbers: listNumbers(token), items }];
    }
    case 'code': {
      const language = /^[\w+#.-]+/.exec(token.lang ?? '')?.[0] ?? '';
      if (!isExhibitLanguage(language)) return [{ kind: 'code', language, text: token.text }];
      return [readExhibitBlock(language, token, context)];
    }
    case 'table': {
      const overlongRows = locateRows(token.raw, findOverlongRows(token.raw, token.header.length), context);
      const header = token.header.map((cell) => readProse(known(cell.tokens), context));
      const rows = token.rows.map((row) => row.map((cell) => readProse(known(cell.tokens), context)));
      const caption = captionIn(previous);
      const table: Omit<Table, 'label'> = {
        kind: 'table',
        caption,
        alignments: token.align,
        header,
        rows,
        overlongRows,
      };
      return [{ ...table, label: context.labels.next(table, previous) }];
    }
    case 'hr':
      return [{ kind: 'rule' }];
    default:
      return [];
  }
}

function expressDoubts(
  token: DialectToken,
  previous: DialectToken | undefined,
  isInItem: boolean,
  context: BlockContext,
): void {
  const doubts = doubtsAbout(token, previous, isInItem);
  if (doubts.length === 0) return;
  const start = locate(token.raw, context);
  for (const doubt of doubts) context.doubt({ ...doubt, offset: start + doubt.offset });
}

/** Locates a token's start and moves the cursor there, for locating the tokens inside it. */
function locate(raw: string, { find, seek }: BlockContext): number {
  const start = find(raw);
  seek(start);
  return start;
}

/** Offsets of a table's rows. The cursor stays at the table's start, for its cells. */
function locateRows(table: string, rows: readonly string[], context: BlockContext): readonly number[] {
  if (rows.length === 0) return [];
  const start = locate(table, context);
  const offsets = rows.map(context.find);
  context.seek(start);
  return offsets;
}

/** Rows of a table's source with more cells than columns; the lexer drops the additional cells. */
function findOverlongRows(source: string, columns: number): readonly string[] {
  const rows = source.trimEnd().split('\n').slice(2);
  return rows.filter(
    (row) =>
      row
        .trim()
        .replace(/^\||(?<!\\)\|$/g, '')
        .split(/(?<!\\)\|/).length > columns,
  );
}

function readCaption({ title, offset }: Image): Prose | undefined {
  return title.trim() === '' ? undefined : readLine(title, offset);
}
