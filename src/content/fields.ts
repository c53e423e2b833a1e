import { z } from 'astro/zod';
import { parseIsoDay, type InstantProblem, type IsoDay } from '../domain/instant.ts';
import { parseMoment, type Moment } from '../domain/moment.ts';
import { nearest } from '../domain/nearest.ts';
import { complaint, describe, list } from './issues.ts';

/*
 * The kinds of field that front matter and the newsroom's own files have, each with words for whoever got it wrong.
 * Fields inside others are called by both names (`image.alt`), the entries of a list by its own: `tags[]`.
 */

interface TextLimits {
  /** Characters. */
  readonly shortest?: number;
  readonly longest?: number;
  /** Whether the field may as well be left out. */
  readonly isOptional?: boolean;
}

/** Words on one line: line breaks and spaces around them are taken for one space. */
export function textField(field: string, { shortest = 1, longest = 200, isOptional = false }: TextLimits = {}) {
  const subject = subjectOf(field);
  const isEmpty = complaint(`${subject} is empty.`, adviseOnEmpty(field, isOptional));
  return z
    .string({
      error: ({ input }) => {
        if (input === undefined) return missing(field);
        if (input === null) return isEmpty;
        const what = describe(input);
        const advice = typeof input === 'object' ? 'Put quotes around it.' : `Put it in quotes: "${what}".`;
        return complaint(`${subject} must be text, not ${what}.`, advice);
      },
    })
    .transform((text) => text.replace(/[ \t\r\n]+/g, ' ').trim())
    .superRefine((text, context) => {
      const message = hasVisible.test(text) ? explainText(subject, text, shortest, longest) : isEmpty;
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    });
}

/** Anything but spaces, and characters that only steer how others are shown. */
const hasVisible = /[^\p{Z}\p{Cf}]/u;

/** What no text can mean: controls, halves of characters, and marks that show the letters behind them in reverse. */
const forbidden = /[\p{Cc}\p{Cs}\u202d\u202e\ufffe\uffff]/u;

function adviseOnEmpty(field: string, isOptional: boolean): string {
  if (field.endsWith('[]')) return 'Write it, or take it out.';
  return isOptional ? 'Write it after the colon, or remove the field.' : 'Write it after the colon.';
}

function explainText(subject: string, text: string, shortest: number, longest: number): string | undefined {
  const control = forbidden.exec(text)?.[0];
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return complaint(
      `${subject} holds an invisible control character (U+${code}).`,
      'Type it again: such characters come in by copying.',
    );
  }
  const length = countCharacters(text);
  const has = `${subject} has ${String(length)} characters`;
  if (length < shortest) return complaint(`${has}, and needs at least ${String(shortest)}.`, 'Say more.');
  if (length > longest) return complaint(`${has}, and may have ${String(longest)} at most.`, 'Say less.');
  return undefined;
}

/** Characters as an author counts them, not as memory does: an emoji is one. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/** One word of a few. */
export function choiceField<const Options extends readonly [string, ...string[]]>(field: string, options: Options) {
  const subject = subjectOf(field);
  return z.enum(options, {
    error: ({ input }) => {
      const choices = `Write ${list(options, 'or')}.`;
      if (input === undefined) return complaint(missingWhat(field), `Add ${nameOf(field)}: ${list(options, 'or')}.`);
      if (input === null) return complaint(`${subject} is empty.`, choices);
      const meant = typeof input === 'string' ? nearest(input, options) : undefined;
      return complaint(
        `${subject} cannot be ${describe(input)}.`,
        meant ? `Did you mean "${meant}"? ${choices}` : choices,
      );
    },
  });
}

/** A date with or without a time; the newsroom's zone holds where no offset is written. */
export function instantField(field: string, timeZone: string) {
  const subject = subjectOf(field);
  return z
    .string({
      error: ({ input }) => {
        if (input === undefined) {
          const advice = `Add ${nameOf(field)}: 2026-11-23 09:00. A missing date is never taken to be today.`;
          return complaint(missingWhat(field), advice);
        }
        const message = input === null ? `${subject} is empty.` : `${subject} must be a date, not ${describe(input)}.`;
        return complaint(message, 'Write it like 2026-11-23 09:00.');
      },
    })
    .transform((written, context): Moment => {
      const parsed = parseMoment(written, timeZone);
      if (parsed.ok) return parsed.moment;
      context.addIssue({ code: 'custom', message: explainInstant(parsed.problem, written.trim(), timeZone) });
      return z.NEVER;
    });
}

