import type { Finding } from '../../domain/finding.ts';
import { invisible, nameCharacter } from '../fields/invisible.ts';

/** A typing slip that YAML misreads, or reports at another place. */
export interface YamlSlip extends Required<Pick<Finding, 'message' | 'hint'>> {
  readonly offset: number;
  /** Set if YAML reads the lines below as part of the value: its errors there follow from the slip. */
  readonly isOpen?: true;
}

const anyInvisible = new RegExp(invisible);
const start = '^(?<indent> *(?:- +)*)';
/** Invisible characters before a field's name or an item, in the name, and after its colon or hyphen. */
const hidden: readonly RegExp[] = [
  new RegExp(`${start}(?<before>)(?<found>${invisible})${invisible}*[ ]*(?:- |[\\w-]+:(?:\\s|$))`),
  new RegExp(`^(?<indent> *)(?<before>-)(?<found>${invisible})`),
  new RegExp(`${start}(?<before>[A-Za-z][\\w-]*:)(?<found>${invisible})`),
  new RegExp(`${start}(?<before>(?:[A-Za-z][\\w-]*:|-) +)(?<found>${invisible})${invisible}*[ ]*[[{"']`),
  new RegExp(`^(?<indent>)(?<before>[A-Za-z][\\w-]*)(?<found>${invisible})[\\w-]*:(?:\\s|$)`),
];
const wideColon = new RegExp(`${start}(?<before>[A-Za-z][\\w-]*)(?<found>[\\uff1a\\ufe55\\ua789])`);
const noSpace = new RegExp(`${start}(?<before>(?<name>[A-Za-z][\\w-]*):)(?<found>[^\\s])`);
const starred = /^ *(?:[\w-]+: +)?(?<found>\* +)(?<item>\S.*)$/;
const field = /^ *(?:- +)*[\w-]+:(?: |$)/;

/** Finds invisible characters in places where they look like a space, or like nothing, and break the structure. */
export function findHiddenSpaces(text: string): readonly YamlSlip[] {
  if (!anyInvisible.test(text)) return [];
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

/** Finds slips that `yaml` would report further down or in terms of its grammar. */
export function findCauses(text: string): readonly YamlSlip[] {
  const lines = linesOf(text);
  const open = [findOpenQuote(lines), findOpenBracket(lines)]
    .filter((slip) => slip !== undefined)
    .sort((left, right) => left.offset - right.offset)[0];
  const slips = lines.flatMap(({ line, offset }, index): readonly YamlSlip[] => {
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
    const star = starred.exec(line)?.groups;
    if (star && starred.test(lines[index - 1]?.line ?? '')) return [];
    if (star) {
      const at = offset + line.length - (star['found'] ?? '').length - (star['item'] ?? '').length;
      const hint = `Write a hyphen: "- ${star['item'] ?? ''}".`;
      return [{ offset: at, message: 'A star does not mark an entry of a list here.', hint }];
    }
    const [year] = /(?<=[[,] *)'\d\d(?:er|s)?(?= *(?:[,\]]|$))/.exec(line) ?? [];
    if (year !== undefined) {
      const message = 'The apostrophe at the start of this entry begins a quotation in YAML.';
      return [{ offset: offset + line.indexOf(year), message, hint: `Put the entry in double quotes: "${year}".` }];
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

/** The first quotation mark that is not closed before the next field or the end. */
function findOpenQuote(lines: readonly Line[]): YamlSlip | undefined {
  for (const [index, { line, offset }] of lines.entries()) {
    const column = openQuoteIn(line);
    if (column === undefined) continue;
    const mark = line.charAt(column);
    const openQuote = (at: number) => explainOpenQuote(at, restOf(line, column));
    for (const { line: next } of lines.slice(index + 1)) {
      if (field.test(next)) return openQuote(offset + column);
      if (next.includes(mark)) break;
    }
    if (!lines.slice(index + 1).some(({ line: next }) => next.includes(mark))) return openQuote(offset + column);
  }
  return undefined;
}

/** The value that begins at a column: up to the end of the line or, in brackets, of the entry. */
function restOf(line: string, column: number): string {
  const rest = line.slice(column).trim();
  return /[[{]/.test(line.slice(0, column)) ? rest.replace(/\s*[,\]}].*$/, '') : rest;
}

/** @param rest the value from the quotation mark on. */
function explainOpenQuote(offset: number, rest: string): YamlSlip {
  const isApostrophe = /^'(?:\d\d|(?:bout|cause|em|n|round|s|t|til|tis|twas|twere)(?!\p{L}))[^"]*$/iu.test(rest);
  return {
    offset,
    message: 'A quotation mark is opened and never closed.',
    hint: isApostrophe ? `For an apostrophe, put the value in double quotes: "${rest}".` : 'Close it, or take it out.',
    isOpen: true,
  };
}

/** Column of a quotation mark that is not closed on its line. */
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

/** A value with more open brackets is not an unclosed list. */
const mostOpenBrackets = 8;

/** The first bracket that is not closed on its line although the next line begins another field. */
function findOpenBracket(lines: readonly Line[]): YamlSlip | undefined {
  for (const [index, { line, offset }] of lines.entries()) {
    const [, before, bracket] = /^( *(?:- +)*[\w-]+: +)([[{])/.exec(line) ?? [];
    if (before === undefined || bracket === undefined) continue;
    const next = lines.slice(index + 1).find((following) => /^\s*[^\s#]/.test(following.line))?.line ?? 'end:';
    if (!/^[\w-]+:(?: |$)/.test(next)) continue;
    const unquoted = line.slice(before.length).replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
    const bare = unquoted.replace(/(?<=[\s[{,])#.*$/, '');
    const depth = (bare.match(/[[{]/g) ?? []).length - (bare.match(/[\]}]/g) ?? []).length;
    if (depth <= 0 || depth > mostOpenBrackets) continue;
    const tags = /^\[(\s*#[^\s,#[\]"']+\s*(?:,\s*#[^\s,#[\]"']+\s*)*)\]?\s*$/.exec(line.slice(before.length))?.[1];
    const hint =
      tags !== undefined
        ? `A # after a space begins a comment: write ${before.trim()} [${tags.replace(/[\s#]+/g, '').replace(/,/g, ', ')}].`
        : bare === unquoted
          ? `Close it with ${bracket === '[' ? ']' : '}'}.`
          : 'A # after a space begins a comment: put the value that contains it in quotes.';
    return { offset: offset + before.length, message: 'A bracket is opened and never closed.', hint, isOpen: true };
  }
  return undefined;
}
