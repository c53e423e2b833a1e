import { Temporal } from 'temporal-polyfill';
import { memoise } from './memoise.ts';
import { steadyOffset } from './steady-offset.ts';

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly brand: 'Instant' };

/** A calendar day without a zone: `2014-10-28`. Sorts as text. */
export type IsoDay = string & { readonly brand: 'IsoDay' };

/**
 * Problem of a written time. `offsets` are those before and after a clock change; either makes the time unambiguous.
 */
export type InstantProblem =
  | { readonly kind: 'malformed' | 'no-such-date' | 'out-of-range' }
  | { readonly kind: 'skipped-by-zone' | 'repeated-by-zone'; readonly offsets: readonly [string, string] };

export type ParsedInstant =
  | { readonly ok: true; readonly instant: Instant }
  | { readonly ok: false; readonly problem: InstantProblem };

/** A date from the year 1000 on: a year that starts with 0 is a typing error. */
const writtenDay = /[1-9]\d{3}-\d{2}-\d{2}/;
const writtenTime = /(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?/;
const writtenOffset = /Z|[+-](?:0\d|1[0-4]):[0-5]\d/;
const writtenInstant = new RegExp(
  `^(?<day>${writtenDay.source})(?:[T ](?<time>${writtenTime.source})\\s?(?<offset>${writtenOffset.source})?)?$`,
);

/**
 * Reads a date and time as authors write them: `2014-10-28`, `2014-10-28 09:30`, `2014-10-28T09:30:00-04:00`.
 * A time without an offset is in the newsroom's zone; a day alone is its midnight there. Dates never roll over:
 * 30 February is a problem, and so is a local time that the zone skips or repeats.
 */
export function parseInstant(written: string, timeZone: string): ParsedInstant {
  const parts = writtenInstant.exec(written.trim())?.groups;
  if (!parts?.['day']) return refuse('malformed');
  const local = `${parts['day']}T${parts['time'] ?? '00:00'}`;
  if (parts['offset']) return attempt(() => Temporal.Instant.from(`${local}${parts['offset']}`).epochMilliseconds);

  const quick = readOnSteadyDay(local, timeZone);
  if (quick !== undefined) return accept(quick);
  return readLocalTime(local, timeZone);
}

/** Epoch milliseconds of a local time on a day without a clock change; `undefined` for any other. */
function readOnSteadyDay(local: string, timeZone: string): number | undefined {
  const [year, month, day, hour, minute, second] = local.split(/[-T:]/).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const clock = Date.UTC(year, month - 1, day, hour, minute, second ?? 0);
  if (new Date(clock).getUTCMonth() !== month - 1 || day === 0) return undefined;
  const offset = steadyOffset(clock, timeZone);
  return offset === undefined ? undefined : clock - offset;
}

/**
 * Like `parseInstant`, for a local time alone. Ten times slower than for a day without a clock change.
 *
 * @param local shape: `2014-10-28T09:30`.
 */
export function readLocalTime(local: string, timeZone: string): ParsedInstant {
  let dateTime: Temporal.PlainDateTime;
  try {
    dateTime = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return refuse('no-such-date');
  }
  try {
    return accept(dateTime.toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds);
  } catch {
    const earlier = dateTime.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    const later = dateTime.toZonedDateTime(timeZone, { disambiguation: 'later' });
    const kind = earlier.toPlainDateTime().equals(dateTime) ? 'repeated-by-zone' : 'skipped-by-zone';
    return { ok: false, problem: { kind, offsets: [earlier.offset, later.offset] } };
  }
}

/** Parses `2014-10-28`; `undefined` for anything else, including impossible days. */
export function parseIsoDay(written: string): IsoDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined;
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString() as IsoDay;
  } catch {
    return undefined;
  }
}

/** The first day of a day's month. */
export function firstOfMonth(day: IsoDay): IsoDay {
  return `${day.slice(0, 8)}01` as IsoDay;
}

/** The calendar day on which an instant falls in a zone. Shape: `2014-10-28`. */
export function dayOf(instant: Instant, timeZone: string): IsoDay {
  return (localClock(instant, timeZone)?.text.slice(0, 10) as IsoDay | undefined) ?? daysIn(timeZone)(instant);
}

/** Local time of an instant without a clock change within a day; `undefined` for others. A tenth of the time of `Intl`. */
function localClock(
  instant: Instant,
  timeZone: string,
): { readonly text: string; readonly offset: number } | undefined {
  // An instant read as local time is less than a day from its own local time.
  const offset = steadyOffset(instant, timeZone);
  if (offset === undefined || instant < earliest || instant > latest) return undefined;
  return { text: new Date(instant + offset).toISOString().slice(0, 19), offset };
}

const daysIn = memoise((timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return memoise((instant: Instant) => format.format(instant) as IsoDay);
});

/** Formats an instant with the zone's offset. Shape: `2014-10-28T09:30:00-04:00`. */
export function toIsoText(instant: Instant, timeZone: string): string {
  const clock = localClock(instant, timeZone);
  if (clock && clock.offset % 60_000 === 0) return clock.text + writeOffset(clock.offset / 60_000);
  return isoTextsIn(timeZone)(instant);
}

const isoTextsIn = memoise((timeZone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { ...clockParts, timeZone });
  return memoise((instant: Instant) => {
    const local = format.format(instant).replace(' ', 'T');
    const offsetMinutes = (Date.parse(`${local}Z`) - Math.floor(instant / 1000) * 1000) / 60_000;
    if (Number.isInteger(offsetMinutes) && local.length === 19) return local + writeOffset(offsetMinutes);
    // For distant years with other lengths, and offsets with seconds. Ten times slower.
    return Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(timeZone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  });
});

const clockParts = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const;

function writeOffset(offsetMinutes: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  return `${offsetMinutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Parses a machine-written instant (`2026-11-23T09:00:00Z`), from the year 1000 to 9998; the offset is required. */
export function parseExactInstant(written: string): Instant | undefined {
  const parsed = parseWithOffset(written);
  return parsed.ok ? parsed.instant : undefined;
}

/** Like `parseExactInstant`, but returns the problem. */
export function parseWithOffset(written: string): ParsedInstant {
  return attempt(() => Temporal.Instant.from(written).epochMilliseconds);
}

/**
 * Years that can be shown: they and the year after the last have four digits in every zone, as addresses, feeds and
 * `<time>` require.
 */
const years = { first: 1000, last: 9998 };
const earliest = Date.UTC(years.first, 0, 2);
const latest = Date.UTC(years.last, 11, 30);

function accept(epochMilliseconds: number): ParsedInstant {
  if (epochMilliseconds < earliest || epochMilliseconds > latest) return refuse('out-of-range');
  return { ok: true, instant: epochMilliseconds as Instant };
}

function attempt(read: () => number): ParsedInstant {
  try {
    return accept(read());
  } catch {
    return refuse('no-such-date');
  }
}

function refuse(kind: 'malformed' | 'no-such-date' | 'out-of-range'): ParsedInstant {
  return { ok: false, problem: { kind } };
}
