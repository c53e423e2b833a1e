import { decimalMark, decimalPads } from '../../charts/write/decimal-pads.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Alignment, Prose, Table } from '../body.ts';
import { plainText } from '../plain.ts';
import { CAPTION_START } from '../read/table-labels.ts';
import { escapeAttribute } from '../text.ts';

/**
 * A table in a container that scrolls sideways, reached by keyboard and named for those who cannot see it.
 * @param surroundings `absolute` leaves the container out, as feeds want it.
 */
export function renderTable(
  table: Table,
  renderProse: (prose: Prose) => string,
  { absolute, language, words }: TablePlace,
): string {
  const columns = table.header.map((header, index) => describeColumn(table, header, index, words.quotationMarks));
  const head = table.header.map((cell, index) => {
    const column = columns[index];
    // A header without text names nothing: it is a cell.
    if (!column?.isNamed) return `<td${column?.attributes ?? ''}>${renderProse(cell)}</td>`;
    return `<th scope="col"${column.attributes}>${renderProse(cell)}</th>`;
  });
  const pads = absolute
    ? []
    : columns.map((column) => (column.isNumeric ? decimalPads(column.texts, decimalMark(language)) : []));
  const rows = table.rows.map((row, number) => {
    const cells = row.map((cell, index) => {
      const column = columns[index];
      const isRowHeader = index === 0 && column?.isNamed && !column.isNumeric && cell.text.trim() !== '';
      const attributes = column?.attributes ?? '';
      if (isRowHeader) return `<th scope="row"${attributes}>${renderProse(cell)}</th>`;
      if (!column?.isNumeric) return `<td${attributes}>${renderProse(cell)}</td>`;
      return renderFigure(withMinus(renderProse(cell)), column, number, pads[index]?.[number] ?? '');
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  const body = rows.length === 0 ? '' : `<tbody>\n${rows.join('')}</tbody>\n`;
  const caption = table.caption ? `<caption>${renderProse(table.caption).replace(CAPTION_START, '')}</caption>\n` : '';
  const markup = `<table>\n${caption}<thead>\n<tr>${head.join('')}</tr>\n</thead>\n${body}</table>`;
  if (absolute) return `${markup}\n`;
  const label = escapeAttribute(words.table(table.label));
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${label}">\n${markup}\n</div>\n`;
}

/** @param pad what the figure lacks for its point to be under the others; see `decimalPads`. */
function renderFigure(figure: string, { attributes, isChange, texts }: Column, row: number, pad: string): string {
  const text = texts[row] ?? '';
  const trend = !isChange ? '' : text.startsWith('+') ? ' up' : /^[-\u2212]/.test(text) ? ' down' : '';
  const classes = trend === '' ? attributes : attributes.replace(/"$/, `${trend}"`);
  return `<td${classes}${pad === '' ? '' : ` data-pad="${escapeAttribute(pad)}"`}>${figure}</td>`;
}

/** A figure below nought, a sum in bold too, with the sign that is as wide as a plus in place of the keyboard's hyphen. */
function withMinus(figure: string): string {
  return figure.replace(/^((?:<(?:strong|em|del)>)*\(?)-(?=[\d$€£¥.])/, '$1\u2212');
}

interface TablePlace {
  readonly absolute: boolean;
  readonly language: string;
  readonly words: TableWords;
}

export interface TableWords {
  readonly quotationMarks: QuotationMarks;
  /** Names a table after what it is about; `''` if that is not known. */
  readonly table: (about: string) => string;
}

interface Column {
  readonly isNamed: boolean;
  readonly isNumeric: boolean;
  /** Whether all of its figures have a sign, and some a plus: they tell of changes. */
  readonly isChange: boolean;
  /** Of its cells. */
  readonly texts: readonly string[];
  /** Starts with a space, or is empty. */
  readonly attributes: string;
}

function describeColumn({ alignments, rows }: Table, header: Prose, index: number, marks: QuotationMarks): Column {
  const texts = rows.map((row) => (row[index] === undefined ? '' : plainText(row[index], marks)));
  const isNumeric = isNumericColumn(texts);
  const names = [isNumeric && 'num', alignmentClass(alignments[index] ?? null, isNumeric)].filter(Boolean);
  return {
    isNamed: plainText(header, marks) !== '',
    isNumeric,
    isChange: isNumeric && isChangeColumn(texts),
    texts,
    attributes: names.length === 0 ? '' : ` class="${names.join(' ')}"`,
  };
}

/** Numbers stand to the right of their own accord. */
function alignmentClass(alignment: Alignment, isNumeric: boolean): string | undefined {
  if (alignment === null || (isNumeric && alignment === 'right')) return undefined;
  return alignment === 'left' && !isNumeric ? undefined : `align-${alignment}`;
}

function isNumericColumn(texts: readonly string[]): boolean {
  const figures = texts.filter((text) => !EMPTY.test(text));
  return figures.length > 0 && figures.every((text) => NUMBER.test(text));
}

/** Nought needs no sign. */
function isChangeColumn(texts: readonly string[]): boolean {
  const figures = texts.filter((text) => !EMPTY.test(text) && /[1-9]/.test(text));
  return figures.some((text) => text.startsWith('+')) && figures.every((text) => /^[-+\u2212]/.test(text));
}

/** Digits with what stands around figures in tables: `$1,234.5`, `−3 %`, `(12.0)`, `HK$4bn`, `+4 pp`, `2013–14`. */
const NUMBER = /^(?:[A-Z]{1,3}(?=\$))?(?=.*\d)[\d\s$€£¥%‰,.+()\u2212\u2013-]+(?:(?:bn|bps?|k|mn?|pp|tn|x)\)?)?$/;
/** Nothing, or what stands for nothing. */
const EMPTY = /^(?:[\u2013\u2014-]|n\/a|n\.a\.)?$/i;
