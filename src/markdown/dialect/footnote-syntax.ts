import type { Token, TokenizerExtension, Tokens } from 'marked';
import { endsParagraph } from './block-starts.ts';

/** `[^label]: text`, with the lines that belong to it. */
export interface FootnoteDefinitionToken {
  readonly type: 'footnoteDefinition';
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}

/** `[^label]` in running text. */
export interface FootnoteReferenceToken {
  readonly type: 'footnoteReference';
  readonly raw: string;
  readonly label: string;
}

/**
 * A definition begins at the start of a line, may interrupt a paragraph, and continues through its first paragraph and
 * all further paragraphs that are indented by two spaces or more.
 */
export const footnoteDefinition: TokenizerExtension = {
  name: 'footnoteDefinition',
  level: 'block',
  start(source) {
    // Only the current paragraph matters; searching the whole rest for each would take quadratic time.
    for (let end = source.indexOf('\n'); end !== -1; end = source.indexOf('\n', end + 1)) {
      if (source.startsWith('[^', end + 1)) return end + 1;
      if (endsParagraph(source, end + 1)) return undefined;
    }
    return undefined;
  },
  tokenizer(source): Tokens.Generic | undefined {
    const opening = DEFINITION.exec(source);
    const label = opening?.[1];
    if (opening === null || label === undefined) return undefined;
    const raw = definitionIn(source);
    const text = raw.slice(opening[0].length).replace(/^(?: {1,4}|\t)/gm, '');
    this.lexer.state.top = true;
    return { type: 'footnoteDefinition', raw, label, tokens: this.lexer.blockTokens(text, []) };
  },
};

export const footnoteReference: TokenizerExtension = {
  name: 'footnoteReference',
  level: 'inline',
  tokenizer(source): Tokens.Generic | undefined {
    if (source.charCodeAt(0) !== 91 || source.charCodeAt(1) !== 94) return undefined;
    const reference = REFERENCE.exec(source);
    const label = reference?.[1];
    if (reference === null || label === undefined) return undefined;
    return { type: 'footnoteReference', raw: reference[0], label };
  },
};

const DEFINITION = /^ {0,3}\[\^([^\s\][^*`<>]+)\]:[ \t]*/;
const REFERENCE = /^\[\^([^\s\][^*`<>]+)\]/;
const BLANK = /^[ \t]*$/;
const INDENTED = /^(?: {2}|\t)/;
/**
 * Matches a line that starts another block, and so cannot continue a definition's paragraph. A line of text may begin
 * with other numbers than 1, and with signs: `<5 %`, `|5|`, `[^5`.
 */
const BLOCK_START =
  /^ {0,3}(?:#{1,6}\s|>|```|~~~|[-*+]\s|0*1[.)]\s|\[\^[^\s\]]+\]:|<(?:[!?]|\/?(?:address|article|aside|blockquote|center|d[dlt]|details|div|fig(?:caption|ure)|footer|form|h[1-6r]|header|iframe|li|main|nav|[ou]l|p|pre|script|section|style|summary|t(?:able|body|[dhr]|extarea|foot|head))(?=[\s/>]|$)))/i;
/** Matches the header of a table with the line of hyphens below it, at the start of a text. */
const TABLE_START = /^[^\n]*\|[^\n]*\n {0,3}(?=[^\n]*-)[|: \t-]*(?:\n|$)/;

/** Part of `source` that its first definition covers, without blank lines at its end. */
function definitionIn(source: string): string {
  let end = lineEnd(source, 0);
  let covered = end;
  let isAfterBlank = BLANK.test(source.slice(0, end).replace(DEFINITION, ''));
  while (end < source.length) {
    const next = lineEnd(source, end + 1);
    const line = source.slice(end + 1, next);
    if (BLANK.test(line)) {
      isAfterBlank = true;
    } else {
      const isOther = () => isAfterBlank || BLOCK_START.test(line) || startsTable(source, end + 1, next);
      if (!INDENTED.test(line) && isOther()) break;
      isAfterBlank = false;
      covered = next;
    }
    end = next;
  }
  return source.slice(0, covered);
}

/** @param end of the first line. */
function startsTable(source: string, start: number, end: number): boolean {
  if (!source.slice(start, end).includes('|')) return false;
  return TABLE_START.test(source.slice(start, lineEnd(source, end + 1)));
}

function lineEnd(source: string, from: number): number {
  const found = source.indexOf('\n', from);
  return found === -1 ? source.length : found;
}
