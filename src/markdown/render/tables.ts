import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Alignment, Prose, Table } from '../body.ts';
import { plainText } from '../plain.ts';
import { escapeAttribute } from '../text.ts';

/**
 * A table in a container that scrolls sideways, reached by keyboard and named for those who cannot see it.
 * @param surroundings `absolute` leaves the container out, as feeds want it.
 */
export function renderTable(
  table: Table,
  renderProse: (prose: Prose) => string,
  { absolute, words }: { readonly absolute: boolean; readonly words: TableWords },
): string {
  const columns = table.header.map((header, index) => describeColumn(table, header, index, words.quotationMarks));
  const head = table.header.map((cell, index) => {
    const column = columns[index];
    // A header without text names nothing: it is a cell.
    if (!column?.isNamed) return `<td${column?.attributes ?? ''}>${renderProse(cell)}</td>`;
    return `<th scope="col"${column.attributes}>${renderProse(cell)}</th>`;
  });
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const column = columns[index];
      const isRowHeader = index === 0 && column?.isNamed && !column.isNumeric && cell.text.trim() !== '';
      const attributes = column?.attributes ?? '';
      return isRowHeader
        ? `<th scope="row"${attributes}>${renderProse(cell)}</th>`
        : `<td${attributes}>${column?.isNumeric ? withMinus(renderProse(cell)) : renderProse(cell)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  const body = rows.length === 0 ? '' : `<tbody>\n${rows.join('')}</tbody>\n`;
  const markup = `<table>\n<thead>\n<tr>${head.join('')}</tr>\n</thead>\n${body}</table>`;
  if (absolute) return `${markup}\n`;
  const label = escapeAttribute(words.table(table.label));
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${label}">\n${markup}\n</div>\n`;
}

/** A figure below nought, a sum in bold too, with the sign that is as wide as a plus in place of the keyboard's hyphen. */
function withMinus(figure: string): string {
  return figure.replace(/^((?:<(?:strong|em|del)>)*\(?)-(?=[\d$€£¥.])/, '$1\u2212');
}

export interface TableWords {
  readonly quotationMarks: QuotationMarks;
  /** Names a table after what it is about; `''` if that is not known. */
  readonly table: (about: string) => string;
}

interface Column {
  readonly isNamed: boolean;
  readonly isNumeric: boolean;
  /** Starts with a space, or is empty. */
  readonly attributes: string;
}

function describeColumn({ alignments, rows }: Table, header: Prose, index: number, marks: QuotationMarks): Column {
  const isNumeric = isNumericColumn(
    rows.map((row) => row[index]),
    marks,
  );
  const names = [isNumeric && 'num', alignmentClass(alignments[index] ?? null, isNumeric)].filter(Boolean);
  return {
    isNamed: plainText(header, marks) !== '',
    isNumeric,
    attributes: names.length === 0 ? '' : ` class="${names.join(' ')}"`,
  };
}

/** Numbers stand to the right of their own accord. */
function alignmentClass(alignment: Alignment, isNumeric: boolean): string | undefined {
  if (alignment === null || (isNumeric && alignment === 'right')) return undefined;
  return alignment === 'left' && !isNumeric ? undefined : `align-${alignment}`;
}

function isNumericColumn(cells: readonly (Prose | undefined)[], marks: QuotationMarks): boolean {
  const texts = cells
    .map((cell) => (cell === undefined ? '' : plainText(cell, marks)))
    .filter((text) => !EMPTY.test(text));
  return texts.length > 0 && texts.every((text) => NUMBER.test(text));
}

/** Digits with what stands around figures in tables: `$1,234.5`, `−3 %`, `(12.0)`, `HK$4bn`, `+4 pp`, `2013–14`. */
const NUMBER = /^(?:[A-Z]{1,3}(?=\$))?(?=.*\d)[\d\s$€£¥%‰,.+()\u2212\u2013-]+(?:(?:bn|bps?|k|mn?|pp|tn|x)\)?)?$/;
/** Nothing, or what stands for nothing. */
const EMPTY = /^(?:[\u2013\u2014-]|n\/a|n\.a\.)?$/i;
