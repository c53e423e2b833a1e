import type { Period } from '../domain/registry/company.ts';

/* English spelling of days and lists in findings and reports for authors. */

/** Spells an ISO day: `2022-06-09` → `9 June 2022`. */
export function spellDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 0) - 1]} ${year}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * Spells a period after a name: ` since 9 June 2022`, ` from 18 May 2012 until 9 June 2022`; empty if no day is known.
 */
export function spellPeriod({ from, until }: Period): string {
  const start = from === undefined ? '' : ` ${until === undefined ? 'since' : 'from'} ${spellDay(from)}`;
  return until === undefined ? start : `${start} until ${spellDay(until)}`;
}

/** Joins words as in `a, b and c`. */
export function joinWords(words: readonly string[], conjunction = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
