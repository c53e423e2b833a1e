import { z } from 'astro/zod';
import { partOf } from './field-kinds.ts';
import { missingWhat, nameOf, subjectOf } from './field-names.ts';
import { suggestSlug } from '../../domain/language/slug.ts';
import { complaint, describe } from './issues.ts';
import { isNothing, onlyTextOf, takeGroup, takeText, Unquoted } from '../yaml/unquoted.ts';
import { writeYaml } from '../yaml/write-yaml.ts';

/** Converts a text to the fields that were probably meant: `Reuters` → `{ title: 'Reuters' }`. */
export type FillIn = (written: string) => Readonly<Record<string, string>>;

/**
 * Kind of a list's entries; ids with the language in which names are spelled as ids; for groups, the conversion of a text
 * that was written in place of one.
 */
type Holds = 'words' | 'sentences' | { readonly idsIn: string } | FillIn;

/** @param example one entry: `{ title: Annual report, date: 2014-10-27 }`. */
export function listOfGroups<Shape extends z.ZodRawShape>(
  field: string,
  shape: Shape,
  example: string,
  fillIn: FillIn,
) {
  return listField(field, groupField(`${field}[]`, shape, example, fillIn), `[${example}]`, true, fillIn).default([]);
}

/**
 * @param example valid value: `[first tag, second tag]`.
 * @param holds `words` and ids may have been written with commas between them, `sentences` contain commas.
 */
export function listField<Item extends z.ZodType>(
  field: string,
  item: Item,
  example: string,
  isOptional = true,
  holds: Holds = 'words',
) {
  const subject = subjectOf(field);
  const list = z.array(item, {
    error: ({ input }) => {
      const line = `${nameOf(field)}: ${example}`;
      if (input === undefined) return complaint(missingWhat(field), `Add ${line}.`);
      if (isOptional && typeof input === 'string' && none.test(input)) {
        return complaint(`${subject} must be a list, not ${describe(input)}.`, 'Remove the field if there is nothing.');
      }
      if (!isNothing(input)) {
        const isOfGroups = partOf(item).is === 'group';
        return complaint(
          `${subject} must be a list, not ${describe(input)}.`,
          adviseList(nameOf(field), input, example, isOfGroups, holds),
        );
      }
      return complaint(`${subject} is empty.`, `Write ${line}${isOptional ? ', or remove the field' : ''}.`);
    },
  });
  return list.max(mostEntries, {
    error: ({ input }) => tooMany(field, Array.isArray(input) ? input.length : undefined, mostEntries),
  });
}

/** Words that authors write for an empty list: `none`, `n/a`. */
const none =
  /^(?:none|nothing|no|nil|n\/a|-+|keine?|nichts|aucune?|rien|ningun[oa]|nessun[oa]|geen|brak|なし|无|無|لا شيء|لا يوجد)$/i;

/** Most entries of any list, each of which may have a page or a feed. No hand-written list is as long. */
const mostEntries = 500;

/** The complaint about a list with more than `most` entries; `count` is undefined if they were not counted. */
export function tooMany(field: string, count: number | undefined, most: number): string {
  const has = count === undefined ? 'too many' : count.toLocaleString('en');
  return complaint(`${subjectOf(field)} has ${has} entries, and may have ${most} at most.`, 'Keep those that matter.');
}

/** Advice that rewrites the input as a list, or else repeats the example. */
function adviseList(name: string, input: unknown, example: string, isOfGroups: boolean, holds: Holds): string {
  const isGroup = typeof input === 'object' && input !== null && !(input instanceof Unquoted);
  const text = takeGroup(input);
  if (typeof holds === 'function' && typeof text === 'string') {
    const line = `${name}: [${writeYaml(holds(text))}]`;
    return `Write ${line.length <= longestAdvice ? line : `${name}: ${example}`}.`;
  }
  if (isOfGroups && (!isGroup || Object.keys(input).length === 0)) return `Write ${name}: ${example}.`;
  if (typeof input === 'string' && /^-\S/.test(input)) return 'Put a space after each hyphen.';
  const items: readonly unknown[] = isGroup && !isOfGroups ? textsOf(input, name, holds) : [input];
  const words = items.flatMap((item): readonly unknown[] => {
    if (typeof item !== 'string') return [item];
    const entries = splitMarked(item);
    if (typeof holds === 'object') return entries.flatMap((entry) => splitIds(entry, holds.idsIn));
    return holds === 'words' && entries.length === 1 ? splitWords(item) : entries;
  });
  if (words.length === 0) return `Write ${name}: ${example}.`;
  const line = `${name}: ${writeYaml(words)}`;
  if (line.length <= longestAdvice) return `Write ${line}.`;
  return isGroup
    ? 'Put a hyphen and a space before its first field, and indent the others as far.'
    : `Write ${name}: ${example}.`;
}

