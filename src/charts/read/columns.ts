import type { Precision, Rows, Series } from '../chart.ts';
import type { Complain } from '../problem.ts';
import { hintForFigure, readFigure } from './cells.ts';
import { dayOrderOf, hintForPeriod, looksLikeDate, readPeriod, type Period } from './periods.ts';
import type { CsvCell } from './csv.ts';
import type { DataTable } from './table.ts';

/** Reads the column that names the rows: periods if its first cell looks like one, otherwise names. */
export function readRows(table: DataTable, column: number, complain: Complain): Rows | undefined {
  const cells = table.rows.flatMap((row) => row[column] ?? []);
  const name = table.header[column]?.text ?? '';
  const isTime = cells[0] !== undefined && looksLikeDate(cells[0].text);
  if (isTime) return readTimes(table, name, cells, complain);
  const serial = cells[0];
  if (serial !== undefined && dateName.test(name) && cells.every(({ text }) => isSerial(text))) {
    const day = new Date(Date.UTC(1899, 11, 30 + Number(serial.text))).toISOString().slice(0, 10);
    const message = `"${serial.text}" in the column "${name}" is the number of a day in a spreadsheet: ${day}.`;
    complain(table.place(serial), 'chart-date', message, `Format the column as dates before you export it: ${day}.`);
    return undefined;
  }
  return readNames(table, name, cells, complain);
}

const dateName = /^(?:date|day|datum|tag|jour|fecha|data|time|month|monat|mois|week|woche|semaine)$/i;

/** Whether a cell may be the number of a day in a spreadsheet, counted from 1900: 20000 is in 1954, 59999 in 2064. */
function isSerial(text: string): boolean {
  return /^\d{5}$/.test(text) && Number(text) >= 20_000 && Number(text) < 60_000;
}

function readTimes(table: DataTable, name: string, cells: readonly CsvCell[], complain: Complain): Rows | undefined {
  const periods: (Period & { readonly cell: CsvCell })[] = [];
  const order = dayOrderOf(cells.map(({ text }) => text));
  const refused: Refusal[] = [];
  const refuse = (cell: CsvCell, message: string, hint: string) => {
    refused.push({ cell, message, hint });
  };
  for (const cell of cells) {
    const period = readPeriod(cell.text);
    const before = periods.at(-1);
    if (!period) {
      const message = `"${cell.text}" in the column "${name}" is not a valid date.`;
      refuse(cell, message, hintForPeriod(cell.text, order));
      continue;
    }
    if (before !== undefined && period.precision !== before.precision) {
      const message = `"${cell.text}" is a ${period.precision}, and "${before.cell.text}" above it is a ${before.precision}.`;
      refuse(cell, message, 'Write all dates of a column alike.');
    } else if (before?.time === period.time) {
      const message = `The date "${cell.text}" occurs twice (line ${table.place(before.cell).line}).`;
      refuse(cell, message, 'Remove one of the rows.');
    } else if (before && period.time < before.time) {
      const message = `The date "${cell.text}" is after "${before.cell.text}" in the data and before it in time.`;
      refuse(cell, message, 'Sort the rows from the oldest to the newest.');
    }
    periods.push({ ...period, cell });
  }
  const precision: Precision = periods[0]?.precision ?? 'day';
  const header = table.header.find(({ text }) => text === name);
  const named = readPeriod(name)?.precision;
  // A year may be the name of a column of days or months.
  if (header && named !== undefined && (named !== 'year' || precision === 'year')) {
    const message = `The first line names the columns, and has the date "${name}" for a name.`;
    refuse(header, message, 'Write a line with the names of the columns above it, such as "Date,Sales".');
  }
  if (refused.length > 0) {
    complainOf(refused, 'chart-date', table, complain);
    return undefined;
  }
  return {
    kind: 'time',
    name,
    labels: cells.map(({ text }) => text),
    times: periods.map(({ time }) => time),
    precision,
  };
}

