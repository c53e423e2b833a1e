import type { Block, HeadingBlock, Html, Prose, Table } from '../../body.ts';
import type { BodyProblem } from '../../survey/body-problem.ts';
import {
  explainAttempt,
  explainInHtml,
  explainSecondDelimiter,
  explainSwallowed,
  type BarLine,
  type TableAttempt,
} from './table-diagnosis.ts';
import { visibleText } from '../visible-text.ts';

/** Finds tables that are shown as text: one problem per table. */
export function findTableAttempts(blocks: readonly Block[], source: string): readonly BodyProblem[] {
  const problems: BodyProblem[] = [];
  let attempt: { lines: BarLine[]; table: Table | undefined } | undefined;
  const finish = (next?: Block) => {
    const below = next?.kind === 'table' ? next : undefined;
    if (attempt && isTable(attempt)) problems.push(explainAttempt({ ...attempt, below }));
    attempt = undefined;
  };
  for (const [index, block] of blocks.entries()) {
    const lines = linesOf(block, source);
    const previous = blocks[index - 1];
    for (const [at, line] of lines.entries()) {
      if (line === undefined) {
        finish();
        continue;
      }
      const isAfterGap = at === 0 && attempt !== undefined && previous?.kind !== 'heading';
      const hasHeader = at === 0 && line.kind === 'row' && lines[1]?.kind === 'delimiter';
      const table = at === 0 && !hasHeader && previous?.kind === 'table' ? previous : undefined;
      const isAnother = hasHeader && attempt?.lines.some(({ kind }) => kind === 'delimiter');
      if (table || isAnother || (isAfterGap && line.kind === 'row' && !isBoxed(line))) finish();
      attempt ??= { lines: [], table };
      attempt.lines.push({ ...line, isAfterGap });
    }
    if (lines.length === 0) finish(block);
    if (block.kind === 'table') problems.push(...findSwallowedLines(block, source));
    // Hyphens below a line of bars make it a heading, although it was meant as a table's header.
    if (block.kind === 'heading' && lines.at(-1) !== undefined) attempt?.lines.push(underlineOf(block, source));
    if (block.kind === 'html') problems.push(...findTableInHtml(block, source));
    if (block.kind === 'quote') problems.push(...findTableAttempts(block.blocks, source));
    if (block.kind === 'list') {
      for (const item of block.items) problems.push(...findTableAttempts(item, source));
    }
  }
  finish();
  return problems;
}

function linesOf(block: Block, source: string): readonly (BarLine | undefined)[] {
  if (block.kind === 'heading') return block.isUnderlined ? barLines(block.prose, source) : [];
  return block.kind === 'paragraph' || block.kind === 'line' ? barLines(block.prose, source) : [];
}

/** Finds a table right below a tag, where Markdown reads no table: `<details>`, then the lines of the table. */
function findTableInHtml({ html, offset }: Html, source: string): readonly BodyProblem[] {
  if (!html.includes('|') || /<(?:pre|code)\b/i.test(html)) return [];
  const header = /^([^\n|]*\|[^\n]*)\n[ \t|:]*-[ \t:-]*\|[ \t|:-]*$/m.exec(html)?.[1];
  if (header === undefined) return [];
  const found = source.indexOf(header, offset);
  return [explainInHtml(found === -1 ? offset : found)];
}

/** Finds lines right below a table that Markdown reads as its rows: text, and the line of hyphens of another table. */
function findSwallowedLines({ header, rows }: Table, source: string): readonly BodyProblem[] {
  if (header.length < 2) return [];
  return rows.flatMap(([first, ...others]): readonly BodyProblem[] => {
    const offset = first?.leaves[0]?.offset;
    if (offset === undefined) return [];
    if ([first, ...others].every((cell) => /^(?::-+:?|-+:|-{3,})$/.test(cell?.text ?? '')))
      return [explainSecondDelimiter(offset)];
    if (others.some(({ text }) => text !== '')) return [];
    const start = source.lastIndexOf('\n', offset) + 1;
    const line = source.slice(start).split('\n', 1)[0] ?? '';
    return line.includes('|') || first?.text.trim() === '' ? [] : [explainSwallowed(line.trim(), start)];
  });
}

/** Lines of a run; undefined for those without a bar. */
function barLines(prose: Prose, source: string): readonly (BarLine | undefined)[] {
  if (!/[|｜]/.test(prose.text)) return prose.text === '' ? [] : [undefined];
  const { text, offsetOf } = visibleText(prose, source);
  let end = -1;
  return text.split('\n').map((line) => {
    const start = end + 1;
    end = start + line.length;
    const cells = countCells(line);
    if (cells === 0) return undefined;
    const offset = offsetOf(start + Math.max(0, line.search(/\S/)));
    if (offset === undefined) return undefined;
    return { text: line, offset, cells, kind: isDelimiter(line) ? 'delimiter' : 'row', isAfterGap: false };
  });
}

/** Number of cells of a line; 0 without a bar. */
function countCells(line: string): number {
  const bars = line.match(/[|｜]/g)?.length ?? 0;
  if (bars === 0) return 0;
  const outer = (/^\s*[|｜]/.test(line) ? 1 : 0) + (/[|｜]\s*$/.test(line) ? 1 : 0);
  return Math.max(1, bars + 1 - outer);
}

/**
 * Whether a line has only hyphens or substitutes for them: dashes, minus signs, box drawings, `=`, `_`, `*`, `+`, `.`.
 */
function isDelimiter(line: string): boolean {
  return (
    /^[\s|｜:：=_*+.·~\u00ad\u2010-\u2015\u2212\u2500-\u254b\u2e3a\u2e3b\ufe58\ufe63\uff0d-]+$/.test(line) &&
    /[^\s|｜:：]/.test(line)
  );
}

/** Whether a line has a bar between words, at its start or at its end. */
function isRow({ text }: BarLine): boolean {
  return /(?:^|\s)[|｜](?:\s|$)|｜/.test(text);
}

/** Whether lines were meant as a table, since prose has bars, too. */
function isTable({ lines, table }: TableAttempt): boolean {
  const [first] = lines;
  if (first === undefined) return false;
  const rows = lines.filter((line) => line.kind === 'row');
  if (table !== undefined && first.kind === 'row') return isBoxed(first) || first.cells === table.header.length;
  if (rows.length === 0) return false;
  if (lines.some((line) => line.kind === 'delimiter')) return rows.some((row) => row.cells > 1 || isBoxed(row));
  if (rows.length === 1) return isHeaderAlone(first);
  if (rows.every(isBoxed)) return true;
  // Sentences may have bars: `Up 5% | down 3% at noon.`
  return rows.every((row) => row.cells === first.cells && isRow(row) && !/\p{L}[.!?]\s*$/u.test(row.text));
}

function isBoxed({ text }: BarLine): boolean {
  return /^\s*[|｜]\s*[^\s|｜].*[|｜]\s*$/.test(text) && !/^\s*\|\S+\|\s*$/.test(text);
}

/** Whether a single line is a header: `| Quarter | Sales |`, not `|x| + |y|`. */
function isHeaderAlone({ text, cells }: BarLine): boolean {
  return cells > 1 && /^\s*[|｜](?:\s+\S[^|｜]*\s+[|｜])+\s*$/.test(text);
}

function underlineOf(heading: HeadingBlock, source: string): BarLine {
  const end = source.indexOf('\n', heading.offset + heading.prose.text.length - 1) + 1;
  const text = source.slice(end).split('\n', 1)[0] ?? '';
  return { text, offset: end, cells: 1, kind: 'delimiter', isAfterGap: false };
}
