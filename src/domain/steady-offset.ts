import { Temporal } from 'temporal-polyfill';
import { memoise } from './memoise.ts';

/** A stretch of time between two changes of a zone's clocks, in milliseconds since 1970. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** No zone's clocks are further from UTC, so that a local time is less than this from the same reading of UTC's clock. */
const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * The offset of a zone, in milliseconds, around a local time on whose day, the day before and the day after no clock is
 * changed: the local time is then one moment, and this long ahead of UTC. `undefined` where a clock is changed.
 *
 * @param local what a clock in the zone shows, as if it were UTC: milliseconds since 1970.
 */
export function steadyOffset(local: number, timeZone: string): number | undefined {
  return stretchesOf(timeZone)(local)?.offset;
}

/** Stretches are asked for by the thousand, and a zone has two a year. */
const stretchesOf = memoise((timeZone: string) => {
  let stretches: Stretch[] = [];
  const covers = (local: number) => (stretch: Stretch) =>
    stretch.from <= local - dayMilliseconds && local + dayMilliseconds < stretch.to;
  return (local: number): Stretch | undefined => {
    const isCovering = covers(local);
    const known = stretches.find(isCovering);
    if (known) return known;
    const stretch = findStretch(local, timeZone);
    if (!stretch || !isCovering(stretch)) return undefined;
    // The limit keeps the search short if the dates are from many centuries.
    stretches = [stretch, ...stretches].slice(0, mostStretches);
    return stretch;
  };
});

const mostStretches = 100;

function findStretch(local: number, timeZone: string): Stretch | undefined {
  const [before, after] = [local - dayMilliseconds, local + dayMilliseconds + 1].map((epochMilliseconds) =>
    Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(timeZone),
  );
  if (!after || before?.offsetNanoseconds !== after.offsetNanoseconds) return undefined;
  return {
    from: after.getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    to: after.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: after.offsetNanoseconds / 1e6,
  };
}
