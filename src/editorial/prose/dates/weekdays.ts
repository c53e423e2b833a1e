import type { Finding } from '../../../domain/finding.ts';
import { placeIn, type Story } from '../story.ts';

/**
 * Finds dates whose weekday is another: `Monday, 3 November 2026`. Only dates with a year are compared, in the languages
 * below, and those of quotations, too: a quoted date is as wrong for readers.
 */
export function findWrongWeekdays(story: Story): readonly Finding[] {
  if (!mayBeDated.test(story.text)) return [];
  return story.paragraphs.flatMap((paragraph) =>
    Array.from(paragraph.text.matchAll(datedWeekday)).flatMap(
      ({ 0: written, index, groups = {} }): readonly Finding[] => {
        const said = weekdayOf(groups['weekday']);
        const date = dateOf(groups);
        if (said === undefined || date === undefined || date.getUTCDay() === said) return [];
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

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ar'];
const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A Sunday, and the first of a month. */
const first = Date.UTC(2023, 0, 1);
const dayMilliseconds = 86_400_000;

interface Names {
  /** Name in small letters → 0 for Sunday to 6. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Name in small letters, also abbreviated → 0 for January to 11. */
  readonly months: ReadonlyMap<string, number>;
}

let names: Names | undefined;

/** Made when a story needs them: they take some milliseconds. */
function namesOf(): Names {
  const listed = (options: Intl.DateTimeFormatOptions, dates: readonly number[]) =>
    languages.flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      return dates.map((date, index) => [format.format(date).toLowerCase().replace(/\.$/, ''), index] as const);
    });
  const days = Array.from({ length: 7 }, (_, index) => first + index * dayMilliseconds);
  const months = Array.from({ length: 12 }, (_, index) => Date.UTC(2023, index, 1));
  return (names ??= {
    weekdays: new Map(listed({ weekday: 'long' }, days)),
    months: new Map([...listed({ month: 'short' }, months), ['sept', 8], ...listed({ month: 'long' }, months)]),
  });
}

function weekdayOf(written = ''): number | undefined {
  return namesOf().weekdays.get(written.toLowerCase());
}

/** @returns undefined if a word is no month, or the month has no such day. */
function dateOf(groups: Readonly<Record<string, string | undefined>>): Date | undefined {
  const month = namesOf().months.get((groups['month'] ?? groups['monthFirst'] ?? '').toLowerCase());
  if (month === undefined) return undefined;
  const date = new Date(Date.UTC(Number(groups['year']), month, Number(groups['day'] ?? groups['dayAfter'])));
  return date.getUTCMonth() === month ? date : undefined;
}