function readNames(table: DataTable, name: string, cells: readonly CsvCell[], complain: Complain): Rows | undefined {
  const seen = new Map<string, CsvCell>();
  let isWhole = true;
  for (const cell of cells) {
    const before = seen.get(cell.text);
    const problem = cell.text === '' ? 'A row has no name.' : before && `The row "${cell.text}" occurs twice.`;
    if (problem) complain(table.place(cell), 'chart-data', problem, 'Give each row a name of its own.');
    if (problem) isWhole = false;
    seen.set(cell.text, cell);
  }
  return isWhole ? { kind: 'category', name, labels: cells.map(({ text }) => text) } : undefined;
}

/**
 * Warns about a first line whose names are figures, and which therefore may be a row. Years and whole numbers beside
 * each other, such as the maturities 2, 5 and 10, are names, unless the first name is written like those of the rows.
 */
export function checkNames(table: DataTable, rowsColumn: number, complain: Complain): void {
  const cells = table.header.filter((_, column) => column !== rowsColumn);
  const [cell] = cells;
  const areFigures = cells.every(({ text }) => typeof readFigure(text)?.value === 'number' && !readPeriod(text));
  const isAmongRows = isWrittenLike(table.header[rowsColumn], table.rows[0]?.[rowsColumn]);
  const areDoubtful = cells.length === 1 || isAmongRows || cells.some(({ text }) => /\D/.test(text));
  if (!cell || !areFigures || !areDoubtful) return;
  const message = `The first line names the columns, and has the figure "${cell.text}" for a name.`;
  const hint = 'If it is a row, write the names above it: "Company,Sales". If it is a name, add a word to it.';
  complain(table.place(cell), 'chart-data', message, hint, 'warning');
}

/** Whether two cells differ in their digits alone: `Q1` and `Q2`, `9M` and `12M`. */
function isWrittenLike(one: CsvCell | undefined, other: CsvCell | undefined): boolean {
  const [shape, otherShape] = [one, other].map((cell) => cell?.text.replace(/\d+/g, '0').toLowerCase());
  return shape !== undefined && shape.includes('0') && shape === otherShape;
}

/**
 * Reads a column of figures; every other cell is reported.
 *
 * @param rowsColumn column that names the rows, for findings.
 */
export function readSeries(
  table: DataTable,
  column: number,
  rowsColumn: number,
  complain: Complain,
): Series | undefined {
  const name = table.header[column]?.text ?? '';
  const refused: Refusal[] = [];
  let decimals = 0;
  const values = table.rows.map((row): number | null => {
    const cell = row[column];
    const figure = cell && readFigure(cell.text);
    if (figure) decimals = Math.max(decimals, figure.decimals);
    if (figure || !cell) return figure?.value ?? null;
    const message = `"${cell.text}" in the column "${name}", row "${row[rowsColumn]?.text ?? ''}", is not a figure.`;
    refused.push({ cell, message, hint: hintForFigure(cell.text) });
    return null;
  });
  if (refused.length > 0) {
    complainOf([...refused, ...findThousandsBesideCommas(table, column, refused)], 'chart-figure', table, complain);
    return undefined;
  }
  const doubtful = findThousandsPoint(table, column) ?? findDecimalComma(table, column);
  if (doubtful) {
    const { cell, asRead, other, otherwise } = doubtful;
    const message = `"${cell.text}" in the column "${name}" is read as ${asRead}.`;
    complain(table.place(cell), 'chart-figure', message, `If the ${other}, write ${otherwise}.`, 'warning');
  }
  if (values.every((value) => value === null)) {
    const header = table.header[column] ?? { line: 1, column: 1 };
    complain(table.place(header), 'chart-figure', `The column "${name}" has no figures.`, 'Fill it, or leave it out.');
    return undefined;
  }
  return { name, values, decimals };
}

