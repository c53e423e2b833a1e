import type { Block, Prose } from '../../body.ts';
import type { BodyProblem } from '../../survey/body-problem.ts';
import { isInText } from '../visible-text.ts';

/**
 * Finds tables in a form that is not Markdown: cells between tabs, semicolons, commas or drawn lines, or columns of
 * spaces.
 */
export function findOtherTables(blocks: readonly Block[], source: string): readonly BodyProblem[] {
  const problems: BodyProblem[] = [];
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    if (block.kind === 'paragraph' || block.kind === 'line') {
      const separator = separators.find(({ divides }) => divides(block.prose.text.split('\n')));
      if (separator) {
        problems.push(problem(block.prose, `${separator.name} do not make one`, cellsOf(block.prose, separator)));
      } else if (block.kind === 'paragraph') {
        const columns = columnsOf(block.prose);
        if (columns > 1) problems.push(problem(block.prose, 'spaces and dots do not make its columns', columns));
        else if (areFigureLines(block.prose)) problems.push(linesJoined(block.prose));
      }
    }
    if (block.kind === 'rule' && previous?.kind === 'paragraph' && isRuledBelow(previous.prose, source)) {
      const cells = previous.prose.text.trim().split(/\s{2,}/).length;
      problems.push(problem(previous.prose, 'spaces do not make its columns', cells));
    }
    if (block.kind === 'quote') problems.push(...findOtherTables(block.blocks, source));
    if (block.kind === 'list') for (const item of block.items) problems.push(...findOtherTables(item, source));
  }
  return problems;
}

interface Separator {
  readonly sign: string;
  readonly name: string;
  /** Whether it divides all lines of a paragraph into as many cells, as in no prose. */
  readonly divides: (lines: readonly string[]) => boolean;
}

const separators: readonly Separator[] = [
  {
    sign: '\t',
    name: 'tabs',
    // A tab after a single sign is that of a list.
    divides: (lines) =>
      lines.length > 1 && areRows(lines, '\t', 2) && !lines.some((line) => /^\s*[^\s\p{L}\p{N}]\t|^\s*o\t/u.test(line)),
  },
  {
    sign: '│',
    name: 'drawn lines',
    divides: (lines) => {
      if (lines.length < 2 || !lines.some((line) => /[│┃║]/.test(line))) return false;
      const rows = lines.filter((line) => /[\p{L}\p{N}]/u.test(line)).map((line) => line.replace(/[┃║]/g, '│'));
      return rows.length > 1 && areRows(rows, '│', 2);
    },
  },
  {
    sign: ';',
    name: 'semicolons',
    divides: (lines) => lines.length > 2 && areRows(lines, ';', 2) && haveHeader(lines, ';'),
  },
  {
    sign: ',',
    name: 'commas',
    divides: (lines) => lines.length > 2 && areRows(lines, ',', 3) && haveHeader(lines, ','),
  },
];

/** Whether all lines have as many cells, at least `least`. */
function areRows(lines: readonly string[], sign: string, least: number): boolean {
  const cells = lines[0]?.split(sign).length ?? 0;
  return cells >= least && lines.every((line) => line.split(sign).length === cells);
}

