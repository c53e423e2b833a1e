import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Block, Prose, Table } from '../body.ts';
import { plainText } from '../plain.ts';

/** Labels the tables of one body, in reading order, so that screen readers can distinguish them. */
export interface TableLabels {
  /** Sets the heading of the tables that follow. */
  enterSection(heading: string): void;
  /** Returns the label of the next table; `previous` is the block right before it. */
  next(table: Omit<Table, 'label'>, previous: Block | undefined): string;
}

/** Labels a table with its introducing line, otherwise with its section, otherwise with its columns. */
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

/** Matches the start of `Table: Sales by quarter`, in every language that a newsroom may use. */
export const CAPTION_START = /^(?:Table|Tabelle|Tableau|جدول)[ \u00a0\u202f]?: +(?=\S)/;

/** Caption of a table, if the block right before it is one. */
export function captionIn(previous: Block | undefined): Prose | undefined {
  return previous?.kind === 'paragraph' && CAPTION_START.test(previous.prose.text) ? previous.prose : undefined;
}

const LONGEST_INTRODUCTION = 120;

/** A short line that ends with a colon, or is emphasised as a whole. */
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