function explainInstant(problem: InstantProblem, written: string, timeZone: string): string {
  switch (problem.kind) {
    case 'malformed':
      return complaint(
        `"${written}" is not a date that can be read.`,
        'Write it like 2026-11-23 09:00, with an offset where it matters: 2026-11-23 09:00-05:00.',
      );
    case 'no-such-date':
      return complaint(`There is no such date as ${written}.`, 'Correct the month or the day.');
    case 'skipped-by-zone':
    case 'repeated-by-zone': {
      const local = written.includes(':') ? written : `${written} 00:00`;
      const [before, after] = problem.offsets;
      return complaint(
        problem.kind === 'skipped-by-zone'
          ? `There was no ${local} in ${timeZone}: the clocks went forward over it.`
          : `${local} came twice in ${timeZone}: the clocks were put back over it.`,
        `Say which moment you mean: ${local}${before} or ${local}${after}.`,
      );
    }
  }
}

/** A calendar day without a time. */
export function dayField(field: string) {
  const subject = subjectOf(field);
  const advice = 'Write it like 2014-10-28.';
  return z
    .string({
      error: ({ input }) =>
        complaint(
          input === null ? `${subject} is empty.` : `${subject} must be a day, not ${describe(input)}.`,
          advice,
        ),
    })
    .transform((written, context): IsoDay => {
      const day = parseIsoDay(written);
      if (day) return day;
      const message = /^\d{4}-\d{2}-\d{2}$/.test(written)
        ? complaint(`There is no such day as ${written}.`, 'Correct the month or the day.')
        : complaint(`"${written}" is not a day.`, advice);
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}

/** `example` is what an author would write: `[ipo, mobile payments]`. */
export function listField<Item extends z.ZodType>(field: string, item: Item, example: string, isOptional = true) {
  const subject = subjectOf(field);
  return z.array(item, {
    error: ({ input }) => {
      const line = `${nameOf(field)}: ${example}`;
      if (input === undefined) return complaint(missingWhat(field), `Add ${line}.`);
      if (input !== null) return complaint(`${subject} must be a list, not ${describe(input)}.`, `Write ${line}.`);
      return complaint(`${subject} is empty.`, `Write ${line}${isOptional ? ', or remove the field' : ''}.`);
    },
  });
}

export function urlField(field: string) {
  return textField(field, { longest: 2000, isOptional: true }).refine(
    (url) => /^https?:\/\/[^\s/]/.test(url) && URL.canParse(url),
    {
      error: ({ input }) =>
        complaint(`${describe(input)} is not an address on the web.`, 'Start with https://, or leave it out.'),
    },
  );
}

/** Fields that stand together: a picture, or one entry of a list. */
export function groupField<Shape extends z.ZodRawShape>(field: string, shape: Shape, example: string) {
  const subject = subjectOf(field);
  return z.strictObject(shape, {
    error: ({ input }) =>
      complaint(
        input === null ? `${subject} is empty.` : `${subject} must be a group of fields, not ${describe(input)}.`,
        `Write ${example}.`,
      ),
  });
}

function missing(field: string): string {
  const name = nameOf(field);
  const advice = ownerOf(field) === undefined ? `Add a line that begins with "${name}:".` : `Add "${name}:" to it.`;
  return complaint(missingWhat(field), advice);
}

function missingWhat(field: string): string {
  const owner = ownerOf(field);
  const where = owner === undefined ? '' : ` from ${lowerFirst(subjectOf(owner))}`;
  return `${subjectOf(field)} is missing${where}.`;
}

/** How a sentence about a field begins: `"alt"` for `image.alt`, `An entry of "tags"` for `tags[]`. */
function subjectOf(field: string): string {
  const name = nameOf(field);
  return name.endsWith('[]') ? `An entry of "${name.slice(0, -2)}"` : `"${name}"`;
}

function nameOf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

function ownerOf(field: string): string | undefined {
  return field.includes('.') ? field.slice(0, field.lastIndexOf('.')) : undefined;
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
