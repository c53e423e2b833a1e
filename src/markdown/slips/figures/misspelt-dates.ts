import { monthStarting, weekdayNamed } from '../../../domain/language/dates/calendar-names.ts';
import { misspeltName } from '../../../domain/language/dates/misspelt-names.ts';
import { matchesOf } from '../matches-of.ts';
import type { RawMark } from '../raw-mark.ts';

/** True for texts with a day and its year, or an English weekday before a day: a fast test, which most texts fail. */
export function mayMisspellDate(text: string): boolean {
  return AFTER_DAY.test(text) || AFTER_MONTH.test(text) || WEEKDAY.test(text);
}

const AFTER_DAY = /(?<=\s\d{1,2}(?:st|nd|rd|th)?,?)\s(?:19|20)\d\d/;
const AFTER_MONTH = /(?<=\d[a-z.º]{0,2}\s(?:of\s|de\s)?[A-Za-z][a-z\u00c0-\u024f]{2,10},?\s(?:de\s)?)(?:19|20)\d\d/;
const WEEKDAY = /day,?\s(?:the\s|[A-Z][a-z]{2,8}\.?\s)?\d/;

const year = String.raw`(?:19|20)\d\d(?![\p{L}\d])`;
const ordinal = String.raw`(?:st|nd|rd|th|er|[.º])?`;
const word = String.raw`(?<word>\p{L}{5,11})`;

/** Where a month is: before or after a day, with its year or after its weekday. */
const months = [
  new RegExp(String.raw`(?<![\p{L}\p{N}.,:/-])\d{1,2}${ordinal}\s(?:of\s|de\s)?${word},?\s(?:de\s)?${year}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}-])${word}\s\d{1,2}(?:st|nd|rd|th)?,?\s${year}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}-])(?<beside>\p{Lu}\p{Ll}{3,9}day),?\s${word}\s\d{1,2}(?![\d%.,:]*\d|%)`, 'gu'),
];

/** Where a weekday is: before a day and its month. */
const weekdays = [
  new RegExp(
    String.raw`(?<![\p{L}-])${word}[,،]?\s(?:(?:the|dem|den|le|el|il)\s)?\d{1,2}${ordinal}\s(?:of\s|de\s)?(?<beside>\p{L}{3,10})`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\p{L}-])${word},?\s(?<beside>\p{Lu}\p{Ll}{2,9})\.?\s\d{1,2}(?![\d%.,:]*\d|%)`, 'gu'),
];

/** Finds misspelt months and weekdays where a date makes them certain: `Janury 5, 2024`, `Wendesday, 5 June`. */
export function findMisspeltDates(text: string): readonly RawMark[] {
  const marks = new Map<number, RawMark>();
  const find = (patterns: readonly RegExp[], part: 'month' | 'weekday') => {
    for (const match of patterns.flatMap((pattern) => matchesOf(text, pattern))) {
      const { word: written = '', beside } = match.groups ?? {};
      const isBeside = part === 'month' ? weekdayNamed : monthStarting;
      const meant = beside === undefined || isBeside(beside) !== undefined ? misspeltName(part, written) : undefined;
      if (meant === undefined) continue;
      const position = match.index + match[0].lastIndexOf(written);
      marks.set(position, {
        rule: 'broken-word',
        position,
        message: `"${written}" is misspelt.`,
        hint: `Write "${meant}".`,
      });
    }
  };
  find(months, 'month');
  find(weekdays, 'weekday');
  return [...marks.values()];
}
