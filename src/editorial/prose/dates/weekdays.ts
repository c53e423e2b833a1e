import type { Finding } from '../../../domain/finding.ts';
import { dateInMonth, monthStarting, weekdayNamed } from '../../../domain/language/dates/calendar-names.ts';
import type { Paragraph } from '../../../markdown/survey/paragraphs.ts';

type Run = Pick<Paragraph, 'text' | 'offsetAt'>;

interface Dated {
  readonly file: string;
  readonly paragraphs: readonly Run[];
  /** Headings, captions, cells of tables and footnotes. */
  readonly asides: () => readonly Run[];
  /** Visible text of the body without its headings. */
  readonly text: string;
  readonly headings: readonly { readonly text: string }[];
  /** Line in the file of an offset in the body's source. */
  readonly lineAt: (offset: number) => number;
}

/**
 * Finds dates whose weekday is another: `Monday, 3 November 2026`, `2026年11月3日（月）`. Only dates with a year are
 * compared, in languages whose names are known, and those of quotations, too: a quoted date is as wrong for readers.
 */
export function findWrongWeekdays({ file, paragraphs, asides, text, headings, lineAt }: Dated): readonly Finding[] {
  const isDated = mayBeDated.test(text);
  if (!isDated && !headings.some((heading) => mayBeDated.test(heading.text))) return [];
  return [...paragraphs, ...asides()].flatMap((run) =>
    weekdaysIn(run.text).map(({ written, weekday, index }): Finding => {
      return {
        severity: 'warning',
        rule: 'weekday-wrong',
        file,
        line: lineAt(run.offsetAt(index)),
        message: `"${written}" is a ${english[weekday] ?? ''}.`,
        hint: 'Correct the weekday or the date.',
      };
    }),
  );
}

interface WrongWeekday {
  readonly written: string;
  /** The weekday of the date. */
  readonly weekday: number;
  readonly index: number;
}

function weekdaysIn(text: string): readonly WrongWeekday[] {
  if (!mayBeDated.test(text)) return [];
  const east = Array.from(text.matchAll(eastAsian), (match) => [match, weekdayOf(match.groups ?? {})] as const);
  const named = Array.from(text.matchAll(datedWeekday), (match) => {
    return [match, weekdayNamed(match.groups?.['weekday'] ?? '')] as const;
  });
  return [...east, ...named].flatMap(([{ 0: written, index, groups = {} }, said]): readonly WrongWeekday[] => {
    const date = said === undefined ? undefined : dateOf(groups);
    if (date === undefined || date.getUTCDay() === said) return [];
    return [{ written, weekday: date.getUTCDay(), index }];
  });
}

/** A fast test: few stories have a day with its year. */
const mayBeDated = /\s\(?\d{1,2}\D{0,24}\s(?:19|20)\d\d|(?:19|20)\d\d[年년]/;

/** Days of the Julian calendar are in older dates. */
const year = String.raw`(?<year>19[2-9]\d|20\d\d)(?![\p{L}\d])`;
const ordinal = String.raw`(?:st|nd|rd|th|er|[.º°])?`;
/** Matches before a weekday that is not that of the date: `Monday to Friday, 2 November 2026`; a weekly, `der Freitag`. */
const range = String.raw`(?<!(?<!\p{L})(?:to|through|bis|au|der)\s|[–-]\s?)`;
/** Words after a month and a year that name something else than a date: `On Monday, January 15, 2027 calls`. */
const contract = String.raw`(?!\s(?:bonds|calls|contracts|futures|notes|options|puts)(?!\p{L}))`;
const datedWeekday = new RegExp(
  String.raw`(?<!\p{L})${range}(?<weekday>\p{L}{2,14}(?:-feira)?)[,،]?\s\(?(?:(?:the|dem|den|le|el|il)\s)?(?:(?<day>\d{1,2})${ordinal}\s(?:of\s|de\s)?(?<month>\p{L}{3,14})\.?,?\s(?:del?\s)?|(?<monthFirst>\p{L}{3,14})\.?\s(?<dayAfter>\d{1,2})${ordinal},?\s)${year}${contract}`,
  'gu',
);

/** `2026年11月3日（月）`, `2026年11月3日星期二`, `2026년 11월 3일(화)`. */
const eastAsian =
  /(?<year>19[2-9]\d|20\d\d)(?:年|년\s?)(?<monthNumber>\d{1,2})(?:月|월\s?)(?<day>\d{1,2})[日일]\s?(?:[（(](?:星期|周|週)?(?<short>[日月火水木金土一二三四五六天일월화수목금토])(?:曜日?|요일)?[)）]|(?:星期|周|週)(?<chinese>[日一二三四五六天])|(?<long>[月火水木金土日](?=曜)|[일월화수목금토](?=요일)))/gu;

/** Signs for the days from Sunday in Japanese, Korean and Chinese. */
const signs = ['日月火水木金土', '일월화수목금토', '日一二三四五六', '天一二三四五六'];

function weekdayOf({ short, chinese, long }: Readonly<Record<string, string | undefined>>): number | undefined {
  const sign = short ?? chinese ?? long ?? '';
  return signs.map((days) => days.indexOf(sign)).find((day) => day >= 0);
}

const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** @returns undefined if a word is no month, or the month has no such day. */
function dateOf(groups: Readonly<Record<string, string | undefined>>): Date | undefined {
  const number = groups['monthNumber'];
  const month = number === undefined ? monthStarting(groups['month'] ?? groups['monthFirst'] ?? '') : Number(number);
  if (month === undefined) return undefined;
  return dateInMonth(Number(groups['year']), month, Number(groups['day'] ?? groups['dayAfter']));
}
