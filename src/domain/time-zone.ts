import { memoise } from './memoise.ts';

/** Whether Node has a time zone of this name: `Europe/Berlin`. Memoised, since exchanges share some, and each takes 0.2 ms. */
export const isTimeZone = memoise((name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
});
