import { Tokenizer, type Tokens } from 'marked';
import { paragraphLength } from './block-starts.ts';
import { BoundedLexer, WORK_OF_COPY } from './bounded-lexer.ts';

/** Tokenizer of marked that charges the lexer for rules whose work may grow quadratically. */
export class BoundedTokenizer extends Tokenizer {
  /** Charges for a line of a paragraph in a list item: appending it copies all lines before it. */
  override text(source: string): Tokens.Text | undefined {
    const token = super.text(source);
    const last = this.lexer.state.lastToken;
    if (token !== undefined && last?.type === 'text') this.#charge(WORK_OF_COPY * last.raw.length, token.raw);
    return token;
  }

  /** Charges for a list: a line that continues an item without its indentation copies all of the item before it. */
  override list(source: string): Tokens.List | undefined {
    const { listInterruptsParagraph } = this.rules.other;
    const isInText = this.lexer.state.lastToken?.type === 'text';
    if (!BULLET.test(source) || (isInText && !listInterruptsParagraph.test(source))) return undefined;
    this.#charge(lazyWork(source), source);
    return super.list(source);
  }

  /** Charges for a quotation: each line without its mark copies all lines that remain. */
  override blockquote(source: string): Tokens.Blockquote | undefined {
    if (/^ {0,3}>/.test(source)) {
      const { rows, length } = measure(source);
      const parts = source.slice(0, length).match(/\n {0,3}[^ >\n][^\n]*\n {0,3}>/g)?.length ?? 0;
      this.#charge(parts * rows * WORK_OF_COPY, source);
    }
    return super.blockquote(source);
  }

  /**
   * Charges for a table: it is read to its end before it can be rejected, and each row gets a cell for every column.
   */
  override table(source: string): Tokens.Table | undefined {
    const { rows, length } = measure(source);
    const columns =
      source
        .slice(source.indexOf('\n') + 1)
        .split('\n', 1)[0]
        ?.split('|').length ?? 1;
    this.#charge(length + rows * columns * WORK_OF_CELL, source.slice(0, length));
    return super.table(source);
  }

  /** Charges for a paragraph: its lines are read up to its end, in a list item once per line. */
  enterParagraph(source: string): void {
    this.#charge(WORK_OF_LINES * paragraphLength(source), source);
  }

  #charge(work: number, place: string): void {
    if (this.lexer instanceof BoundedLexer) this.lexer.charge(work, place);
  }
}

/** Work per line for deciding by its first characters whether it continues the paragraph. */
const WORK_OF_LINES = 40;

/** Work of a cell, as the number of characters that marked reads in the same time. */
const WORK_OF_CELL = 2000;

/** Matches what begins an item of a list; the second group is what its further lines are indented by, beside it. */
const BULLET = /^( {0,3}(?:[*+-]|\d{1,9}[.)]))(?:( {1,4})(?=[^ \n])|(?=[ \t\n]|$))/;

/** Sums for each line of a list without its item's indentation the length of the item before that line. */
function lazyWork(source: string): number {
  let work = 0;
  let item = 0;
  let indentation = 0;
  let isAfterBlank = false;
  for (let start = 0; start < source.length;) {
    const found = source.indexOf('\n', start);
    const end = found === -1 ? source.length : found;
    let first = start;
    while (first < end && source.charCodeAt(first) === SPACE) first++;
    const isLazy = first < end && first - start < indentation && source.charCodeAt(first) !== TAB;
    const bullet =
      isLazy || start === 0 ? BULLET.exec(source.slice(start, Math.min(end, start + LONGEST_BULLET))) : null;
    if (bullet) {
      item = start;
      indentation = (bullet[1]?.length ?? 0) + (bullet[2]?.length ?? 1);
    } else if (isLazy) {
      if (isAfterBlank) return work;
      work += start - item;
    }
    isAfterBlank = first === end;
    start = end + 1;
  }
  return work;
}

const SPACE = 0x20;
const TAB = 0x09;
/** Length of three spaces, nine digits and a mark, four spaces and a character. */
const LONGEST_BULLET = 18;

/** Counts the lines and characters before the next empty line. */
function measure(source: string): { readonly rows: number; readonly length: number } {
  let rows = 0;
  let start = 0;
  for (;;) {
    rows++;
    const end = source.indexOf('\n', start);
    if (end === -1) return { rows, length: source.length };
    if (source.charCodeAt(end + 1) === 0x0a) return { rows, length: end };
    start = end + 1;
  }
}
