/** Data in a notation that is not CSV: what to say, and how many lines of the block they take. */
export interface ForeignData {
  readonly message: string;
  readonly hint: string;
  /** All lines up to this one, counted from the first of the data, are part of them. */
  readonly length: number;
}

/**
 * Explains data that are written as a list or a group of YAML, as JSON or as a table of Markdown; undefined for CSV.
 *
 * @param written the lines of the block from the one that begins the data, which may be an option such as `rows:`.
 */
export function explainForeignData(written: readonly string[]): ForeignData | undefined {
  const lines = written.map((line) => line.slice(0, longestLine));
  const [first = '', ...others] = lines;
  const isJson = /^\s*\{\s*"|^\s*\[\s*[{["]/.test(first);
  if (isJson) return { ...notCsv('JSON', undefined), length: lines.length };
  const [, option, value = ''] =
    /^(rows|data|values|labels|series|categories|columns|datasets)\s*:\s*(.*)$/i.exec(first) ?? [];
  const under = option === undefined ? lines : others;
  const [item = ''] = under.filter((line) => line.trim() !== '');
  if (option !== undefined && /^[[{]/.test(value))
    return { ...notCsv('a list in YAML', value), length: lengthOf(lines) };
  // `data: growth.csv` names a file.
  if (value.replace(/^[|>][-+]?$/, '') !== '') return undefined;
  if (/^\s*-\s+\S/.test(item)) return { ...notCsv('a list in YAML', item), length: lengthOf(lines) };
  const isGroup = option !== undefined && /^\s+[^,:]+:\s*(?:[-+]?\p{Sc}?\d[\d.,]*%?|\[.*\])$/u.test(item);
  const isPairs =
    option === undefined && under.every((line) => /^(?:\s*|[^,;\t:|]+:\s*[-+]?\p{Sc}?\d[\d.]*%?)$/u.test(line));
  if (isGroup || (isPairs && item !== ''))
    return { ...notCsv('a group of fields in YAML', item), length: lengthOf(lines) };
  if (/^\s*\|.*\|\s*$/.test(item)) return { ...notCsv('a table of Markdown', item), length: lengthOf(lines) };
  return undefined;
}

/** Most characters of a line that are looked at: long runs of spaces would be tried from each of them. */
const longestLine = 1000;

/** Lines up to an option that is not indented, or to the end. */
function lengthOf([, ...others]: readonly string[]): number {
  const next = others.findIndex((line) =>
    /^(?:type|title|subtitle|source|notes?|alt|unit|x|y|layout|file)\s*:/i.test(line),
  );
  return next < 0 ? others.length + 1 : next + 1;
}

function notCsv(notation: string, written: string | undefined): Pick<ForeignData, 'message' | 'hint'> {
  const row = written === undefined ? undefined : toRow(written);
  const example = row === undefined ? '"Company,Sales" and "Apple,5"' : `"Name,Value" and "${row}"`;
  return {
    message: `The data are ${notation}, where rows of cells are needed.`,
    hint: `Write, after an empty line, the names of the columns and then a row per line, such as ${example}.`,
  };
}

/** The cells of the first entry: `Apple,5` of `- [Apple, 5]`, `- Apple: 5` and `| Apple | 5 |`. */
function toRow(written: string): string | undefined {
  const inside = written.replace(/^\s*(?:-\s+)?/, '').replace(/^\|\s*|\s*\|\s*$/g, '');
  const [list = inside] = /(?<=\[)[^[\]]*(?=\])/.exec(inside) ?? [];
  const cells = list
    .replace(/^\{|\}$/g, '')
    .split(/\s*[,|]\s*|:\s+/)
    .map((cell) => cell.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const isPair = cells.length > 1 && cells.some((cell) => /^[-+]?\p{Sc}?\d/u.test(cell)) && !written.includes('{');
  return isPair && !cells.includes('') ? cells.join(',') : undefined;
}
