import { expect, test } from 'vitest';
import { isTimeZone } from '../../src/domain/time-zone.ts';

test.each(['Europe/Berlin', 'America/New_York', 'UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'europe/berlin'])(
  '%s is a time zone',
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

test.each(['', 'Mars/Olympus', 'Berlin', 'CEST', 'Europe/Berlin '])('%j is none', (name) => {
  expect(isTimeZone(name)).toBe(false);
});
