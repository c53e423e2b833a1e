import type { Precision, Rows, Series } from '../chart.ts';
import type { Complain } from '../problem.ts';
import { hintForFigure, readFigure } from './cells.ts';
import { looksLikeDate, readPeriod, type Period } from './periods.ts';
import type { CsvCell } from './csv.ts';
import type { DataTable } from './table.ts';

/** Reads the column that names the rows: periods if its first cell looks like one, otherwise names. */
export function readRows(table: DataTable, column: number, complain: Complain): Rows | undefined {
  const cells = table.rows.flatMap((row) => row[column] ?? []);
  const name = table.header[column]?.text ?? '';
  const isTime = cells[0] !== undefined && looksLikeDate(cells[0].text);
  return isTime ? readTimes(table, name, cells, complain) : readNames(table, name, cells, complain);
}

function readTimes(table: DataTable, name: string, cells: readonly CsvCell[], complain: Complain): Rows | undefined {
  const periods: (Period & { readonly cell: CsvCell })[] = [];
  const refused: CsvCell[] = [];
  const refuse = (cell: CsvCell, message: string, hint: string) => {
    complain(table.place(cell), 'chart-date', message, hint);
    refused.push(cell);
  };
  for (const cell of cells) {
    const period = readPeriod(cell.text);
    const before = periods.at(-1);
    if (!period) {
      const message = `"${cell.text}" in the column "${name}" is not a valid date.`;
      refuse(cell, message, 'Write 2014, FY2014, 2014-Q3, 2014-10, 2014-W44 or 2014-10-28.');
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
  if (refused.length > 0) return undefined;
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
  const refused: CsvCell[] = [];
  let decimals = 0;
  const values = table.rows.map((row): number | null => {
    const cell = row[column];
    const figure = cell && readFigure(cell.text);
    if (figure) decimals = Math.max(decimals, figure.decimals);
    if (figure || !cell) return figure?.value ?? null;
    const message = `"${cell.text}" in the column "${name}", row "${row[rowsColumn]?.text ?? ''}", is not a figure.`;
    complain(table.place(cell), 'chart-figure', message, hintForFigure(cell.text));
    refused.push(cell);
    return null;
  });
  if (refused.length > 0) return undefined;
  const doubtful = findThousandsPoint(table, column);
  if (doubtful) {
    const message = `"${doubtful.text}" in the column "${name}" is read as a little more than ${Math.trunc(Number(doubtful.text))}.`;
    const hint = `If the point divides thousands, write ${doubtful.text.replace('.', '')}.`;
    complain(table.place(doubtful), 'chart-figure', message, hint, 'warning');
  }
  if (values.every((value) => value === null)) {
    const header = table.header[column] ?? { line: 1, column: 1 };
    complain(table.place(header), 'chart-figure', `The column "${name}" has no figures.`, 'Fill it, or leave it out.');
    return undefined;
  }
  return { name, values, decimals };
}

/**
 * Finds a figure whose point may divide thousands: every point of its column is before three digits, and some figures
 * have none, or the file is of a kind in which commas are before decimals.
 */
function findThousandsPoint(table: DataTable, column: number): CsvCell | undefined {
  const cells = table.rows.flatMap((row) => row[column] ?? []).filter(({ text }) => /\d/.test(text));
  const pointed = cells.filter(({ text }) => text.includes('.'));
  const isDoubtful = pointed.length < cells.length || table.hasSemicolons;
  const areThousands = pointed.every(({ text }) => /^[-\u2212]?[1-9]\d{0,2}\.\d{3}$/.test(text));
  return isDoubtful && areThousands ? pointed[0] : undefined;
}
