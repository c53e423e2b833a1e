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
const dayMilliseconds = 86_400_000;
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
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMilliseconds;
  const monday = first + (number - 1) * 7 * dayMilliseconds;
  const isOfYear = new Date(monday + 3 * dayMilliseconds).getUTCFullYear() === year;
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

/** First letters of the names of months in English, German and French, in the order of the year. */
const monthStarts = [
  /^jan/,
  /^f[eé]/,
  /^m[aä]r/,
  /^a[pv]/,
  /^ma[iy]/,
  /^jui?n/,
  /^jui?l/,
  /^a[uo]/,
  /^s/,
  /^o/,
  /^n/,
  /^d/,
];

/** Order of days and months in figures, `31/1/2024` or `1/31/2024`, as one of them shows it; undefined if none does. */
export type DayOrder = 'day first' | 'month first' | undefined;

export function dayOrderOf(texts: readonly string[]): DayOrder {
  const dates = texts.flatMap((text) => /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}$/.exec(text)?.slice(1, 3).map(Number) ?? []);
  const [isDayFirst, isMonthFirst] = [0, 1].map((at) => dates.some((part, index) => index % 2 === at && part > 12));
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day first' : 'month first';
}

/** Suggests how to write a period that is not valid. */
export function hintForPeriod(text: string, order: DayOrder): string {
  const meant = mendPeriod(text, order);
  if (meant !== undefined) return `Write ${meant}.`;
  const unmarked = text.replace(/\s?(?:[EePpFA]|\*|\((?:e|est|p|f|prelim)\.?\)|est\.?)$/, '');
  if (unmarked !== text && readPeriod(unmarked)) return `Write ${unmarked}, and what the mark means in "notes:".`;
  return 'Write 2014, FY2014, 2014-Q3, 2014-10, 2014-W44 or 2014-10-28.';
}

/** The period that is meant for certain; undefined where a day and a month, or a day and a year, may be exchanged. */
function mendPeriod(text: string, order: DayOrder): string | undefined {
  const meant = mendPart(text) ?? mendFiscalYearOrWeek(text) ?? mendDay(text, order) ?? mendNamedMonth(text);
  return meant !== undefined && readPeriod(meant) ? meant : undefined;
}

/** A quarter or a half whose year has two digits: `Q1'24`, `2H24`. */
function mendPart(text: string): string | undefined {
  const [, before, numberAfter, numberBefore, after, year] =
    /^(?:([QTHS])([1-4])[\s/-]*['\u2019]?|([1-4])([QH])\s*['\u2019]?)(\d\d)$/i.exec(text) ?? [];
  if (year === undefined) return undefined;
  const letter = (before ?? after ?? '').toUpperCase().replace('T', 'Q').replace('S', 'H');
  return `${fullYear(year)}-${letter}${numberAfter ?? numberBefore ?? ''}`;
}

/** The year of two digits: 69 is 2069, and 70 is 1970. */
function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return `${Number(digits) < 70 ? '20' : '19'}${digits}`;
}

function mendFiscalYearOrWeek(text: string): string | undefined {
  const [, fiscal] = /^FY\s?['\u2019]?(\d\d)$/i.exec(text) ?? [];
  if (fiscal !== undefined) return `FY${fullYear(fiscal)}`;
  const [, year, week] = /^(\d{4})-?W(\d{1,2})$/i.exec(text) ?? [];
  return year === undefined || week === undefined ? undefined : `${year}-W${week.padStart(2, '0')}`;
}

/** A day or a month in figures. */
function mendDay(text: string, order: DayOrder): string | undefined {
  const [, day] = /^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$/.exec(text) ?? [];
  if (day !== undefined) return day;
  const [, year, month, date] =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year !== undefined) return joined(year, month, date);
  const [, one, mark, other, last] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (mark === '.' || order === 'day first') return joined(last, other, one);
  return order === 'month first' ? joined(last, one, other) : undefined;
}

function mendNamedMonth(text: string): string | undefined {
  const [, before, name = '', after, year = ''] =
    /^(?:(\d{1,2})\.?[\s-])?(\p{L}+)\.?(?:[\s-](\d{1,2}),?)?[\s-]+(\d{4}|['\u2019]\d\d)$/u.exec(text) ?? [];
  if (!new RegExp(`^(?:${months})$`, 'iu').test(name)) return undefined;
  const month = monthStarts.findIndex((start) => start.test(name.toLowerCase())) + 1;
  return joined(fullYear(year.replace(/\D/, '')), String(month), before ?? after);
}

function joined(year: string | undefined, month: string | undefined, date: string | undefined): string {
  return [year ?? '', month ?? '', ...(date === undefined ? [] : [date])]
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
