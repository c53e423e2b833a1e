import { monthStarting } from '../../domain/language/dates/calendar-names.ts';
import { z } from 'astro/zod';
import { parseIsoDay, type InstantProblem, type IsoDay } from '../../domain/instant.ts';
import { toLatinDigits } from '../../domain/language/mend-figure.ts';
import { parseMoment, type Moment } from '../../domain/moment.ts';
import { ofKind } from './field-kinds.ts';
import { writtenAs } from './field-notes.ts';
import { missingWhat, nameOf, subjectOf } from './field-names.ts';
import { countCharacters, explainControl } from './fields.ts';
import { complaint, describe } from './issues.ts';
import { isNothing, onlyTextOf, takeText, Unquoted } from '../yaml/unquoted.ts';

/** A date with or without a time, in the newsroom's zone unless it has an offset. */
export function instantField(field: string, timeZone: string) {
  const subject = subjectOf(field);
  const schema = z
    .string({
      error: ({ input }) => {
        if (input === undefined) {
          const advice = `Add ${nameOf(field)}: 2026-11-23 09:00. A missing date is never taken to be today.`;
          return complaint(missingWhat(field), advice);
        }
        if (field === 'published' && input instanceof Unquoted && /^(?:true|false)$/i.test(input.source)) {
          const advice = /^f/i.test(input.source) ? 'Write status: draft, and the date here' : 'Write the date';
          return complaint(`"published" must be a date, not ${describe(input)}.`, `${advice}: 2026-11-23 09:00.`);
        }
        const message = isNothing(input)
          ? `${subject} is empty.`
          : `${subject} must be a date, not ${describe(input)}.`;
        const written = onlyTextOf(input) ?? takeText(input);
        const meant = typeof written === 'string' ? mendDate(written, timeZone) : undefined;
        return complaint(message, meant ? `Write ${nameOf(field)}: ${meant}.` : 'Write it like 2026-11-23 09:00.');
      },
    })
    .transform((written, context): Moment => {
      const parsed = parseMoment(written, timeZone);
      if (parsed.ok) return parsed.moment;
      context.addIssue({ code: 'custom', message: explainInstant(parsed.problem, written.trim(), timeZone) });
      return z.NEVER;
    });
  return ofKind('date', writtenAs({ pattern: String.raw`^\s*\d{4}-\d{2}-\d{2}` }, schema));
}

function explainInstant(problem: InstantProblem, written: string, timeZone: string): string {
  switch (problem.kind) {
    case 'malformed':
      return complaint(
        `"${written}" is not a date that can be read.`,
        writeMended(mendDate(written, timeZone)) ??
          'Write it like 2026-11-23 09:00, with an offset where it matters: 2026-11-23 09:00-05:00.',
      );
    case 'out-of-range':
      return complaint(`${written} is too far from today to be shown.`, 'Correct the year.');
    case 'no-such-date':
      return complaint(`There is no such date as ${written}.`, 'Correct the month or the day.');
    case 'skipped-by-zone':
    case 'repeated-by-zone': {
      const [before, after] = problem.offsets;
      return complaint(
        problem.kind === 'skipped-by-zone'
          ? `There was no ${written} in ${timeZone}: the clocks went forward over it.`
          : `${written} came twice in ${timeZone}: the clocks were put back over it.`,
        `Say which moment you mean: ${written}${before} or ${written}${after}.`,
      );
    }
  }
}

/**
 * Corrects a date in another form: `2026/1/5 9.30` → `2026-01-05 09:30`, `5. Januar 2026`, `5 de enero de 2026 a las 9:30`,
 * `Mon, 05 Jan 2026 09:30:00 +0000`. Undefined if day and month are ambiguous.
 */
function mendDate(written: string, timeZone: string): string | undefined {
  if (parseMoment(written, timeZone).ok) return written;
  const plain = toPlain(written);
  const parts = forms.map((form) => form.exec(plain)?.groups).find(Boolean);
  if (!parts) return undefined;
  const pad = (part: string | number = '') => String(part).padStart(2, '0');
  const month = parts['name'] === undefined ? parts['month'] : monthStarting(parts['name']);
  if (month === undefined || (parts['slash'] && Number(parts['day']) <= 12 && Number(month) <= 12)) return undefined;
  const [one, other] = Number(month) > 12 ? [parts['day'], month] : [month, parts['day']];
  const day = `${parts['year'] ?? ''}-${pad(one)}-${pad(other)}`;
  const half = { a: 0, p: 12 }[parts['half']?.toLowerCase() ?? ''];
  const hour = half === undefined ? parts['hour'] : (Number(parts['hour']) % 12) + half;
  const meant =
    hour === undefined ? day : `${day} ${pad(hour)}:${parts['minute'] ?? '00'}${mendOffset(parts['offset'])}`;
  return parseMoment(meant, timeZone).ok ? meant : undefined;
}

