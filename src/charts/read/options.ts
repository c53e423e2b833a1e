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
const optionLine = /^(\s*)([\w-]+(?: +[\w-]+)*)\s*:(\s*)(.*)$/;

/**
 * Splits a block into its options, one `name: value` per line, and the data after an empty line or after `rows:`. A
 * line that begins with `#` is a comment; so is the rest of a line after ` #`, except in prose.
 */
export function readOptions(block: string, known: readonly string[], complain: Complain): Block {
  const lines = block.split('\n');
  const options = new Map<string, Option[]>();
  let index = 0;
  let hasForeignData: true | undefined;
  let attempts = 0;
  const skipForeign = () => {
    if (++attempts > mostAttempts) return false;
    const foreign = explainForeignData(lines.slice(index));
    if (foreign === undefined) return false;
    complain({ in: 'block', line: index + 1, column: 1 }, 'chart-data', foreign.message, foreign.hint);
    hasForeignData = true;
    index += foreign.length;
    return true;
  };
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.trim() === '' && options.size > 0) break;
    if (line.trim() === '' || /^\s*#/.test(line)) continue;
    if (!hasForeignData && !isOption(line, known) && skipForeign()) {
      index--;
      continue;
    }
    const place: ChartPlace = { in: 'block', line: index + 1, column: 1 };
    const [, indent = '', written, gap = '', rest = ''] = optionLine.exec(line) ?? [];
    if (written === undefined) {
      if (line.includes(',')) break;
      complain(
        place,
        'chart-option',
        `"${line.trim()}" is not an option.`,
        'Options are lines such as "title: Sales".',
      );
      continue;
    }
    const name = synonyms.get(written.toLowerCase()) ?? written.toLowerCase();
    if (name === 'rows' && rest.replace('|', '') === '') {
      index++;
      break;
    }
    if (!known.includes(name)) {
      const meant = nearest(name, [...known, ...synonyms.keys()]);
      const hint = meant ? `Did you mean "${meant}"?` : `Options are ${known.join(', ')}.`;
      complain(place, 'chart-option', `There is no option "${written}".`, hint);
      continue;
    }
    const start = { ...place, column: indent.length + written.length + gap.length + 2 };
    const text = unquote(prose.has(name) ? rest : withoutComment(rest));
    const before = options.get(name);
    const entries = text === '' ? listBelow(lines, index) : [];
    if (entries.length > 0) {
      const hint = `Write ${entries.length > 1 ? 'them' : 'it'} on the same line: "${name}: ${entries.join(', ')}".`;
      complain(place, 'chart-option', `The option "${name}" has no value on its line.`, hint);
      index += entries.length;
    } else if (text === '')
      complain(place, 'chart-option', `The option "${name}" has no value.`, 'Write one, or remove it.');
    else if (before && !repeated.has(name)) {
      complain(place, 'chart-option', `The option "${name}" is given twice.`, 'Remove one of them.');
    } else options.set(name, [...(before ?? []), { text, place: start }]);
  }
  while (lines[index]?.trim() === '') index++;
  if (!hasForeignData && index < lines.length) skipForeign();
  const data = lines.slice(index).join('\n');
  return { options, data: data.trim() === '' ? undefined : dataOf(data, index + 1), hasForeignData };
}

/** Each attempt to find data in another notation may read the whole block. */
const mostAttempts = 8;

/** Entries of a list in YAML on the lines below an option. */
function listBelow(lines: readonly string[], index: number): readonly string[] {
  const entries: string[] = [];
  // No copy of the lines, of which a block may have thousands, each with an option.
  for (let at = index + 1; /^\s*-\s+\S/.test(lines[at] ?? ''); at++) {
    entries.push(unquote((lines[at] ?? '').replace(/^\s*-\s+/, '')));
  }
  return entries;
}

/** Tests for a known option with a value: `data: growth.csv`. */
function isOption(line: string, known: readonly string[]): boolean {
  const [, , name = '', , value = ''] = optionLine.exec(line) ?? [];
  return known.includes(name.toLowerCase()) && value !== '';
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
