import { z } from 'astro/zod';
import { parseIsoDay, type InstantProblem, type IsoDay } from '../domain/instant.ts';
import { parseMoment, type Moment } from '../domain/moment.ts';
import { ofKind } from './field-kinds.ts';
import { missingWhat, nameOf, subjectOf } from './field-names.ts';
import { complaint, describe } from './issues.ts';
import { isNothing, onlyTextOf } from './unquoted.ts';

/** A date with or without a time; the newsroom's zone holds where no offset is written. */
export function instantField(field: string, timeZone: string) {
  const subject = subjectOf(field);
  const schema = z
    .string({
      error: ({ input }) => {
        if (input === undefined) {
          const advice = `Add ${nameOf(field)}: 2026-11-23 09:00. A missing date is never taken to be today.`;
          return complaint(missingWhat(field), advice);
        }
        const message = isNothing(input)
          ? `${subject} is empty.`
          : `${subject} must be a date, not ${describe(input)}.`;
        const only = onlyTextOf(input);
        const isDate = only !== undefined && parseMoment(only, timeZone).ok;
        return complaint(message, isDate ? `Write ${nameOf(field)}: ${only}.` : 'Write it like 2026-11-23 09:00.');
      },
    })
    .transform((written, context): Moment => {
      const parsed = parseMoment(written, timeZone);
      if (parsed.ok) return parsed.moment;
      context.addIssue({ code: 'custom', message: explainInstant(parsed.problem, written.trim(), timeZone) });
      return z.NEVER;
    });
  return ofKind('date', schema);
}

function explainInstant(problem: InstantProblem, written: string, timeZone: string): string {
  switch (problem.kind) {
    case 'malformed':
      return complaint(
        `"${written}" is not a date that can be read.`,
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

/** A calendar day without a time. */
export function dayField(field: string) {
  const subject = subjectOf(field);
  const advice = 'Write it like 2014-10-28.';
  const schema = z
    .string({
      error: ({ input }) =>
        complaint(
          isNothing(input) ? `${subject} is empty.` : `${subject} must be a day, not ${describe(input)}.`,
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
  return ofKind('date', schema);
}
