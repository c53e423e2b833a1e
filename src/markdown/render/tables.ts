import { decimalMark, decimalPads } from '../../charts/write/decimal-pads.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import type { Alignment, Prose, Table } from '../body.ts';
import { plainText } from '../plain.ts';
import { CAPTION_START } from '../read/table-labels.ts';
import { escapeAttribute } from '../text.ts';

/**
 * Renders a table in a container that scrolls sideways, is reachable by keyboard and has a label for screen readers.
 * @param surroundings `isForFeed` leaves the container out, for feeds.
 */
export function renderTable(
  table: Table,
  renderProse: (prose: Prose) => string,
  { isForFeed, language, words }: TablePlace,
): string {
  const columns = table.header.map((header, index) => describeColumn(table, header, index, words.quotationMarks));
  const head = table.header.map((cell, index) => {
    const column = columns[index];
    // A header without text labels nothing, so it is a plain cell.
    if (!column?.isNamed) return `<td${column?.attributes ?? ''}>${renderProse(cell)}</td>`;
    return `<th scope="col"${column.attributes}>${renderProse(cell)}</th>`;
  });
  const pads = isForFeed
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
  if (isForFeed) return `${markup}\n`;
  const label = escapeAttribute(words.table(table.label));
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${label}">\n${markup}\n</div>\n`;
}

/** @param pad padding that aligns the decimal points; see `decimalPads`. */
function renderFigure(figure: string, { attributes, isChange, texts }: Column, row: number, pad: string): string {
  const text = texts[row] ?? '';
  const trend = !isChange ? '' : text.startsWith('+') ? ' up' : /^[-\u2212]/.test(text) ? ' down' : '';
  const classes = trend === '' ? attributes : attributes.replace(/"$/, `${trend}"`);
  return `<td${classes}${pad === '' ? '' : ` data-pad="${escapeAttribute(pad)}"`}>${figure}</td>`;
}

/** Replaces the hyphen of a negative figure, also of one in bold, by the minus sign, which is as wide as a plus. */
function withMinus(figure: string): string {
  return figure.replace(/^((?:<(?:strong|em|del)>)*\(?)-(?=[\d$€£¥.])/, '$1\u2212');
}

interface TablePlace {
  readonly isForFeed: boolean;
  readonly language: string;
  readonly words: TableWords;
}

export interface TableWords {
  readonly quotationMarks: QuotationMarks;
  /** Label of a table from its subject; `''` if that is unknown. */
  readonly table: (about: string) => string;
}

interface Column {
  readonly isNamed: boolean;
  readonly isNumeric: boolean;
  /** Whether its figures are changes: all have a sign, and at least one a plus. */
  readonly isChange: boolean;
  /** Plain texts of its cells. */
  readonly texts: readonly string[];
  /** Attributes as HTML with a leading space, or an empty string. */
  readonly attributes: string;
}

function describeColumn({ alignments, rows }: Table, header: Prose, index: number, marks: QuotationMarks): Column {
  const texts = rows.map((row) => (row[index] === undefined ? '' : plainText(row[index], marks)));
  const isNumeric = isNumericColumn(texts) && !(index === 0 && texts.every((text) => YEARS.test(text)));
  const names = [isNumeric && 'num', alignmentClass(alignments[index] ?? null, isNumeric)].filter(Boolean);
  return {
    isNamed: plainText(header, marks) !== '',
    isNumeric,
    isChange: isNumeric && isChangeColumn(texts),
    texts,
    attributes: names.length === 0 ? '' : ` class="${names.join(' ')}"`,
  };
}

/** Class for an alignment; none if it is the default, which is to the right for numbers. */
function alignmentClass(alignment: Alignment, isNumeric: boolean): string | undefined {
  if (alignment === null || (isNumeric && alignment === 'right')) return undefined;
  return alignment === 'left' && !isNumeric ? undefined : `align-${alignment}`;
}

function isNumericColumn(texts: readonly string[]): boolean {
  const figures = texts.filter((text) => !EMPTY.test(text));
  return figures.length > 0 && figures.every((text) => NUMBER.test(text));
}

/** Whether the figures are changes. Zero needs no sign; numbers of telephones have one. */
function isChangeColumn(texts: readonly string[]): boolean {
  const figures = texts.filter((text) => !EMPTY.test(text) && /[1-9]/.test(text));
  if (texts.some((text) => ODD_GROUP.test(text))) return false;
  return figures.some((text) => text.startsWith('+')) && figures.every((text) => /^[-+\u2212]/.test(text));
}

/** Matches figures of tables with their signs and units: `$1,234.5`, `−3 %`, `(12.0)`, `HK$4bn`, `+4 pp`, `2013–14`. */
const NUMBER = /^(?:[A-Z]{1,3}(?=\$))?(?=.*\d)[\d\s$€£¥%‰,.+()\u2212\u2013-]+(?:(?:bn|bps?|k|mn?|pp|tn|x)\)?)?$/;
/** Matches a year or a financial year, which names its row at the start of a table: `2024`, `2023–24`, `2023/24`. */
const YEARS = /^(?:1[89]|20)\d\d(?:[-/\u2013]\d\d(?:\d\d)?)?$/;
/** Matches digits after a space which are not a group of thousands: `+41 44 …`, `… 0100`. */
const ODD_GROUP = /\d\s(?!\d{3}(?!\d))\d/;
/** Matches an empty cell or a mark of one. */
const EMPTY = /^(?:[\u2013\u2014-]|n\/a|n\.a\.)?$/i;
