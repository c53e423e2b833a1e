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
const mayBeDated = /\s\d{1,2}[^\n\d]{1,16} (?:19|20)\d\d/;

const ordinal = String.raw`(?:st|nd|rd|th|er|\.|º)?`;
const datedWeekday = new RegExp(
  String.raw`(?<!\p{L})(?<weekday>\p{L}{2,12}(?:-feira)?),?\s(?:(?:the|dem|den|le|el|il)\s)?(?:(?<day>\d{1,2})${ordinal}\s(?:of\s|de\s)?(?<month>\p{L}{3,10})\.?,?\s(?:de\s)?|(?<monthFirst>\p{L}{3,10})\.?\s(?<dayAfter>\d{1,2})${ordinal},?\s)(?<year>(?:19|20)\d\d)(?![\p{L}\d])`,
  'gu',
);

const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** @returns undefined if a word is no month, or the month has no such day. */
function dateOf(groups: Readonly<Record<string, string | undefined>>): Date | undefined {
  const month = monthStarting(groups['month'] ?? groups['monthFirst'] ?? '');
  if (month === undefined) return undefined;
  return dateInMonth(Number(groups['year']), month, Number(groups['day'] ?? groups['dayAfter']));
}
