import type { RawMark } from '../raw-mark.ts';
import { findWrongCheckDigits, mayIdentify } from './check-digits.ts';
import { findCurrencyTwice, mayNameCurrencyTwice } from './currency-twice.ts';
import { findDamagedFigures, mayBeDamaged } from './damaged-figures.ts';
import { findImpossibleDays, mayNameDay } from './impossible-days.ts';
import { findImpossibleOrdinals, mayMisnumber } from './impossible-ordinals.ts';
import { findImpossibleTimes, mayNameTime } from './impossible-times.ts';
import { findMisspeltDates, mayMisspellDate } from './misspelt-dates.ts';

/** Kinds of figures that cannot be meant, each with a fast test that most texts fail. */
const kinds: readonly {
  readonly mayBeIn: (text: string) => boolean;
  readonly find: (text: string) => readonly RawMark[];
}[] = [
  { mayBeIn: mayBeDamaged, find: findDamagedFigures },
  { mayBeIn: mayNameCurrencyTwice, find: findCurrencyTwice },
  { mayBeIn: mayMisnumber, find: findImpossibleOrdinals },
  { mayBeIn: mayNameDay, find: findImpossibleDays },
  { mayBeIn: mayMisspellDate, find: findMisspeltDates },
  { mayBeIn: mayNameTime, find: findImpossibleTimes },
  { mayBeIn: mayIdentify, find: findWrongCheckDigits },
];

/** Most texts have no figure: in full width, or in words of Japanese, it is one of these. */
const FIGURE = /[\d٪％０-９十]/;

/** Whether a text may have a figure, a day, a time or an identifier that cannot be meant: a fast test. */
export function mayHoldOddFigure(text: string): boolean {
  return FIGURE.test(text) && kinds.some(({ mayBeIn }) => mayBeIn(text));
}

/** Finds figures, currencies, ordinals, days, times and identifiers that cannot be meant. */
export function findOddFigures(text: string): readonly RawMark[] {
  return FIGURE.test(text) ? kinds.flatMap(({ mayBeIn, find }) => (mayBeIn(text) ? find(text) : [])) : [];
}
