import { parseIsoDay, type Instant, type IsoDay } from '../instant.ts';
import { dayOfMoment, instantOf, isDayAlone, type Moment } from '../moment.ts';
import { memoise } from '../memoise.ts';
import { hasOwnDollar } from './money-style.ts';
import { holdLatinSigns } from './typography/latin-signs.ts';
import { writeFirstOfMonth } from './dates/first-of-month.ts';

/**
 * Formats of times and numbers in a site's language and zone. Results depend on the arguments alone, not on the clock.
 */
export interface Formats {
  /** BCP 47 tag of the locale for dates. */
  readonly locale: string;
  /** "Tuesday, 28 October 2014". */
  readonly fullDate: (moment: Moment) => string;
  /** "28 October 2014". */
  readonly date: (moment: Moment) => string;
  /** "28 October 2014 at 09:30"; a day alone has no time. */
  readonly dateTime: (moment: Moment) => string;
  /** "28 Oct": for lists below a year's heading. */
  readonly dayOfYear: (moment: Moment) => string;
  /** "Tue 28". */
  readonly dayOfMonth: (moment: Moment) => string;
  /** "Tue 28, 09:30": for lists below a month's heading. A day alone has no time. */
  readonly timeOfMonth: (moment: Moment) => string;
  /** "09:30". */
  readonly time: (instant: Instant) => string;
  /** Shortest form relative to `reference`: "09:30" on that day, "28 Oct" in that year, otherwise "28 Oct 2014". */
  readonly when: (moment: Moment, reference?: Moment) => string;
  /** "2014", in the zone. */
  readonly year: (moment: Moment) => string;
  /** For `<time datetime>`, in UTC: "2014-10-28T13:30:00Z"; "2014-10-28" for a day alone. */
  readonly machineTime: (moment: Moment) => string;
  /** "28 October 2014", from `2014-10-28`; text that is not a calendar day is returned unchanged. */
  readonly day: (day: string) => string;
  /** "28 Oct 2014", from `2014-10-28`. */
  readonly shortDay: (day: string) => string;
  /** "October 2014", from any day in it. */
  readonly month: (day: IsoDay) => string;
  /** "October", from any day in it. */
  readonly monthName: (day: IsoDay) => string;
  /** "Jan" to "Dec". */
  readonly monthsOfYear: readonly string[];
  /** "12,500". */
  readonly number: (value: number) => string;
  /** "$42.50", "HK$42.50", from an amount as written; only the amount without a currency. */
  readonly money: (amount: string, currency?: string) => string;
  /** "Markets desk, Data desk and Opinion desk". */
  readonly list: (items: readonly string[]) => string;
  /** Separators before each item of a list of that length: `''`, `', '`, `' and '`. */
  readonly separators: (length: number) => readonly string[];
  /** "United States", from `US`; text that is not a country code is returned unchanged. */
  readonly country: (code: string) => string;
}

const cache = new Map<string, Formats>();

/** Returns the formats of a language and a zone. Memoised, since formatters of Intl are slow to create. */
export function formatsFor({ language, timeZone }: { readonly language: string; readonly timeZone: string }): Formats {
  const key = `${language} ${timeZone}`;
  let formats = cache.get(key);
  if (!formats) cache.set(key, (formats = createFormats(localeOf(language), timeZone)));
  return formats;
}

