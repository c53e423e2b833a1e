import { Temporal } from 'temporal-polyfill';
import {
  dayOf,
  parseInstant,
  parseIsoDay,
  toIsoText,
  type Instant,
  type InstantProblem,
  type IsoDay,
} from './instant.ts';

/** A date as written by its author: with a time, or as a day alone. */
export type Moment = Instant | DayAlone;

/** A date without a time. It is shown as written, and sorted by `start`. */
export interface DayAlone {
  readonly day: IsoDay;
  /** Midnight in the newsroom's zone; the first moment after it if the clocks go forward over midnight. */
  readonly start: Instant;
  /** The start of the next day. */
  readonly end: Instant;
}

export type ParsedMoment =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly problem: InstantProblem };

/** Like `parseInstant`, but a day without a time stays a day. */
export function parseMoment(written: string, timeZone: string): ParsedMoment {
  const parsed = parseInstant(written, timeZone);
  const day = parseIsoDay(written.trim());
  // A midnight that the zone skips or repeats makes no day ambiguous.
  if (day === undefined || !(parsed.ok || 'offsets' in parsed.problem)) {
    return parsed.ok ? { ok: true, moment: parsed.instant } : parsed;
  }
  const date = Temporal.PlainDate.from(day);
  const start = date.toZonedDateTime(timeZone);
  // Zones that crossed the date line skipped a whole day.
  if (!start.toPlainDate().equals(date)) return { ok: false, problem: { kind: 'no-such-date' } };
  const end = date.add({ days: 1 }).toZonedDateTime(timeZone);
  return {
    ok: true,
    moment: { day, start: start.epochMilliseconds as Instant, end: end.epochMilliseconds as Instant },
  };
}

export function isDayAlone(moment: Moment): moment is DayAlone {
  return typeof moment === 'object';
}

/** Instant of a moment, for sorting, embargoes and formats that require a time: a day alone is its start. */
export function instantOf(moment: Moment): Instant {
  return isDayAlone(moment) ? moment.start : moment;
}

/** Calendar day of a moment in a zone. Shape: `2014-10-28`. */
export function dayOfMoment(moment: Moment, timeZone: string): IsoDay {
  return isDayAlone(moment) ? moment.day : dayOf(moment, timeZone);
}

/** Formats a moment, with a time only if the author gave one. Shape: `2014-10-28T09:30:00-04:00`, or `2014-10-28`. */
export function toIsoDate(moment: Moment, timeZone: string): string {
  return isDayAlone(moment) ? moment.day : toIsoText(moment, timeZone);
}

/** Whether one date is certainly before another: a time is neither before nor after its own day. */
export function isBefore(left: Moment, right: Moment): boolean {
  return isDayAlone(left) ? left.end <= instantOf(right) : left < instantOf(right);
}

/** The latest of some moments and of `now`. */
export function latestInstant(moments: Iterable<Moment>, now: Instant): Instant {
  let latest = now;
  for (const moment of moments) if (instantOf(moment) > latest) latest = instantOf(moment);
  return latest;
}

/** The latest moment; of equal ones, the first. */
export function latestMoment(moments: Iterable<Moment>): Moment | undefined {
  let latest: Moment | undefined;
  for (const moment of moments) {
    if (latest === undefined || instantOf(moment) > instantOf(latest)) latest = moment;
  }
  return latest;
}

/** The dates of a story. */
export interface StoryDates {
  readonly published: Moment;
  readonly updated?: Moment | undefined;
  readonly corrections?: readonly { readonly date: Moment }[] | undefined;
}

/** Last update or correction of a published story; undefined if there is none. */
export function changeOf({ updated, corrections = [] }: StoryDates): Moment | undefined {
  return latestMoment([...(updated === undefined ? [] : [updated]), ...corrections.map(({ date }) => date)]);
}

/** Instant of a story's last change, for formats that require a time; never before the story itself. */
export function lastChangeOf(story: StoryDates): Instant {
  const published = instantOf(story.published);
  const change = changeOf(story);
  return change === undefined || instantOf(change) < published ? published : instantOf(change);
}
