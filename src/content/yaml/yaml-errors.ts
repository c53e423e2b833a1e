import type { YAMLParseError } from 'yaml';
import type { Finding } from '../../domain/finding.ts';
import { lowerFirst } from '../fields/lower-first.ts';
import { quote } from './write-yaml.ts';

/** Explains a YAML syntax error without the terms of YAML's specification. */
export function explainYamlError(
  { code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  text: string,
): Pick<Finding, 'rule' | 'message' | 'hint'> {
  const indented = code === 'BLOCK_AS_IMPLICIT_KEY' ? indentedFieldBelow(text, pos[0]) : undefined;
  if (indented !== undefined) {
    return {
      rule: 'yaml-syntax',
      message: `"${indented}:" below is indented, so that YAML reads it as a part of this value.`,
      hint: `Remove the spaces before "${indented}:".`,
    };
  }
  const value = valueAround(text, pos[0]);
  const inList = value !== undefined && /^[[{]/.test(value) ? explainEntry(code, message, text, pos[0]) : undefined;
  return {
    rule: 'yaml-syntax',
    ...(inList ?? explainSyntax(code, message, pos[0] === 0, value, beginsEntry(text, pos[0]))),
  };
}

/** Explains an error of one entry of a list or group in brackets; undefined for an error of the brackets. */
function explainEntry(
  code: YAMLParseError['code'],
  message: string,
  text: string,
  offset: number,
): Required<Pick<Finding, 'message' | 'hint'>> | undefined {
  const rest = text.slice(offset);
  const entry = /^[^,\]}\n"']+/.exec(rest)?.[0].trim() ?? '';
  const hint = entry === '' || entry.length > longestValue ? 'Put it in quotes.' : `Put it in quotes: ${quote(entry)}.`;
  if (code === 'BAD_SCALAR_START') {
    return { message: 'This entry starts with a character that YAML keeps for itself.', hint };
  }
  if (message.includes('within flow collections')) {
    return { message: 'This value contains ": ", which YAML reads as a new field.', hint };
  }
  if (message.startsWith('Unexpected , in flow')) {
    return { message: 'Nothing is between two commas, or before the first.', hint: 'Take one of them out.' };
  }
  if (rest.startsWith('- ') && /[[{,] *$/.test(text.slice(0, offset))) {
    return { message: 'A hyphen and a space mark no entry between brackets.', hint: 'Take them out.' };
  }
  if (code === 'MISSING_CHAR' && /["'] *$/.test(text.slice(0, offset)) && /^[^\s,\]}]/.test(rest)) {
    return { message: 'Text follows the quotation mark that ends this entry.', hint: 'Put the whole entry in quotes.' };
  }
  return undefined;
}

function beginsEntry(text: string, offset: number): boolean {
  return text.startsWith('- ', offset) && (offset === 0 || text.charAt(offset - 1) === '\n');
}

/** Name of an indented field on the line after a value, if the value's own line is a field like any other. */
function indentedFieldBelow(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, name] = /^(?! )[\w-]+: +(?:(?!: )[^\n])*\n +([A-Za-z][\w-]*):(?: |\n|$)/.exec(text.slice(start)) ?? [];
  return name;
}

/**
 * @param isFirst whether the error is on the first line.
 * @param value the value at the error, if it is on one line.
 * @param isEntry whether the error is at a hyphen that begins its line, without an indent.
 */
function explainSyntax(
  code: YAMLParseError['code'],
  message: string,
  isFirst: boolean,
  value: string | undefined,
  isEntry: boolean,
): Required<Pick<Finding, 'message' | 'hint'>> {
  const isList = value !== undefined && /^[[{]/.test(value);
  const inQuotes = isList ? quoteAll : putInQuotes(value);
  if (isEntry && /^(?:BLOCK_AS|MULTILINE)_IMPLICIT_KEY$/.test(code)) {
    return {
      message: 'A hyphen begins an entry of a list here, where the name of a field must be.',
      hint: 'Write the name, a colon, a space and the value, or make the line above the name of a list: "tags:".',
    };
  }
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return value?.startsWith('? ')
        ? { message: 'A value may not start with a question mark and a space.', hint: inQuotes }
        : { message: 'This value contains ": ", which YAML reads as a new field.', hint: inQuotes };
    case 'BAD_SCALAR_START':
      return { message: 'This value starts with a character that YAML keeps for itself.', hint: inQuotes };
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(isFirst);
    case 'MISSING_CHAR':
      if (!message.includes('quote')) return missingColon(isFirst);
      return { message: 'A quotation mark is opened and never closed.', hint: 'Close it, or take it out.' };
    case 'BAD_INDENT':
      return message.includes('end with a')
        ? { message: 'A bracket before this line is opened and never closed.', hint: 'Close it with ] or }.' }
        : { message: 'This line is not indented like those around it.', hint: 'Indent it with as many spaces.' };
    case 'TAB_AS_INDENT':
      return { message: 'There is a tab where YAML requires spaces.', hint: 'Indent with spaces.' };
    case 'BAD_DQ_ESCAPE':
      return { message: 'A backslash between double quotes must begin an escape.', hint: putInQuotes(value) };
    default: {
      if (message.startsWith('Maximum call stack')) {
        return { message: 'Too many brackets lie inside each other.', hint: 'Write the value out.' };
      }
      if (value !== undefined && /^[|>]/.test(value)) {
        return { message: `"${value.charAt(0)}" begins a text that is on the lines below it.`, hint: inQuotes };
      }
      if (message.includes('block-seq-ind')) {
        return { message: 'A hyphen and a space begin a list, which has lines of its own.', hint: inQuotes };
      }
      if (message.includes('at node end')) {
        return { message: 'Unexpected text after the end of this value.', hint: putInQuotes(value) };
      }
      if (/^(?:Alias|Anchor) cannot be an empty string/.test(message)) {
        return { message: 'This value starts with a character that YAML keeps for itself.', hint: inQuotes };
      }
      const [what = ''] = message.split('\n');
      const sentence = what.replace(/ at line \d+, column \d+:?$/, '');
      return { message: `This is not YAML: ${sentence}.`, hint: `If it belongs to a value: ${lowerFirst(inQuotes)}` };
    }
  }
}

const quoteAll = 'Put the whole value in quotes.';

/** Longest value that a message repeats, in characters. */
const longestValue = 120;

/**
 * Quotes a value anew; a pair of quotes around it is replaced: `'it's'` → `"it's"`, `"Too big" to fail` →
 * `'"Too big" to fail'`. Two pairs stay: `"Buy" or "hold"` → `'"Buy" or "hold"'`.
 */
function putInQuotes(value: string | undefined): string {
  if (value === undefined || value === '' || value.length > longestValue) return quoteAll;
  const inner = /^(["'])(?!(?:(?!\1).)*(?<=\S)\1[\s,;/–—-])(.*)\1$/.exec(value)?.[2];
  return `Put the whole value in quotes: ${quote(inner ?? value)}.`;
}

/** The value on the line of an error: after a field's name, or a list's hyphen. */
function valueAround(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  const isContinued = end >= 0 && /^ *\S/.test(text.slice(end + 1)) && indentAt(text, end + 1) > indentAt(text, start);
  if (isContinued || line.length > 2 * longestValue) return undefined;
  return /^ *(?:- +)*[\w-]+: +(?<value>.+?) *$|^ *- +(?<item>.+?) *$/.exec(line)?.slice(1).find(Boolean);
}

function indentAt(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charAt(at) === ' ') at++;
  return at - lineStart;
}

function missingColon(isFirst: boolean): Required<Pick<Finding, 'message' | 'hint'>> {
  const hint = 'Write the name, a colon, a space and the value.';
  return {
    message: 'A field name here is not followed by ": ".',
    hint: isFirst ? hint : `${hint} Indent the line if it belongs to the value above it.`,
  };
}
