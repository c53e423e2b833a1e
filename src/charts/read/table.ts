import { adviseRetyping, codePointOf, forbiddenCharacter } from '../../domain/language/code-point.ts';
import { nearest } from '../../domain/nearest.ts';
import type { ChartPlace, Complain } from '../problem.ts';
import { readCsv, type CsvCell, type CsvRow } from './csv.ts';
import type { Block, Option } from './options.ts';

/** Finds a data file beside the article; undefined if there is none. */
export type DataSource = (file: string) => string | undefined;

/** Header and rows, all with the same number of cells. */
export interface DataTable {
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
  /** The file's name, without folders; undefined for data in the block. */
  readonly fileName: string | undefined;
  /** Whether cells are separated by semicolons, as where a comma is the decimal mark. */
  readonly hasSemicolons: boolean;
  /** True if commas do not separate cells, and no figure shows which sign begins the decimals, as `1,234.5` does. */
  readonly hasOpenCommas: boolean;
  readonly place: (cell: Pick<CsvCell, 'line' | 'column'>) => ChartPlace;
  /** Position for findings about the whole table. */
  readonly start: ChartPlace;
}

/** Most rows of a table, since larger ones are unreadable on a page. */
const mostRows = 1000;

/** Most columns of a table, of which a chart shows a few. */
const mostColumns = 500;

/** A forbidden character that neither separates cells nor ends a line. */
const controlCharacter = new RegExp(String.raw`(?![\t\n\r])${forbiddenCharacter.source}`, 'u');

export function readTable(block: Block, find: DataSource, complain: Complain): DataTable | undefined {
  if (block.hasForeignData) return undefined;
  const file = block.options.get('file')?.[0];
  const start: ChartPlace = { in: 'block', line: block.data?.firstLine ?? 1, column: 1 };
  if (file && block.data) {
    complain(start, 'chart-data', 'The block names a data file and has rows of its own.', 'Remove one of them.');
    return undefined;
  }
  if (file) return readFile(file, find, complain);
  if (!block.data) {
    const hint = 'Name a CSV file beside the article ("file: growth.csv"), or write its rows after an empty line.';
    complain(start, 'chart-data', 'The block has no data.', hint);
    return undefined;
  }
  const { text, firstLine } = block.data;
  const place = (cell: Pick<CsvCell, 'line' | 'column'>): ChartPlace => {
    return { in: 'block', line: cell.line + firstLine - 1, column: cell.column };
  };
  return checkTable(text, undefined, place, complain);
}

function readFile(option: Option, find: DataSource, complain: Complain): DataTable | undefined {
  const file = option.text;
  if (!/\.csv$/i.test(file) || /^(?:[a-z][a-z\d+.-]*:|[/\\])|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(file)) {
    const hint = 'Name a .csv file beside the article, or in a folder below it.';
    complain(option.place, 'chart-data', `"${file}" is not a data file of this article.`, hint);
    return undefined;
  }
  const text = find(file);
  if (text === undefined) {
    const hint = 'It must be beside the article; large and small letters count.';
    complain(option.place, 'chart-data', `There is no data file "${file}".`, hint);
    return undefined;
  }
  const place = ({ line, column }: Pick<CsvCell, 'line' | 'column'>): ChartPlace => ({
    in: 'data',
    file,
    line,
    column,
  });
  return checkTable(text, file.slice(file.lastIndexOf('/') + 1), place, complain);
}

