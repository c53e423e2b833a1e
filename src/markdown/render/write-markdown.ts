import { escapeLineStart } from '../../domain/language/markdown-text.ts';
import type { Block, Body, Html, List, Table } from '../body.ts';
import { writeExhibitMarkdown } from './write-exhibit.ts';
import { writeCaption, writeImage, writeInlineHtml, writeProse, type ProseDestination } from './write-prose.ts';

/*
 * Writes a body as Markdown, for programs. The source is the parsed body, so the result has the content of the page
 * only, without comments, unused definitions, or dropped attributes and elements. A parser of GitHub's Markdown reads
 * it back as the same body. Quotation marks and dashes are the page's; addresses come from `destination`. Content
 * without a reliable form in Markdown is written as the page's sanitised HTML.
 */

/**
 * Writes a body, without a line break at the end.
 *
 * @param body must have been read with the link resolver of `destination` if it has raw HTML.
 */
export function writeMarkdown(body: Body, destination: ProseDestination): string {
  const notes = body.footnotes.map(({ blocks }, index) => writeFootnote(index + 1, blocks, destination));
  return [writeBlocks(body.blocks, destination), ...notes].filter((part) => part !== '').join('\n\n');
}

interface Written {
  readonly block: Block;
  readonly text: string;
}

function writeBlocks(blocks: readonly Block[], destination: ProseDestination): string {
  let result = '';
  let previous: Written | undefined;
  for (const block of blocks) {
    const text = continuesLine(previous, block)
      ? writeContinuation(block.html)
      : writeBlock(block, destination, markerAfter(previous));
    if (text === '') continue;
    const written = { block, text };
    if (previous !== undefined) result += isTight(previous, written) ? '\n' : '\n\n';
    result += text;
    previous = written;
  }
  return result;
}

/** Whether HTML continues the text of a tight item, with text or inline elements. */
function continuesLine(previous: Written | undefined, block: Block): block is Html {
  return previous?.block.kind === 'line' && block.kind === 'html' && splitHtml(block.html)[0] !== '';
}

function writeContinuation(html: string): string {
  const [inline, rest] = splitHtml(html);
  return [escapeLineStart(writeInlineHtml(inline)), rest].filter(Boolean).join('\n');
}

/** Whether only a line break separates two blocks of a tight list's item. */
function isTight({ block: { kind } }: Written, { block, text }: Written): boolean {
  if (kind !== 'line') return false;
  if (block.kind === 'html') return splitHtml(block.html)[0] !== '';
  if (block.kind === 'list') return /^(?:[-*]|1[.)]) +[^ \n]/.test(text);
  return block.kind === 'line' || block.kind === 'quote' || block.kind === 'code';
}

function writeBlock(block: Block, destination: ProseDestination, marker: ListMarker): string {
  switch (block.kind) {
    case 'paragraph':
    case 'line':
      return writeProse(block.prose, 'paragraph', destination);
    case 'heading': {
      const mark = '#'.repeat(Math.max(2, block.depth));
      return `${mark} ${writeProse(block.prose, 'heading', destination)}`.trimEnd();
    }
    case 'figure': {
      const caption = block.caption === undefined ? '' : writeCaption(block.caption, destination);
      return writeImage(block.image, caption, destination);
    }
    case 'quote': {
      const content = writeBlocks(block.blocks, destination);
      if (block.alert === undefined) return prefixLines(content, '>', '> ');
      const first = block.blocks[0]?.kind;
      const gap = first === 'paragraph' || first === undefined ? '\n' : '\n\n';
      return prefixLines(`[!${block.alert.toUpperCase()}]${gap}${content}`.trimEnd(), '>', '> ');
    }
    case 'list':
      return writeList(block, destination, marker);
    case 'code':
      return writeCodeBlock(block.language, block.text);
    case 'exhibit':
      return writeExhibitMarkdown(block, destination) ?? writeCodeBlock(block.language, block.text);
    case 'table':
      return writeTable(block, destination);
    case 'rule':
      return '___';
    case 'html':
      return writeHtmlBlock(block.html);
    default:
      return block satisfies never;
  }
}

interface ListMarker {
  readonly bullet: '-' | '*';
  readonly afterNumber: '.' | ')';
}

