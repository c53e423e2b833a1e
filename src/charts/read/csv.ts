import { CsvError, parse } from 'csv-parse/sync';

/** One trimmed cell, with the line and column at which it begins, from 1. Its line breaks are blanks. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type CsvRow = readonly CsvCell[];

export type CsvReading =
  | { readonly ok: true; readonly rows: readonly CsvRow[]; readonly delimiter: Delimiter }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string };

/** Separators of cells. Text has commas more often than semicolons, and hardly ever tabs. */
const delimiters = ['\t', ';', ','] as const;
type Delimiter = (typeof delimiters)[number];

/**
 * Reads comma-separated values (RFC 4180). The delimiter is a tab, a semicolon or a comma, whichever is in the first
 * line, and as often in every other; a line `sep=;` before the first names it. Empty lines, and those of empty cells,
 * are skipped; rows may differ in their number of cells.
 */
export function readCsv(source: string): CsvReading {
  const normal = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = /^sep=([\t;,])(?=\n)/i.exec(normal);
  // The line remains as an empty one, so that the lines after it keep their numbers.
  const text = named ? normal.slice(named[0].length) : normal;
  const delimiter = delimiters.find((one) => one === named?.[1]) ?? delimiterOf(text);
  try {
    const filled = withoutEmptyRows(text, delimiter);
    const records = parse(filled, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const rows = placeCells(records, filled, delimiter);
    return { ok: true, rows: rows.filter((row) => row.some((cell) => cell.text !== '')), delimiter };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const before = text.slice(0, findStrayQuote(text, delimiter)).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { ok: false, line: before.length, column, message: explain(error.code) };
  }
}

/**
 * Empties the lines of empty cells, of which spreadsheets export thousands, and which take the parser longer than figures
 * do. Lines within a quoted cell are left as they are. `""` is an empty cell, and `""""` one of a quotation mark.
 */
function withoutEmptyRows(text: string, delimiter: Delimiter): string {
  const emptyRow = new RegExp(`"[^"]*"|\n(?:[\t ${delimiter}]|""(?!"))*(?=\n|$)`, 'g');
  return text.replace(emptyRow, (found) => (found.startsWith('"') ? found : '\n'));
}

function delimiterOf(text: string): Delimiter {
  // Not nothing: a line of quoted cells between tabs would be empty.
  const lines = text.replace(/"[^"]*"/g, 'x').split('\n');
  const [header = '', ...others] = lines.filter((line) => line.trim() !== '');
  const present = delimiters.filter((delimiter) => header.includes(delimiter));
  const count = (line: string, delimiter: Delimiter) => line.split(delimiter).length;
  const even = present.find((one) => others.every((line) => count(line, one) === count(header, one)));
  return even ?? present.at(-1) ?? ',';
}

/** Offset of the quotation mark that makes a text invalid, or of the text after it. */
function findStrayQuote(text: string, delimiter: Delimiter): number {
  const cell = new RegExp(`(?:"[^"]*(?:""[^"]*)*"|[^"\n${delimiter}]*)(?:[\n${delimiter}]|$)`, 'y');
  let at = 0;
  while (at < text.length && cell.test(text)) at = cell.lastIndex;
  if (text[at] !== '"') return Math.max(0, text.indexOf('"', at));
  const quoted = /"[^"]*(?:""[^"]*)*"/y;
  quoted.lastIndex = at;
  return quoted.test(text) ? quoted.lastIndex : at;
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
      const isQuoted = text[at] === '"';
      const indent = isQuoted ? 0 : cell.length - cell.trimStart().length;
      const place = { line, column: at - lineStart + 1 + indent };
      // A line break takes the place of a delimiter after the last cell.
      skipTo(at + writtenLength(text, at, cell) + delimiter.length);
      return { text: cell.trim().replace(/\s*\n\s*/g, ' '), ...place };
    });
  });
}

function writtenLength(text: string, at: number, cell: string): number {
  return text[at] === '"' ? cell.replaceAll('"', '""').length + 2 : cell.length;
}