function checkTable(
  text: string,
  fileName: string | undefined,
  place: DataTable['place'],
  complain: Complain,
): DataTable | undefined {
  if (/[\uFFFD\0]/.test(text)) {
    complain(place({ line: 1, column: 1 }), 'chart-data', 'The data are not in UTF-8.', 'Save the file as UTF-8.');
    return undefined;
  }
  // Those of a block are found in the article.
  const control = fileName === undefined ? undefined : controlCharacter.exec(text);
  if (control) {
    const before = text.slice(0, control.index).split(/\r\n?|\n/);
    const at = place({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
    const message = `There is an invisible control character (${codePointOf(control[0])}) here.`;
    complain(at, 'chart-data', message, adviseRetyping('the cell'));
    return undefined;
  }
  const reading = readCsv(text);
  if (!reading.ok) {
    complain(place(reading), 'chart-data', reading.message, 'Double the marks inside a quoted cell: "a ""b"" c".');
    return undefined;
  }
  const [header, ...rows] = reading.rows;
  const start = place({ line: 1, column: 1 });
  if (!header || rows.length === 0) {
    complain(start, 'chart-data', 'The data have no rows.', 'Write names in the first line and one row per line.');
    return undefined;
  }
  if (rows.length > mostRows) {
    const hint = `Give at most ${mostRows}: a value per week or month in place of one per day.`;
    complain(start, 'chart-rows', `The data have ${rows.length} rows, too many for a page to show.`, hint);
    return undefined;
  }
  if (header.length > mostColumns) {
    const hint = `Give at most ${mostColumns}: those that the chart shows.`;
    complain(start, 'chart-data', `The first line names ${header.length} columns.`, hint);
    return undefined;
  }
  const problems = [...findNameProblems(header, rows), ...findRaggedRows(header, rows)];
  for (const { cell, message, hint } of problems) complain(place(cell), 'chart-data', message, hint);
  if (problems.length > 0) return undefined;
  const hasSemicolons = reading.delimiter === ';';
  const hasOpenCommas = reading.delimiter !== ',' && !rows.some((row) => row.some(({ text }) => english.test(text)));
  return { header, rows, fileName, hasSemicolons, hasOpenCommas, place, start };
}

/** Figures in which a point is before decimals, or that have several groups of thousands. */
const english = /^\D?(?:[\d,]*\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+)\D?$/;

interface TableProblem {
  readonly cell: Pick<CsvCell, 'line' | 'column'>;
  readonly message: string;
  readonly hint: string;
}

function findNameProblems(header: CsvRow, rows: readonly CsvRow[]): readonly TableProblem[] {
  return header.flatMap((cell, index): readonly TableProblem[] => {
    if (cell.text === '' && index > 0) {
      const isUnused = rows.every((row) => (row[index]?.text ?? '') === '');
      const hint = isUnused ? 'Take out the sign at the end of the lines.' : 'Name each column in the first line.';
      return [{ cell, message: `Column ${index + 1} has no name.`, hint }];
    }
    const same = header.slice(0, index).find(({ text }) => text.toLowerCase() === cell.text.toLowerCase());
    if (!same) return [];
    const message =
      same.text === cell.text
        ? `Two columns are named "${cell.text}".`
        : `"${same.text}" and "${cell.text}" differ only in capitals.`;
    return [{ cell, message, hint: 'Rename one.' }];
  });
}

function findRaggedRows(header: CsvRow, rows: readonly CsvRow[]): readonly TableProblem[] {
  const [title] = header;
  if (title && header.length === 1 && rows.every(({ length }) => length > 1)) {
    const message = `The first line has one cell, "${title.text}", and the rows have more.`;
    const hint = 'Begin with the names of the columns; a title has its place in the block: "title: …".';
    return [{ cell: title, message, hint }];
  }
  return rows.flatMap((row): readonly TableProblem[] => {
    const [first, ...others] = row;
    const isNote = first && note.test(first.text) && others.every(({ text }) => text === '');
    if (isNote) {
      const hint = 'Write it in the block, as "source: …" or "notes: …".';
      return [{ cell: first, message: `The row "${first.text}" is a note, and no row of figures.`, hint }];
    }
    if (row.length === header.length || first === undefined) return [];
    const cells = row.length === 1 ? 'one cell' : `${row.length} cells`;
    const message = `This row has ${cells}, and the first line names ${header.length} columns.`;
    const hint =
      row.length > header.length
        ? 'Put text or figures with a comma in quotation marks: "1,234".'
        : 'Write as many cells; one may be empty.';
    return [{ cell: row[header.length] ?? row.at(-1) ?? first, message, hint }];
  });
}

/** Matches notes below the figures of a spreadsheet. */
const note = /^(?:sources?|notes?|quellen?|anmerkung(?:en)?|hinweise?|stand|remarques?)\s*:/i;

/** Index of a column by its name; reports an unknown name and returns undefined. */
export function findColumn(table: DataTable, option: Option, name: string, complain: Complain): number | undefined {
  const names = table.header.map(({ text }) => text);
  const exact = names.indexOf(name);
  const index = exact >= 0 ? exact : names.findIndex((other) => other.toLowerCase() === name.toLowerCase());
  if (index >= 0) return index;
  const meant = nearest(name, names);
  const list = names.filter(Boolean).map((other) => `"${other}"`);
  const hint = meant ? `Did you mean "${meant}"?` : `Columns are ${list.join(', ')}.`;
  complain(option.place, 'chart-column', `The data have no column "${name}".`, hint);
  return undefined;
}
