import { nearest } from '../../domain/nearest.ts';
import { explainForeignData } from './foreign-data.ts';
import type { ChartPlace, Complain } from '../problem.ts';

/** A value of the block, and the position at which it begins. */
export interface Option {
  readonly text: string;
  readonly place: ChartPlace;
}

/** The options of a block, and its inline data if it has any. */
export interface Block {
  readonly options: ReadonlyMap<string, readonly Option[]>;
  /** `firstLine` is the line of the block on which `text` begins. */
  readonly data: { readonly text: string; readonly firstLine: number } | undefined;
  /** Set if the data are in another notation than CSV, which has been reported. */
  readonly hasForeignData?: true | undefined;
}

/** Options that may be given more than once. */
const repeated = new Set(['event', 'band', 'line']);
/** Options whose text may hold a `#`. */
const prose = new Set(['title', 'subtitle', 'source', 'notes', 'alt', 'event', 'band', 'line']);
/** Other names of options, and the names that they stand for. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['data', 'file'],
  ['note', 'notes'],
  ['highlights', 'highlight'],
]);

/** A name and its value. The name ends in a letter, so that blanks before the colon are read once. */
const optionLine = /^(?<indent>\s*)(?<written>[\w-]+(?: +[\w-]+)*)\s*:(?<gap>\s*)(?<value>.*)$/;

/**
 * Splits a block into its options, one `name: value` per line, and the data after an empty line or after `rows:`. A
 * line that begins with `#` is a comment; so is the rest of a line after ` #`, except in prose.
 */
export function readOptions(block: string, known: readonly string[], complain: Complain): Block {
  return new BlockReader(block, known, complain).read();
}

class BlockReader {
  readonly #lines: readonly string[];
  readonly #known: readonly string[];
  readonly #complain: Complain;
  readonly #options = new Map<string, Option[]>();
  /** Index of the line that is read next. */
  #index = 0;
  #hasForeignData: true | undefined;
  #attempts = 0;

  constructor(block: string, known: readonly string[], complain: Complain) {
    this.#lines = block.split('\n');
    this.#known = known;
    this.#complain = complain;
  }