const firstMarker: ListMarker = { bullet: '-', afterNumber: '.' };

/** Marker of a list that differs from the one of a list right before it, since the two would otherwise be one list. */
function markerAfter(previous: Written | undefined): ListMarker {
  if (previous?.block.kind !== 'list') return firstMarker;
  return {
    bullet: previous.text.startsWith('-') ? '*' : '-',
    afterNumber: /^\d+\./.test(previous.text) ? ')' : '.',
  };
}

function writeList(list: List, destination: ProseDestination, { bullet, afterNumber }: ListMarker): string {
  const isLoose = list.items.some((blocks) => blocks.some(({ kind }) => kind === 'paragraph' || kind === 'figure'));
  return list.items
    .map((blocks, index) => {
      const number = list.numbers?.[index];
      const mark = number === undefined ? bullet : `${number}${afterNumber}`;
      const content = writeBlocks(blocks, destination);
      return content === '' ? mark : `${mark} ${indent(content, mark.length + 1)}`;
    })
    .join(isLoose ? '\n\n' : '\n');
}

function writeCodeBlock(language: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text === '' || text.endsWith('\n') ? text : `${text}\n`}${fence}`;
}

function writeTable({ caption, header, rows, alignments }: Table, destination: ProseDestination): string {
  const line = (cells: readonly string[]) => `|${cells.map((cell) => ` ${cell} |`).join('')}`;
  const cellsOf = (row: Table['header']) => line(row.map((cell) => writeProse(cell, 'cell', destination)));
  const rule = line(header.map((_, index) => RULES[alignments[index] ?? 'none']));
  const table = [cellsOf(header), rule, ...rows.map(cellsOf)].join('\n');
  return caption ? `${writeProse(caption, 'paragraph', destination)}\n\n${table}` : table;
}

const RULES = { none: '---', left: ':--', center: ':-:', right: '--:' } as const;

/** Elements that begin a block of HTML for every Markdown parser, even in the middle of a line's text. */
const BLOCK_TAG = new RegExp(
  '</?(?:blockquote|caption|col|colgroup|dd|details|div|dl|dt|figcaption|figure|hr|li|ol|p|summary|table|tbody|td|' +
    'tfoot|th|thead|tr|ul)[\\s/>]|<pre[\\s>]',
);

/**
 * Writes a block of HTML. Inline content, such as the text of a dropped element, is wrapped in an element on its own
 * line, which begins a block. A block that begins with `pre` ends with the line of the first `</pre>`.
 */
function writeHtmlBlock(html: string): string {
  const [inline, rest] = splitHtml(html);
  const isOnePre = rest.indexOf('</pre>') === rest.length - '</pre>'.length;
  const blocks = rest.startsWith('<pre') && !isOnePre ? `<div></div>${rest}` : rest;
  return [inline && `<span>\n${inline}\n</span>`, blocks].filter(Boolean).join('\n\n');
}

/** Splits HTML before the first block element. Blank lines, which would end a block, become character references. */
function splitHtml(html: string): readonly [inline: string, rest: string] {
  const text = html.replace(SPACE_AROUND, '').replace(/\n(?=[ \t]*(?:\n|$))/g, '&#10;');
  const start = text.search(BLOCK_TAG);
  return start < 0 ? [text, ''] : [text.slice(0, start).replace(SPACE_AROUND, ''), text.slice(start)];
}

/** A run of spaces inside is looked at once, from its first one. */
const SPACE_AROUND = /^[ \t\n]+|(?<![ \t\n])[ \t\n]+$/g;

function writeFootnote(number: number, blocks: readonly Block[], destination: ProseDestination): string {
  const content = writeBlocks(blocks, destination);
  const isProse = blocks[0]?.kind === 'paragraph';
  return isProse
    ? `[^${number}]: ${indent(content, 4)}`
    : `[^${number}]:\n${' '.repeat(4)}${indent(content, 4)}`.trimEnd();
}

/** Indents every line but the first. */
function indent(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
}

function prefixLines(text: string, blank: string, prefix: string): string {
  return text.replace(/^.*$/gm, (line) => (line === '' ? blank : prefix + line));
}
