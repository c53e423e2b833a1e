import type { Finding } from '../domain/finding.ts';
import { invisible, nameCharacter } from './invisible.ts';

/** A slip of the hand that YAML reads as something else, or complains of elsewhere. */
export interface YamlSlip extends Required<Pick<Finding, 'message' | 'hint'>> {
  readonly offset: number;
  /** Whether YAML reads the lines below as part of the value, so that its errors there are echoes. */
  readonly isOpen?: true;
}

const start = '^(?<indent> *(?:- +)*)';
/** Where the structure of YAML is: before a field's name or an item, in the name, and after its colon or hyphen. */
const hidden: readonly RegExp[] = [
  new RegExp(`${start}(?<before>)(?<found>${invisible})${invisible}*[ ]*(?:- |[\\w-]+:(?:\\s|$))`),
  new RegExp(`^(?<indent> *)(?<before>-)(?<found>${invisible})`),
  new RegExp(`${start}(?<before>[A-Za-z][\\w-]*:)(?<found>${invisible})`),
  new RegExp(`${start}(?<before>(?:[A-Za-z][\\w-]*:|-) +)(?<found>${invisible})${invisible}*[ ]*[[{"']`),
  new RegExp(`^(?<indent>)(?<before>[A-Za-z][\\w-]*)(?<found>${invisible})[\\w-]*:(?:\\s|$)`),
];
const wideColon = new RegExp(`${start}(?<before>[A-Za-z][\\w-]*)(?<found>[\\uff1a\\ufe55\\ua789])`);
const noSpace = new RegExp(`${start}(?<before>(?<name>[A-Za-z][\\w-]*):)(?<found>[^\\s])`);
const field = /^ *(?:- +)*[\w-]+:(?: |$)/;

/** Looks for invisible characters in the place of spaces, which the eye cannot tell from them. */
export function findHiddenSpaces(text: string): readonly YamlSlip[] {
  if (!new RegExp(invisible).test(text)) return [];
  return linesOf(text).flatMap(({ line, offset }) => {
    const groups = hidden.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
    if (!groups) return [];
    const { indent = '', before = '', found = '' } = groups;
    const place =
      before === '' ? 'before a name' : /[:-] *$/.test(before) ? `after "${before.trimEnd()}"` : 'in a name';
    const hint = place === 'in a name' || place === 'before a name' ? 'Delete it.' : 'Replace it with a space.';
    const at = offset + indent.length + before.length;
    return [{ offset: at, message: `${nameCharacter(found)} is ${place}, where YAML reads it as a letter.`, hint }];
  });
}

/** Looks for the causes of what `yaml` complains of further down, or in its own words. */
export function findCauses(text: string): readonly YamlSlip[] {
  const lines = linesOf(text);
  const open = [findOpenQuote(lines), findOpenBracket(lines)]
    .filter((slip) => slip !== undefined)
    .sort((left, right) => left.offset - right.offset)[0];
  const slips = lines.flatMap(({ line, offset }): readonly YamlSlip[] => {
    if (open && offset > open.offset) return [];
    const wide = wideColon.exec(line)?.groups;
    if (wide) {
      const at = offset + (wide['indent'] ?? '').length + (wide['before'] ?? '').length;
      return [
        {
          offset: at,
          message: `"${wide['found'] ?? ''}" is not the colon of YAML.`,
          hint: 'Write a colon and a space.',
        },
      ];
    }
    const joined = offset === 0 || !line.startsWith(' ') ? noSpace.exec(line)?.groups : undefined;
    if (!joined) return [];
    const at = offset + (joined['indent'] ?? '').length + (joined['before'] ?? '').length;
    return [
      {
        offset: at,
        message: `The colon after "${joined['name'] ?? ''}" has no space after it.`,
        hint: 'Put one there.',
      },
    ];
  });
  return open ? [...slips, open] : slips;
}

interface Line {
  readonly line: string;
  readonly offset: number;
}

function linesOf(text: string): readonly Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const at = offset;
    offset += line.length + 1;
    return { line, offset: at };
  });
}

/** The first quotation mark that is still open where another field begins, or at the end. */
function findOpenQuote(lines: readonly Line[]): YamlSlip | undefined {
  for (const [index, { line, offset }] of lines.entries()) {
    const column = openQuoteIn(line);
    if (column === undefined) continue;
    const mark = line.charAt(column);
    for (const { line: next } of lines.slice(index + 1)) {
      if (field.test(next)) return openQuote(offset + column);
      if (next.includes(mark)) break;
    }
    if (!lines.slice(index + 1).some(({ line: next }) => next.includes(mark))) return openQuote(offset + column);
  }
  return undefined;
}

function openQuote(offset: number): YamlSlip {
  return {
    offset,
    message: 'A quotation mark is opened and never closed.',
    hint: 'Close it, or take it out.',
    isOpen: true,
  };
}

/** Where a value in quotes begins that does not end on its line. */
function openQuoteIn(line: string): number | undefined {
  const opening = /(?<=^\s*(?:- +)*|: +|[[{,] *)["']/g;
  for (let match = opening.exec(line); match; match = opening.exec(line)) {
    const rest = line.slice(match.index + 1);
    const end = (match[0] === '"' ? /^(?:[^"\\]|\\.)*"/ : /^(?:[^']|'')*'/).exec(rest)?.[0].length;
    if (end === undefined) return match.index;
    opening.lastIndex = match.index + 1 + end;
  }
  return undefined;
}

const deepest = 8;

/** The first bracket that is still open on its line, where the next line begins another field. */
function findOpenBracket(lines: readonly Line[]): YamlSlip | undefined {
  for (const [index, { line, offset }] of lines.entries()) {
    const [, before, bracket] = /^( *(?:- +)*[\w-]+: +)([[{])/.exec(line) ?? [];
    if (before === undefined || bracket === undefined || !/^[\w-]+:(?: |$)/.test(lines[index + 1]?.line ?? 'end:'))
      continue;
    const bare = line.slice(before.length).replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
    const depth = (bare.match(/[[{]/g) ?? []).length - (bare.match(/[\]}]/g) ?? []).length;
    // What has more of them is no list that somebody forgot to close.
    if (depth <= 0 || depth > deepest) continue;
    const hint = `Close it with ${bracket === '[' ? ']' : '}'}.`;
    return { offset: offset + before.length, message: 'A bracket is opened and never closed.', hint, isOpen: true };
  }
  return undefined;
}
