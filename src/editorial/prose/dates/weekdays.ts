import type { Finding } from '../../../domain/finding.ts';
import { dateInMonth, monthStarting, weekdayNamed } from '../../../domain/language/dates/calendar-names.ts';
import { placeIn, type Story } from '../story.ts';

/**
 * Finds dates whose weekday is another: `Monday, 3 November 2026`. Only dates with a year are compared, in
 * languages whose names are known, and those of quotations, too: a quoted date is as wrong for readers.
 */
export function findWrongWeekdays(story: Story): readonly Finding[] {
  if (!mayBeDated.test(story.text)) return [];
  return story.paragraphs.flatMap((paragraph) =>
    Array.from(paragraph.text.matchAll(datedWeekday)).flatMap(
      ({ 0: written, index, groups = {} }): readonly Finding[] => {
        const said = weekdayNamed(groups['weekday'] ?? '');
        const date = said === undefined ? undefined : dateOf(groups);
        if (date === undefined || date.getUTCDay() === said) return [];
        return [
          {
            severity: 'warning',
            rule: 'weekday-wrong',
            file: story.file,
            ...placeIn(story, paragraph, index),
            message: `"${written}" is a ${english[date.getUTCDay()] ?? ''}.`,
            hint: 'Correct the weekday or the date.',
          },
        ];
      },
    ),
  );
}

/** A fast test: few stories have a day with its year. */
const mayBeDated = /\s\(?\d{1,2}\D{0,24}\s(?:19|20)\d\d/;

/** Days of the Julian calendar are in older dates. */
const year = String.raw`(?<year>19[2-9]\d|20\d\d)(?![\p{L}\d])`;
const ordinal = String.raw`(?:st|nd|rd|th|er|[.º°])?`;
/** What may precede a weekday that is not of the date: `Monday to Friday, 2 November 2026`; and a weekly, `der Freitag`. */
const range = String.raw`(?<!(?<!\p{L})(?:to|through|bis|au|der)\s|[–-]\s?)`;
/** What is named by a month and a year: `On Monday, January 15, 2027 calls`. */
const contract = String.raw`(?!\s(?:bonds|calls|contracts|futures|notes|options|puts)(?!\p{L}))`;
const datedWeekday = new RegExp(
  String.raw`(?<!\p{L})${range}(?<weekday>\p{L}{2,14}(?:-feira)?)[,،]?\s\(?(?:(?:the|dem|den|le|el|il)\s)?(?:(?<day>\d{1,2})${ordinal}\s(?:of\s|de\s)?(?<month>\p{L}{3,14})\.?,?\s(?:del?\s)?|(?<monthFirst>\p{L}{3,14})\.?\s(?<dayAfter>\d{1,2})${ordinal},?\s)${year}${contract}`,
  'gu',
);

const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** @returns undefined if a word is no month, or the month has no such day. */
function dateOf(groups: Readonly<Record<string, string | undefined>>): Date | undefined {
  const month = monthStarting(groups['month'] ?? groups['monthFirst'] ?? '');
  if (month === undefined) return undefined;
  return dateInMonth(Number(groups['year']), month, Number(groups['day'] ?? groups['dayAfter']));
}
