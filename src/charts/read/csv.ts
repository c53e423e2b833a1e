import { CsvError, parse } from 'csv-parse/sync';

/** One trimmed cell, with the line and column at which it begins, from 1. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type CsvRow = readonly CsvCell[];

export type CsvReading =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string };

/**
 * Reads comma-separated values (RFC 4180). Tabs or semicolons are the delimiter if the first line has no comma. Empty lines are
 * skipped; rows may differ in their number of cells.
 */
export function readCsv(source: string): CsvReading {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return { ok: true, rows: placeCells(records, text, delimiter) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return { ok: false, line, column: 1, message: explain(error.code) };
  }
}

function delimiterOf(text: string): string {
  const [header = ''] = text.trimStart().split('\n', 1);
  if (header.includes(',')) return ',';
  return header.includes('\t') ? '\t' : header.includes(';') ? ';' : ',';
}

function explain(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A quotation mark is opened and never closed.';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'Text follows a closing quotation mark in one cell.';
    case 'INVALID_OPENING_QUOTE':
      return 'A quotation mark is in the middle of a cell.';
    default:
      return 'This line cannot be read as comma-separated values.';
  }
}

/** Computes the line and column of each cell, since the parser reports only the ends of rows. */
function placeCells(records: readonly (readonly string[])[], text: string, delimiter: string): readonly CsvRow[] {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  const skipTo = (end: number) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < end; next = text.indexOf('\n', next + 1)) {
      line++;
      lineStart = next + 1;
    }
    at = end;
  };
  return records.map((record) => {
    while (text[at] === '\n') skipTo(at + 1);
    return record.map((cell): CsvCell => {
      const place = { line, column: at - lineStart + 1 };
      // A line break takes the place of a delimiter after the last cell.
      skipTo(at + writtenLength(text, at, cell) + delimiter.length);
      return { text: cell.trim(), ...place };
    });
  });
}

function writtenLength(text: string, at: number, cell: string): number {
  return text[at] === '"' ? cell.replaceAll('"', '""').length + 2 : cell.length;
}
