import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Block, Prose, Table } from '../body.ts';
import { plainText } from '../plain.ts';

/** Names the tables of one body, in reading order, so that each can be told from the others without seeing it. */
export interface TableLabels {
  /** A heading was read: it is what the tables under it are about. */
  enterSection(heading: string): void;
  /** `previous` is the block right before the table. */
  next(table: Omit<Table, 'label'>, previous: Block | undefined): string;
}

/** A table is named after the line that introduces it, or else after its section, or else after its columns. */
export function tableLabels(marks: QuotationMarks): TableLabels {
  const uses = new Map<string, number>();
  let section: string | undefined;
  return {
    enterSection(heading) {
      section = heading || section;
    },
    next(table, previous) {
      const caption = table.caption && plainText(table.caption, marks).replace(CAPTION_START, '');
      const label = caption ?? introduction(previous, marks) ?? section ?? columns(table, marks);
      const use = (uses.get(label) ?? 0) + 1;
      uses.set(label, use);
      return use === 1 ? label : `${label} (${use})`;
    },
  };
}

/** `Table: Sales by quarter`, also in the other languages that a newsroom may have. */
export const CAPTION_START = /^(?:Table|Tabelle|جدول): +(?=\S)/;

/** The caption of a table, if the block right before it is one. */
export function captionIn(previous: Block | undefined): Prose | undefined {
  return previous?.kind === 'paragraph' && CAPTION_START.test(previous.prose.text) ? previous.prose : undefined;
}

const LONGEST_INTRODUCTION = 120;

/** A short line that ends with a colon, or stands in emphasis from end to end. */
function introduction(block: Block | undefined, marks: QuotationMarks): string | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const text = plainText(block.prose, marks);
  if (text === '' || text.length > LONGEST_INTRODUCTION) return undefined;
  return text.endsWith(':') || isEmphatic(block.prose) ? text.replace(/[:.]$/, '') : undefined;
}

function isEmphatic({ content }: Prose): boolean {
  return content.length === 1 && (content[0]?.kind === 'emphasis' || content[0]?.kind === 'strong');
}

function columns({ header }: Omit<Table, 'label'>, marks: QuotationMarks): string {
  return header
    .map((cell) => plainText(cell, marks))
    .filter(Boolean)
    .join(', ');
}