/** Whether the first line has words alone, another line has a figure, and no space follows a separator. */
function haveHeader([header = '', ...rows]: readonly string[], sign: string): boolean {
  if (![header, ...rows].every((line) => !line.includes(`${sign} `))) return false;
  const isNamed = header.split(sign).every((cell) => /\p{L}/u.test(cell));
  return isNamed && rows.every((row) => row.split(sign).some((cell) => /^["']?[-+~\p{Sc}]?\d/u.test(cell)));
}

/** Columns of a paragraph with lines of cells between which are spaces or dots, and of which the last is a figure. */
function columnsOf({ text, leaves }: Prose): number {
  if (!SPACED.test(text.slice(0, text.lastIndexOf('\n') + 1)) && !DOTTED.test(text)) return 0;
  const lines = text.split('\n');
  const rows = lines.map(spacedCells).filter((cells) => cells > 1);
  if (rows.length < 2 || rows.length * 2 < lines.length) return 0;
  const hasBreaks = Array.from(text.matchAll(/\n/g)).some(({ index }) => !isInText(leaves, index));
  return hasBreaks ? 0 : Math.max(...rows);
}

function spacedCells(line: string): number {
  const cells = line.trim().split(GAP);
  const isSentence = cells.slice(0, -1).some((cell) => /[.!?,;]["'”’)]*$/.test(cell));
  return isSentence || !/^(?:[-+−(~<>]*\p{Sc}?[-+−(]?\d|n\/?a$|[-–—]$)/u.test(cells.at(-1) ?? '') ? 0 : cells.length;
}

/** Whether three or more lines are a short name with figures each: `Revenue: $5bn`, `AAPL 250.10 +1.2%`. */
function areFigureLines({ text, leaves }: Prose): boolean {
  if (!/\d[^\n]{0,9}\n/.test(text)) return false;
  const lines = text.split('\n');
  if (lines.length < 3 || !lines.every((line) => FIGURE_LINE.test(line))) return false;
  return Array.from(text.matchAll(/\n/g)).every(({ index }) => isInText(leaves, index));
}

const FIGURE = String.raw`[-+−(~]*\p{Sc}?[-+−(]?\d[\d.,]*\)?(?:\s?(?:%\)?|\p{L}{1,4}(?!\p{L})))?`;
/** Matches a name and a colon before a figure, or before two figures or more. */
const FIGURE_LINE = new RegExp(
  String.raw`^\s*(?:\p{Lu}|\p{Lo}|\d{4}:|Q\d)[^\n.!?]{0,30}?(?:(?::\s+|：\s*)${FIGURE}|\s+${FIGURE}\s+${FIGURE})(?:\s+${FIGURE}){0,9}\s*$`,
  'u',
);

function linesJoined({ leaves }: Prose): BodyProblem {
  return {
    severity: 'warning',
    rule: 'raw-markup',
    message: 'These lines are shown as one running text: a line break is a space.',
    hint: 'For a list, begin each with "- ". For a table, write | between the cells. To break a line, put \\ at its end.',
    offset: leaves[0]?.offset ?? 0,
  };
}

const GAP = /\t+| {2,}(?:\.{2,} {0,9})?| ?\.{5,} {0,9}|(?: \.){4,} {0,9}/;
/** Matches columns of spaces, which are in other lines than the last. */
const SPACED = / {2}\S/;
const DOTTED = /\.{5}|(?: \.){4}/;

function cellsOf({ text }: Prose, { sign }: Separator): number {
  const [first = ''] = text
    .replace(/[┃║]/g, '│')
    .split('\n')
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  return first.trim().replace(/^│|│$/g, '').split(sign).length;
}

/** Whether the line right below a paragraph has two or more runs of hyphens: `-------   -----`. */
function isRuledBelow({ text, leaves }: Prose, source: string): boolean {
  const last = leaves.at(-1);
  if (last === undefined || text.includes('\n')) return false;
  const line = source.indexOf('\n', last.offset) + 1;
  return line > 0 && /^ {0,3}-{2,}(?:[ \t]+-{2,})+[ \t]*(?:\n|$)/.test(source.slice(line, line + LONGEST_RULE));
}

const LONGEST_RULE = 300;

function problem({ leaves }: Prose, why: string, cells: number): BodyProblem {
  const delimiter = `|${' --- |'.repeat(Math.min(cells, MOST_SHOWN))}`;
  return {
    severity: 'warning',
    rule: 'raw-markup',
    message: `These lines are shown as running text, not as a table: ${why}.`,
    hint: `Write | between the cells, and "${delimiter}" below the first line.`,
    offset: leaves[0]?.offset ?? 0,
  };
}

/** Most columns of a suggested delimiter row. */
const MOST_SHOWN = 20;