/** `+0100` and `+1` → `+01:00`, `GMT` → `Z`, `EST` → `-05:00`. */
function mendOffset(written = ''): string {
  if (/^[A-Z]/i.test(written)) return zoneOffsets[written.toUpperCase()] ?? 'Z';
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}?):?(\d\d)?$/.exec(written) ?? [];
  return sign === undefined ? '' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** Abbreviations of zones that mean one offset to readers of financial news. */
const zoneOffsets: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  HKT: '+08:00',
  JST: '+09:00',
};

/** A date in ASCII: all dashes as hyphens, all spaces as one space, Arabic and Persian digits as European ones. */
function toPlain(written: string): string {
  return toLatinDigits(written.normalize('NFKC'))
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const writtenTime =
  String.raw`(?:[T ,]+(?:(?:at|um|à|às|a las|alle|om|kl\.?|o) )?(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d)(?::\d\d(?:[.,]\d{1,9})?)?|(?= ?[ap]\.?m))` +
  String.raw`(?: ?(?<half>[ap])\.?m\.?)?(?: (?:Uhr|uur|h))?(?: ?(?<offset>Z|UTC|GMT|${Object.keys(zoneOffsets).join('|')}|[+-]\d{1,2}(?::?\d\d)?)(?:\[[\w+/-]+\])?)?)?`;
const forms = [
  String.raw`(?<year>\d{4})(?<sign>[-/. ]?)(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})`,
  String.raw`(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日`,
  String.raw`(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})`,
  String.raw`(?<day>\d{1,2})(?<slash>[-/.])(?<month>\d{1,2})\k<slash>(?<year>\d{4})`,
  String.raw`(?:\p{L}+\.?,? )?(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|o)? (?:de |of )?(?<name>\p{L}+\.?),? (?:de |del )?(?<year>\d{4})`,
  String.raw`(?<name>\p{L}+\.?) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})`,
].map((form) => new RegExp(`^${form}${writtenTime}$`, 'iu'));

function writeMended(meant: string | undefined): string | undefined {
  return meant && `Write ${meant}.`;
}

/** A calendar day without a time. */
export function dayField(field: string) {
  const subject = subjectOf(field);
  const schema = z
    .string({
      error: ({ input }) =>
        complaint(
          isNothing(input) ? `${subject} is empty.` : `${subject} must be a day, not ${describe(input)}.`,
          adviseDay(takeText(input)),
        ),
    })
    .transform((written, context): IsoDay => {
      const day = parseIsoDay(written);
      if (day) return day;
      const message = /^\d{4}-\d{2}-\d{2}$/.test(written)
        ? complaint(`There is no such day as ${written}.`, 'Correct the month or the day.')
        : complaint(`"${written}" is not a day.`, adviseDay(written));
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
  return ofKind('date', writtenAs({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }, schema));
}

function adviseDay(written: unknown): string {
  const meant = typeof written === 'string' ? mendDate(written, 'UTC') : undefined;
  return writeMended(meant?.slice(0, 10)) ?? 'Write it like 2014-10-28.';
}

/** A day, a month, a year, or words such as "third quarter of 2014": sources differ in precision. */
export function sourceDateField() {
  const advice = 'Write it like 2014-10-28, 2014-10 or 2014, or remove the field.';
  const text = z
    .string({
      error: ({ input }) =>
        complaint(isNothing(input) ? '"date" is empty.' : `"date" must be text, not ${describe(input)}.`, advice),
    })
    .transform((written) => written.trim())
    .superRefine((date, context) => {
      const control = explainControl('"date"', date);
      if (control !== undefined) {
        context.addIssue({ code: 'custom', message: control });
        return;
      }
      const message =
        date === ''
          ? '"date" is empty.'
          : countCharacters(date) > 60
            ? '"date" is longer than 60 characters.'
            : isCalendarDate(date)
              ? undefined
              : `There is no such date as ${date}.`;
      const meant = padParts(date);
      const hint = meant !== date && isCalendarDate(meant) ? `Write ${meant}.` : advice;
      if (message !== undefined) context.addIssue({ code: 'custom', message: complaint(message, hint) });
    });
  return ofKind('prose', writtenAs({ type: ['string', 'number'], minLength: 1 }, z.preprocess(takeText, text)));
}

/** `2014-1-5` → `2014-01-05`. */
function padParts(date: string): string {
  return date.replace(/-(\d)(?!\d)/g, '-0$1');
}

/** Whether a source's date is a calendar date; words such as "third quarter of 2014" are not. */
function isCalendarDate(date: string): boolean {
  if (!/^[\d-]+$/.test(date)) return true;
  return /^\d{4}$/.test(date) || parseIsoDay(/^\d{4}-\d\d$/.test(date) ? `${date}-01` : date) !== undefined;
}
