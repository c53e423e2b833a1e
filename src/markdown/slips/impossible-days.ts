import { dateInMonth, monthNamed, monthStarting } from '../../domain/language/dates/calendar-names.ts';
import { matchesOf } from './matches-of.ts';
import type { RawMark } from './raw-mark.ts';

/** True for texts with a 30th or 31st of something: a fast test, which most texts fail. */
export function mayNameDay(text: string): boolean {
  return THIRTIETH.test(text) && NAMED_DAY.test(text);
}

const THIRTIETH = /3[01](?!\d)/;
const NAMED_DAY = /\b3[01](?:st|th|[.º])?\s\p{L}|(?:[lr]il|une|ember|uary|(?:pr|eb|ov|ep|pt)\.)\s3[01](?!\d)/u;

/** A year with 29 February. */
const leapYear = 2000;

/** `31 June`, `31st of June`, `31. Juni`, `31 de junio`, but not `its 31 June listings`. */
const dayFirst =
  /(?<![\p{N}.,:/–-])(?<day>3[01])(?:(?:st|th|[.º])\s|(?<!(?<!\p{L})(?:all|her|his|its|our|the|their|these|those|top)\s..)\s)(?:of\s|de\s|d['’])?(?<month>(?:Apr|Feb|Jun|Nov|Sept?)(?=\.)|\p{L}{3,12})(?![\p{L}-])/giu;

/** `June 31` after a preposition, or before a year. In `June 31 banks failed` and `May 28, June 31` it is a number. */
const monthFirst =
  /(?<!\p{L})(?<month>April|June|September|November|February|(?:Apr|Feb|Nov|Sept?)(?=\.))\.?\s(?<day>3[01])(?:st|th)?(?:(?<=(?<!\p{L})(?:by|from|on|since|till|to|until)\s\p{L}+\.?\s\S+)(?![\p{L}\d]|[.,:]\d)|(?=,?\s(?:19|20)\d\d(?!\d)))/giu;

/** Finds days that no month has: `31 June`, `le 31 juin`, `February 30`. */
export function findImpossibleDays(text: string): readonly RawMark[] {
  return [dayFirst, monthFirst].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap(({ 0: written, index, groups = {} }): readonly RawMark[] => {
      const [month, day] = [monthOf(groups['month'] ?? ''), Number(groups['day'])];
      if (month === undefined || dateInMonth(leapYear, month, day) || isAge(text, index)) return [];
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

/** Whether the number is an age, before a first name that is also a month: `At 31 June Carter founded it.` */
function isAge(text: string, index: number): boolean {
  const isAfter = /(?<!\p{L})(?:At|[Aa]ged?)\s$/u.test(text.slice(Math.max(0, index - 6), index));
  return isAfter && /^3[01]\s(?:April|June)\s\p{Lu}\p{Ll}/u.test(text.slice(index, index + 12));
}

/** @param word a whole name, or an abbreviation that the patterns know. */
function monthOf(word: string): number | undefined {
  return monthNamed(word) ?? (/^(?:apr|feb|jun|nov|sept?)$/i.test(word) ? monthStarting(word) : undefined);
}
