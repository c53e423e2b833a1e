type Path = readonly (string | number)[];

interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Locates a field of plain YAML, or an entry of its list, without parsing the text again; see `readQuickYaml`.
 *
 * @param text that `readQuickYaml` accepts.
 * @returns the same place as `yaml` would, lines from 1; `undefined` if only `yaml` can locate it.
 */
export function locatePlain(text: string, path: Path): Position | undefined {
  const [field, index] = path;
  if (typeof field !== 'string' || path.length > 2 || /^["']/m.test(text)) return undefined;
  const lines = text.split('\n');
  const [at, another] = lines.flatMap((line, number) => (line.startsWith(`${field}:`) ? [number] : []));
  if (at === undefined || another !== undefined) return undefined;
  const value = /^[^:]*: +(?=[^ ])/.exec(lines[at] ?? '')?.[0].length;
  if (index === undefined) return value === undefined ? undefined : { line: at + 1, column: value + 1 };
  if (typeof index !== 'number') return undefined;
  return value === undefined
    ? locateBelow(lines, at + 1, index)
    : locateBetweenBrackets(lines[at] ?? '', at, value, index);
}

/** Locates an entry of `tickers: [NASDAQ:AAPL, NYSE:BABA]`, on one line. */
function locateBetweenBrackets(line: string, at: number, start: number, index: number): Position | undefined {
  const items = /^\[([^[\]{}"']*)\] *$/.exec(line.slice(start))?.[1]?.split(',');
  const item = items?.[index];
  if (!items || item === undefined || item.replaceAll(' ', '') === '') return undefined;
  const before = items.slice(0, index).reduce((length, { length: own }) => length + own + 1, 0);
  return { line: at + 1, column: start + 1 + before + item.search(/[^ ]/) + 1 };
}

/** Locates an entry of a list with one entry per line, below its field. */
function locateBelow(lines: readonly string[], first: number, index: number): Position | undefined {
  const at = first + index;
  const items = lines.slice(first, at + 1).map((line) => /^( *- +)([^ ].*)$/.exec(line));
  const [indent] = items.map((item) => item?.[1]?.indexOf('-'));
  const isSimple = items.every((item) => item?.[1]?.indexOf('-') === indent && isOnOneLine(item?.[2] ?? ''));
  const item = items[index];
  return isSimple && item?.[1] !== undefined ? { line: at + 1, column: item[1].length + 1 } : undefined;
}

function isOnOneLine(item: string): boolean {
  const closing = { '"': '"', "'": "'", '[': ']', '{': '}' }[item.charAt(0)];
  return closing === undefined || (item.length > 1 && item.trimEnd().endsWith(closing));
}