  read(): Block {
    this.#readOptions();
    while (this.#lines[this.#index]?.trim() === '') this.#index++;
    if (!this.#hasForeignData && this.#index < this.#lines.length) this.#skipForeignData();
    const text = this.#lines.slice(this.#index).join('\n');
    const data = text.trim() === '' ? undefined : dataOf(text, this.#index + 1);
    return { options: this.#options, data, hasForeignData: this.#hasForeignData };
  }

  /** Reads lines up to the first one of the data, or after `rows:`. */
  #readOptions(): void {
    for (let line; (line = this.#lines[this.#index]) !== undefined;) {
      if (line.trim() === '' && this.#options.size > 0) return;
      if (line.trim() === '' || /^\s*#/.test(line)) this.#index++;
      else if (!this.#hasForeignData && !isOption(line, this.#known) && this.#skipForeignData()) continue;
      else if (this.#readLine(line) === 'data') return;
    }
  }

  /** Reads a line with an option, or reports it. */
  #readLine(line: string): 'data' | 'option' {
    const { indent = '', written, gap = '', value = '' } = optionLine.exec(line)?.groups ?? {};
    if (written === undefined && line.includes(',')) return 'data';
    const place: ChartPlace = { in: 'block', line: this.#index + 1, column: 1 };
    this.#index++;
    if (written === undefined) {
      const hint = 'Options are lines such as "title: Sales".';
      this.#complain(place, 'chart-option', `"${line.trim()}" is not an option.`, hint);
      return 'option';
    }
    const name = synonyms.get(written.toLowerCase()) ?? written.toLowerCase();
    if (name === 'rows' && value.replace('|', '') === '') return 'data';
    if (this.#known.includes(name)) {
      const start = indent.length + written.length + gap.length + 2;
      this.#addOption(name, value, place, start);
    } else {
      const meant = nearest(name, [...this.#known, ...synonyms.keys()]);
      const hint = meant ? `Did you mean "${meant}"?` : `Options are ${this.#known.join(', ')}.`;
      this.#complain(place, 'chart-option', `There is no option "${written}".`, hint);
    }
    return 'option';
  }

  /**
   * Adds an option, or reports that it has no value, or is given twice.
   *
   * @param place of its name.
   * @param column of its value.
   */
  #addOption(name: string, value: string, place: ChartPlace, column: number): void {
    const text = unquote(prose.has(name) ? value : withoutComment(value));
    const before = this.#options.get(name);
    const entries = text === '' ? listAt(this.#lines, this.#index) : [];
    if (entries.length > 0) {
      const hint = `Write ${entries.length > 1 ? 'them' : 'it'} on the same line: "${name}: ${entries.join(', ')}".`;
      this.#complain(place, 'chart-option', `The option "${name}" has no value on its line.`, hint);
      this.#index += entries.length;
    } else if (text === '') {
      this.#complain(place, 'chart-option', `The option "${name}" has no value.`, 'Write one, or remove it.');
    } else if (before && !repeated.has(name)) {
      this.#complain(place, 'chart-option', `The option "${name}" is given twice.`, 'Remove one of them.');
    } else this.#options.set(name, [...(before ?? []), { text, place: { ...place, column } }]);
  }

  /** Reports data in another notation that begin at the next line, and skips them. */
  #skipForeignData(): boolean {
    if (++this.#attempts > mostAttempts) return false;
    const foreign = explainForeignData(this.#lines.slice(this.#index));
    if (foreign === undefined) return false;
    const place: ChartPlace = { in: 'block', line: this.#index + 1, column: 1 };
    this.#complain(place, 'chart-data', foreign.message, foreign.hint);
    this.#hasForeignData = true;
    this.#index += foreign.length;
    return true;
  }
}

/** Each attempt to find data in another notation may read the whole block. */
const mostAttempts = 8;

/** Entries of a list in YAML that begins at a line. */
function listAt(lines: readonly string[], index: number): readonly string[] {
  const entries: string[] = [];
  // No copy of the lines, of which a block may have thousands, each with an option.
  for (let at = index; /^\s*-\s+\S/.test(lines[at] ?? ''); at++) {
    entries.push(unquote((lines[at] ?? '').replace(/^\s*-\s+/, '')));
  }
  return entries;
}

/** Tests for a known option with a value: `data: growth.csv`. */
function isOption(line: string, known: readonly string[]): boolean {
  const { written = '', value = '' } = optionLine.exec(line)?.groups ?? {};
  return known.includes(written.toLowerCase()) && value !== '';
}

/** The text before a `#` that follows a blank. */
function withoutComment(text: string): string {
  const start = text.search(/\s#/);
  return start < 0 ? text : text.slice(0, start).trimEnd();
}

function dataOf(text: string, firstLine: number): Block['data'] {
  const start = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
  return { text: text.slice(start.length).trimEnd(), firstLine: firstLine + start.split('\n').length - 1 };
}

function unquote(text: string): string {
  const trimmed = text.trim();
  return /^(["'])(?:(?!\1).)*\1$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}

/** One of a closed list of words, or undefined with a complaint. */
export function readChoice<Word extends string>(
  option: Option | undefined,
  words: readonly Word[],
  what: string,
  complain: Complain,
): Word | undefined {
  if (!option) return undefined;
  const written = option.text.toLowerCase();
  const found = words.find((word) => word === written);
  if (found) return found;
  const meant = nearest(written, words);
  const list = words.join(', ');
  const hint = meant ? `Did you mean "${meant}"? Possible are ${list}.` : `Possible are ${list}.`;
  complain(option.place, 'chart-option', `"${option.text}" is no ${what}.`, hint);
  return undefined;
}
