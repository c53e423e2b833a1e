import type { Precision } from '../chart.ts';

export interface Period {
  /** Start in UTC milliseconds since 1970. */
  readonly time: number;
  readonly precision: Precision;
}

const quarterPattern = /^(?:(\d{4})[-/\s]?[QT]([1-4])|[QT]([1-4])[\s/-](\d{4})|([1-4])Q\s?(\d{4}))$/;
const halfPattern = /^(?:(\d{4})[-/\s]?[HS]([12])|[HS]([12])[\s/-](\d{4})|([12])H\s?(\d{4}))$/;
const fiscalPattern = /^(?:FY\s?(\d{4})|(\d{4})[/\u2013](\d{2}))$/;
const weekPattern = /^(\d{4})-?W(\d{2})$/;
const day = 86_400_000;
/** A larger number of four digits is a price or an amount that names a row. */
const latestYear = 2199;

/**
 * Reads a period: `2014`, `2014-10`, `2014-Q3`, `Q3 2014`, `2014-10-28`, a half (`H1 2014`), a fiscal year (`FY2014`,
 * `2013/14`) or a week (`2014-W07`).
 *
 * @returns undefined for text that is not a period, and for days and weeks that do not exist.
 */
export function readPeriod(text: string): Period | undefined {
  const quarter = partOfYear(quarterPattern.exec(text));
  if (quarter) return period(Date.UTC(quarter.year, 3 * (quarter.number - 1)), 'quarter');
  const half = partOfYear(halfPattern.exec(text));
  if (half) return period(Date.UTC(half.year, 6 * (half.number - 1)), 'half');
  const [isFiscal, ended, begun, end] = fiscalPattern.exec(text) ?? [];
  if (isFiscal !== undefined) {
    const year = Number(ended ?? begun);
    return end === undefined || Number(end) === (year + 1) % 100 ? period(Date.UTC(year, 0), 'fiscal year') : undefined;
  }
  const [isWeek, weekYear, week] = weekPattern.exec(text) ?? [];
  if (isWeek !== undefined) return readWeek(Number(weekYear), Number(week));
  const [, year, month = '01', date = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined || Number(year) < 1000 || Number(year) > latestYear) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (new Date(time).toISOString().slice(0, 10) !== `${year}-${month}-${date}`) return undefined;
  return period(time, text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day');
}

/** Year and number of a match in which they are in one order or the other. */
function partOfYear(match: RegExpExecArray | null): { readonly year: number; readonly number: number } | undefined {
  if (!match) return undefined;
  const [, firstYear, first, second, secondYear, third, thirdYear] = match;
  return { year: Number(firstYear ?? secondYear ?? thirdYear), number: Number(first ?? second ?? third) };
}

function period(time: number, precision: Precision): Period {
  return { time, precision };
}

/** A week of ISO 8601: the first one of a year has its first Thursday. */
function readWeek(year: number, number: number): Period | undefined {
  const fourth = Date.UTC(year, 0, 4);
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day;
  const monday = first + (number - 1) * 7 * day;
  const isOfYear = new Date(monday + 3 * day).getUTCFullYear() === year;
  return number > 0 && isOfYear ? period(monday, 'week') : undefined;
}

const months =
  'jan(?:uary|uar|v(?:ier)?)?|feb(?:ruary|ruar)?|fév|févr?(?:ier)?|mar(?:ch|s)?|märz?|apr(?:il)?|avr(?:il)?|may|mai|june?|juni|' +
  'juin|july?|juli|juil(?:let)?|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|' +
  'de[cz](?:ember)?|d[ée]c(?:embre)?';

/** Patterns of what is meant as a period and is none that can be placed in time for certain. */
const likeDates = [
  /^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/,
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/,
  /^\d{4}-?W\d{1,2}$/i,
  /^(?:FY\s?\d{2,4}|(?:Q[1-9]|[THS][1-4])[\s/'\u2019-]*\d{2,4}|[1-4][QH]\s?\d{2,4}|\d{4}[\s/-]?[QTHS]\d)$/i,
  new RegExp(`^(?:\\d{1,2}\\.?[\\s-])?(?:${months})\\.?(?:[\\s-]\\d{1,2},?)?[\\s'-]+\\d{2,4}$`, 'iu'),
];

/** Whether text looks like a date, even an impossible or misformatted one: `2014-02-30`, `28/10/2014`, `Oct 2014`. */
export function looksLikeDate(text: string): boolean {
  return readPeriod(text) !== undefined || likeDates.some((pattern) => pattern.test(text));
}
