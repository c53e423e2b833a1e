import { Lexer, type Token, type TokensList } from 'marked';
import { enterLevel, OverloadedError } from './read-or-else.ts';
import { isPlainText } from './text-run.ts';

/**
 * Marked's lexer with an upper bound for its work.
 *
 * At each mark (`*`, `[`, `!` …) of a paragraph, marked may search the rest of that paragraph, and it reads the text
 * between a pair of marks again. So the work for a paragraph is at most its length times its number of marks. The
 * longest real articles are far below the bound.
 */
export class BoundedLexer extends Lexer {
  #work = 0;
  #level = -1;

  /** @throws OverloadedError if the paragraphs up to this one take too much work. */
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (tokens.length === 0 && isPlainText(source)) {
      tokens.push({ type: 'text', raw: source, text: source, escaped: this.state.inRawBlock });
      return tokens;
    }
    this.charge(inlineWork(source), source);
    return super.inlineTokens(source, tokens);
  }

  /**
   * @param work number of characters that are read.
   * @throws OverloadedError if the total exceeds the bound.
   */
  charge(work: number, place: string): void {
    this.#work += work;
    if (this.#work > MOST_WORK) throw new OverloadedError('too-many-marks', place);
  }

  /** @throws RangeError if quotations and lists are nested too deeply. */
  override blockTokens(source: string, tokens?: Token[], isClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, isClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], isClipped = false): Token[] {
    enterLevel(++this.#level);
    // Appending a part of a quotation to the earlier parts copies them all.
    if (isClipped) this.charge(WORK_OF_COPY * (tokens.at(-1)?.raw.length ?? 0), source);
    const lexed = super.blockTokens(source, tokens, isClipped);
    this.#level--;
    return lexed;
  }
}

/** Upper bound for the characters that marked reads; each of `*_~` takes about eight times as long as others. */
export function inlineWork(source: string): number {
  let marks = 0;
  for (let at = 0; at < source.length; at++) marks += WEIGHTS[source.charCodeAt(at)] ?? 0;
  return source.length * marks + addressWork(source) + mailboxWork(source);
}

/**
 * Bound for addresses: marked searches the end of one from its start, once per sign that may be punctuation after it.
 * It stops at each `http`, and looks whether the name of an e-mail address begins there.
 */
function addressWork(source: string): number {
  if (source.length < LONG_ADDRESS || !/:\/\/|www\.|http/i.test(source)) return 0;
  const isAddress = /:\/\/|www\./i.test(source);
  let work = 0;
  for (const [word] of source.matchAll(LONG_WORD)) {
    const starts = isAddress ? word.length : WORK_OF_START * (word.match(/http/gi)?.length ?? 0);
    work += word.length * starts;
  }
  return work;
}

/** Bound for e-mail addresses: marked searches the `@` from each character that may be part of the name before it. */
function mailboxWork(source: string): number {
  if (source.length < LONG_ADDRESS || !source.includes('@')) return 0;
  let work = 0;
  for (const { 0: name, index } of source.matchAll(LONG_NAME)) {
    if (source.charAt(index + name.length) === '@') work += WORK_OF_NAME * name.length * name.length;
  }
  return work;
}

const LONG_ADDRESS = 1000;
const LONG_NAME = new RegExp(`[\\w.!#$%&'*+/=?\`{|}~^-]{${LONG_ADDRESS},}`, 'g');
const WORK_OF_NAME = 8;
const WORK_OF_START = 4;
const LONG_WORD = new RegExp(`\\S{${LONG_ADDRESS},}`, 'g');

/**
 * Most work per body: less than a second. A paragraph of 4,000 characters with 100 links takes less than a hundredth of
 * it.
 */
const MOST_WORK = 800_000_000;

/** Work per character for appending a line to a text, which copies the text several times. */
export const WORK_OF_COPY = 4;

/** Weights by UTF-16 code unit. V8 does not optimise reads beyond the end, so the array covers all units. */
const WEIGHTS = new Uint8Array(0x10000);
for (const mark of '!&<>@[\\]`') WEIGHTS[mark.charCodeAt(0)] = 1;
for (const mark of '*_~') WEIGHTS[mark.charCodeAt(0)] = 8;
