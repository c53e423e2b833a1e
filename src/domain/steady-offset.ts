import { Temporal } from 'temporal-polyfill';
import { memoise } from './memoise.ts';

/** A period between two clock changes of a zone, in milliseconds since 1970. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** Upper bound of every zone's offset from UTC. */
const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Offset of a zone ahead of UTC, in milliseconds, at a local time without a clock change within a day of it, which is
 * therefore one moment. `undefined` if there is a clock change.
 *
 * @param local the local time read as UTC, in milliseconds since 1970.
 */
export function steadyOffset(local: number, timeZone: string): number | undefined {
  return stretchesOf(timeZone)(local)?.offset;
}

/** Memoised, since there are thousands of calls for two periods per year. */
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
    // The limit keeps the search short for dates from many centuries.
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