/** A cell that is not what its column has. */
interface Refusal {
  readonly cell: CsvCell;
  readonly message: string;
  readonly hint: string;
}

/** Most cells of a column with the same remedy that are reported each. */
const mostAlike = 3;

/** Reports cells: of many with the same remedy, only the first, with their number. */
function complainOf(
  refused: readonly Refusal[],
  rule: 'chart-figure' | 'chart-date',
  table: DataTable,
  complain: Complain,
): void {
  const groups = Map.groupBy(refused, ({ hint }) => hint.replace(/[-\d.,]+/g, '0'));
  for (const group of groups.values()) {
    const isMany = group.length > mostAlike;
    for (const { cell, message, hint } of isMany ? group.slice(0, 1) : group) {
      const others = isMany ? ` The column has ${group.length - 1} more such cells.` : '';
      complain(table.place(cell), rule, message + others, hint);
    }
  }
}

/** A figure that may be meant otherwise. */
interface DoubtfulFigure {
  readonly cell: CsvCell;
  readonly asRead: string;
  /** Other meaning of the sign: `point divides thousands`. */
  readonly other: string;
  /** The figure under that meaning. */
  readonly otherwise: string;
}

/**
 * Finds a figure whose point may divide thousands: every point of its column is before three digits, and some figures
 * have none, or the file is of a kind in which commas are before decimals.
 */
function findThousandsPoint(table: DataTable, column: number): DoubtfulFigure | undefined {
  const { signed, all } = withSign(table, column, '.');
  const [cell] = signed;
  const isDoubtful = signed.length < all || table.hasSemicolons;
  const areThousands = signed.every(({ text }) => /^[-\u2212]?[1-9]\d{0,2}\.\d{3}$/.test(text));
  if (!cell || !isDoubtful || !areThousands) return undefined;
  const asRead = `a little more than ${Math.trunc(Number(cell.text))}`;
  return { cell, asRead, other: 'point divides thousands', otherwise: cell.text.replace('.', '') };
}

/**
 * Finds the figures whose point divides thousands, since others of their column are refused for a comma before decimals:
 * with those corrected, nothing would tell `1.234` from a little more than 1.
 */
function findThousandsBesideCommas(table: DataTable, column: number, refused: readonly Refusal[]): readonly Refusal[] {
  const decimal = refused.find(({ cell: { text } }) => /^[-+\u2212(]?\d+,\d+\)?$/.test(text))?.cell;
  if (decimal === undefined) return [];
  const { signed } = withSign(table, column, '.');
  return signed
    .filter(({ text }) => /^[-+\u2212(]?[1-9]\d{0,2}\.\d{3}\)?$/.test(text))
    .map((cell) => ({
      cell,
      message: `"${cell.text}" would be read with decimals, and "${decimal.text}" in the same column has a comma before its own.`,
      hint: `If the point divides thousands, write ${cell.text.replace('.', '')}.`,
    }));
}

/** Finds a figure whose comma may be before decimals: every comma of its column is before three digits. */
function findDecimalComma(table: DataTable, column: number): DoubtfulFigure | undefined {
  if (!table.hasOpenCommas) return undefined;
  const { signed } = withSign(table, column, ',');
  const [cell] = signed;
  if (!cell || !signed.every(({ text }) => /^[-+\u2212(]?[1-9]\d{0,2},\d{3}\)?$/.test(text))) return undefined;
  const asRead = cell.text.replace(',', '');
  return { cell, asRead, other: 'comma is before decimals', otherwise: cell.text.replace(',', '.') };
}

/** The figures of a column that have a sign, and how many figures there are. */
function withSign(
  { rows }: DataTable,
  column: number,
  sign: string,
): { readonly signed: CsvCell[]; readonly all: number } {
  const cells = rows.flatMap((row) => row[column] ?? []).filter(({ text }) => /\d/.test(text));
  return { signed: cells.filter(({ text }) => text.includes(sign)), all: cells.length };
}