/** Locale of dates and figures. A bare `en` has no country, and gets dates with the day before the month. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-001' : language;
}

const longDate: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const abbreviatedDate: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const clockTime: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

function createFormats(locale: string, timeZone: string): Formats {
  const zoned = (options: Intl.DateTimeFormatOptions) => formatter(locale, { ...options, timeZone });
  const plain = (options: Intl.DateTimeFormatOptions) => formatter(locale, { ...options, timeZone: 'UTC' });
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const write = zoned(options);
    return (moment: Moment) => write(instantOf(moment));
  };
  const date = dated(longDate);
  const dayOfYear = dated({ day: 'numeric', month: 'short' });
  const dayOfMonth = dated({ weekday: 'short', day: 'numeric' });
  const shortDate = dated(abbreviatedDate);
  const dateTime = zoned({ ...longDate, ...clockTime });
  const shortDay = plain(abbreviatedDate);
  const time = zoned(clockTime);
  const day = plain(longDate);
  const machineTime = memoise((instant: Instant) => `${new Date(instant).toISOString().slice(0, 19)}Z`);
  const month = plain({ month: 'long', year: 'numeric' });
  const monthName = plain({ month: 'long' });
  const shortMonth = plain({ month: 'short' });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const separators: (readonly string[])[] = [];
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    locale,
    fullDate: dated({ weekday: 'long', ...longDate }),
    date,
    dateTime: (moment) => (isDayAlone(moment) ? date(moment) : dateTime(moment)),
    dayOfYear,
    dayOfMonth,
    timeOfMonth: (moment) => (isDayAlone(moment) ? dayOfMonth(moment) : `${dayOfMonth(moment)}, ${time(moment)}`),
    time,
    when(moment, reference) {
      if (reference === undefined) return shortDate(moment);
      const [own, other] = [dayOfMoment(moment, timeZone), dayOfMoment(reference, timeZone)];
      if (own === other && !isDayAlone(moment)) return time(moment);
      return own.slice(0, 4) === other.slice(0, 4) ? dayOfYear(moment) : shortDate(moment);
    },
    year: (moment) => dayOfMoment(moment, timeZone).slice(0, 4),
    machineTime: (moment) => (isDayAlone(moment) ? moment.day : machineTime(moment)),
    day: memoise((text) => (parseIsoDay(text) ? day(Date.parse(text)) : text)),
    shortDay: memoise((text) => (parseIsoDay(text) ? shortDay(Date.parse(text)) : text)),
    month: (text) => month(Date.parse(text)),
    monthName: (text) => monthName(Date.parse(text)),
    monthsOfYear: Array.from({ length: 12 }, (_, index) => shortMonth(Date.UTC(2001, index))),
    number: (value) => number.format(value),
    money: (amount, currency) => (currency === undefined ? amount : writeMoney(locale, amount, currency)),
    list: (items) => list.format(items),
    separators(length) {
      separators[length] ??= separatorsOf(list, length);
      return separators[length];
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
  };
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): (milliseconds: number) => string {
  const format = new Intl.DateTimeFormat(locale, options);
  if (options.day !== 'numeric') return memoise((milliseconds: number) => format.format(milliseconds));
  return memoise((milliseconds: number) => writeFirstOfMonth(format.format(milliseconds), locale));
}

/** Currencies with the sign alone; the signs of all others say whose dollar, yuan or crown they are. */
const plainSigns = new Set(['USD', 'EUR', 'GBP', 'JPY']);

/** Formats an amount with as many decimals as were written. */
function writeMoney(locale: string, amount: string, currency: string): string {
  const currencyDisplay = plainSigns.has(currency) && !hasOwnDollar(locale) ? 'narrowSymbol' : 'symbol';
  const digits = amount.split('.')[1]?.length ?? 0;
  const fractions = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const style = { style: 'currency', currency, currencyDisplay } as const;
  const written = new Intl.NumberFormat(locale, { ...style, ...fractions }).format(Number(amount));
  // Amounts of languages that run from right to left begin with a mark of it.
  return written.startsWith('\u200f') ? holdLatinSigns(written) : written;
}

function separatorsOf(list: Intl.ListFormat, length: number): readonly string[] {
  const separators: string[] = [];
  let pending = '';
  for (const { type, value } of list.formatToParts(Array.from({ length }, () => '-'))) {
    if (type === 'literal') pending += value;
    else {
      separators.push(pending);
      pending = '';
    }
  }
  return separators;
}
