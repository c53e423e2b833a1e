import { dateInMonth, monthNamed } from '../../domain/language/dates/calendar-names.ts';
import { matchesOf } from './matches-of.ts';
import type { RawMark } from './raw-mark.ts';

/** True for texts with a 30th or 31st of something: a fast test, which most texts fail. */
export function mayNameDay(text: string): boolean {
  return NAMED_DAY.test(text);
}

const NAMED_DAY = /\b3[01](?:st|th|[.º])? \p{L}|(?:[lr]il|une|ember|uary) 3[01](?!\d)/u;

/** A year with 29 February. */
const leapYear = 2000;

/** `31 June`, `31st of June`, `31. Juni`, `31 de junio`. */
const dayFirst = /(?<![\p{N}.,:/–-])(?<day>3[01])(?:st|th|[.º])? (?:of |de |d['’])?(?<month>\p{L}{3,10})(?![\p{L}-])/gu;

/** `June 31` where a date is certain, after "on", or before a year or the end of a clause: `In June 31 banks failed`. */
const monthFirst =
  /(?<!\p{L})(?<month>April|June|September|November|February) (?<day>3[01])(?:st|th)?(?:(?<=(?<!\p{L})[Oo]n \p{L}+ \S+)(?![\p{L}\d]|[.,:]\d)|(?=,? (?:19|20)\d\d(?!\d)|[.,;)](?!\d)|$))/gu;

/** Finds days that no month has: `31 June`, `le 31 juin`, `February 30`. */
export function findImpossibleDays(text: string): readonly RawMark[] {
  return [dayFirst, monthFirst].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap(({ 0: written, index, groups = {} }): readonly RawMark[] => {
      const month = monthNamed(groups['month'] ?? '');
      if (month === undefined || dateInMonth(leapYear, month, Number(groups['day']))) return [];
      return [
        {
          rule: 'broken-word',
          position: index,
          message: `There is no ${written}.`,
          hint: 'Write the day that is meant.',
        },
      ];
    }),
  );
}
