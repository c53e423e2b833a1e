import type { Table } from '../../body.ts';
import type { BodyProblem } from '../../survey/body-problem.ts';
import { shorten } from '../shorten.ts';

/** One line of text with bars. */
export interface BarLine {
  /** Text as readers see it, with literal text masked. */
  readonly text: string;
  readonly offset: number;
  readonly cells: number;
  /** `delimiter`: only bars and hyphens, or characters that resemble hyphens. */
  readonly kind: 'delimiter' | 'row';
  /** Whether an empty line is before it. */
  readonly isAfterGap: boolean;
}

/** Lines that are text for Markdown but were meant as a table, or as rows of the table before them. */
export interface TableAttempt {
  readonly lines: readonly BarLine[];
  /** Table right before the lines. */
  readonly table: Table | undefined;
  /** Table right after the lines. */
  readonly below?: Table | undefined;
}

/** Explains why lines of bars are not a table, and how to make them one. */
export function explainAttempt({ lines, table, below }: TableAttempt): BodyProblem {
  const [first] = lines;
  const isAbove = below !== undefined && lines.every(({ kind }) => kind === 'row');
  const [why, hint] = table ? apartFromTable : isAbove ? aboveHeader : diagnose(lines);
  return {
    severity: 'error',
    rule: 'table-unread',
    message: `These lines are shown as text with bars, not as ${table ? 'rows of the table above' : 'a table'}: ${why}`,
    hint: `${hint} For a bar that belongs to the text, write \\|.`,
    offset: first?.offset ?? 0,
  };
}

type Diagnosis = readonly [why: string, hint: string];

const apartFromTable: Diagnosis = ['an empty line ends a table.', 'Take out the empty line before them.'];

const aboveHeader: Diagnosis = [
  'a table begins with the line right above its hyphens, so these are not part of the table below.',
  'Move the line of hyphens up, or put an empty line above the table.',
];

export function explainInHtml(offset: number): BodyProblem {
  return {
    severity: 'error',
    rule: 'table-unread',
    message: 'These lines are shown as text with bars, not as a table: they belong to the HTML above them.',
    hint: 'Put an empty line between the HTML and the table.',
    offset,
  };
}

/** Explains a line that was meant as text below a table. */
export function explainSwallowed(line: string, offset: number): BodyProblem {
  return {
    severity: 'error',
    rule: 'table-unread',
    message: `"${shorten(line, 40)}" is shown as a row of the table above, because no empty line is between them.`,
    hint: 'Put an empty line above it, or a bar at its end if it is a row.',
    offset,
  };
}

/** A second line of hyphens, which is shown as a row of dashes. */
export function explainSecondDelimiter(offset: number): BodyProblem {
  return {
    severity: 'error',
    rule: 'table-unread',
    message: 'This line of hyphens is shown as a row of the table above, which has one already.',
    hint: 'Take it out. If another table begins here, put an empty line above its header.',
    offset,
  };
}

function diagnose(lines: readonly BarLine[]): Diagnosis {
  if (lines.some(({ text }) => text.includes('｜'))) {
    return [
      'their bars are full-width (｜).',
      `Write | in their place, and "${delimiterOf(lines[0])}" as the second line.`,
    ];
  }
  const at = delimiterIndex(lines);
  const delimiter = lines[at];
  const header = lines[at - 1];
  if (delimiter === undefined) return withoutDelimiter(lines);
  if (header === undefined) {
    return ['they have no header row.', `Write the names of the columns above "${delimiter.text.trim()}".`];
  }
  if (lines.slice(1).some(({ isAfterGap }) => isAfterGap)) {
    return ['empty lines separate them.', 'Write the lines of a table without an empty line between them.'];
  }
  if (at > 1) {
    const hint = `Move "${delimiter.text.trim()}" up, or put an empty line above the table.`;
    return ['the line of hyphens is not the second one.', hint];
  }
  const right = `Write "${delimiterOf(header)}" as the second line.`;
  const odd = /[^\s|:-]/.exec(delimiter.text)?.[0];
  if (odd !== undefined) return [`the second line has "${odd}" where hyphens must be.`, right];
  if (delimiter.cells !== header.cells) {
    const columns = `the header has ${count(header.cells, 'column')}, and the line of hyphens ${count(delimiter.cells, 'column')}`;
    return [`${columns}.`, right];
  }
  return ['the second line does not consist of hyphens.', right];
}

function withoutDelimiter(lines: readonly BarLine[]): Diagnosis {
  const right = `Write "${delimiterOf(lines[0])}" below the first line.`;
  if (lines.length === 1) return ['it is only a header, without the line of hyphens below.', right];
  const isDivided = lines.some(({ isAfterGap }, index) => index > 0 && isAfterGap);
  const hint = isDivided ? `${right} Leave no empty lines between the rows.` : right;
  return ['the line of hyphens below the header is missing.', hint];
}

/** Index of the line meant as the delimiter row: a line with hyphens, otherwise the second line. */
function delimiterIndex(lines: readonly BarLine[]): number {
  const right = lines.findIndex(({ kind, text }) => kind === 'delimiter' && text.includes('-'));
  if (right !== -1) return right;
  return lines.findIndex(({ kind }, index) => kind === 'delimiter' && index <= 1);
}

/** Delimiter row for a header: `| --- | --- |`. */
function delimiterOf(header: BarLine | undefined): string {
  return `|${' --- |'.repeat(Math.min(header?.cells ?? 1, MOST_SHOWN))}`;
}

/** Most columns of a suggested delimiter row. */
const MOST_SHOWN = 20;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