/** The entries of a text whose lines begin with signs or numbers that mark no list in YAML: `• AI • chips`. */
function splitMarked(text: string): readonly string[] {
  const mark = /^(?:[•·▪‣◦●*+–—]|1[.)])\s+/u.exec(text)?.[0].trim();
  if (mark === undefined) return [text];
  if (!mark.startsWith('1'))
    return text
      .slice(mark.length)
      .trim()
      .split(new RegExp(`\\s+[${mark}]\\s+`, 'u'));
  return splitNumbered(text.slice(mark.length), mark.slice(1));
}

/** Splits `AI 2. chips 3. rates` at its numbers in order: any other is part of an entry. */
function splitNumbered(text: string, sign: string): readonly string[] {
  const entries: string[] = [];
  let rest = text.trim();
  for (let number = 2; ; number++) {
    const next = new RegExp(`\\s+${number}[${sign}]\\s+`, 'u').exec(rest);
    entries.push(next ? rest.slice(0, next.index) : rest);
    if (!next) return entries;
    rest = rest.slice(next.index + next[0].length);
  }
}

/** The words of a text that was written in place of a list: with separators, or one id, address or ticker per word. */
function splitWords(text: string): readonly string[] {
  const bare = text.replace(/^\[|\]$/g, '').replace(/[^\S\n]+/g, ' ');
  const parts = bare.split(/[,;،؛、，；\n]| (?=#)/).flatMap((part) => part.trim() || []);
  return parts.flatMap((part) => {
    const words = part.split(/ (?:(?:and|und|et|&|\+) )?/);
    return words.every((word) => /^\/|^[^\s:]+[-:][^\s:]+$/.test(word)) ? words : [part.replace(/^#(?=\S)/, '')];
  });
}

/** The ids of a text such as `Jane Roe and markets-desk`, where names may be in their place. */
function splitIds(text: string, language: string): readonly string[] {
  const parts = text.replace(/^\[|\]$/g, '').split(/[,;،؛、，；\n]|\s(?:and|und|et|y|&|\+)\s/);
  return parts.flatMap((part) => suggestSlug(part, language) ?? (part.trim() || []));
}

/** The texts of a group that was written in place of a list: `{ AI, chips }`, `{ NASDAQ: AAPL }`. */
function textsOf(group: object, name: string, holds: Holds): readonly string[] {
  return Object.entries(group).flatMap(([key, value]: readonly [string, unknown]) => {
    const text = takeText(value);
    if (isNothing(text)) return [key];
    if (typeof text !== 'string') return [];
    if (name === 'tickers') return [`${key}:${text}`];
    return [holds === 'sentences' ? `${key}: ${text}` : text];
  });
}

/** Longest line that advice repeats, in characters. */
export const longestAdvice = 200;

/**
 * A group of fields: a picture, or one entry of a list.
 *
 * @param example valid value.
 * @param fillIn converts a text in place of the group. `start` is written before the result.
 */
export function groupField<Shape extends z.ZodRawShape>(
  field: string,
  shape: Shape,
  example: string,
  fillIn?: FillIn,
  start = '',
) {
  const subject = subjectOf(field);
  const group = z.strictObject(shape, {
    error: ({ input }) => {
      if (isNothing(input)) return complaint(`${subject} is empty.`, `Write ${start}${example}.`);
      const message = `${subject} must be a group of fields, not ${describe(input)}.`;
      if (field.endsWith('[]') && typeof input === 'string' && none.test(input)) {
        return complaint(message, 'Remove the field if there is nothing.');
      }
      const written = onlyTextOf(input) ?? input;
      const line = typeof written === 'string' && fillIn ? writeYaml(fillIn(written)) : example;
      return complaint(message, `Write ${start}${line.length <= longestAdvice ? line : example}.`);
    },
  });
  return z.preprocess(takeGroup, group);
}
