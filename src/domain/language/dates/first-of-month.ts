/** A date that `Intl` wrote, as the language writes it: the first of a month is an ordinal in French, 1er mars. */
export function writeFirstOfMonth(date: string, locale: string): string {
  return /^fr\b/i.test(locale) ? date.replace(/(?<!\d)1(?=\s\p{L}|$)/u, '1er') : date;
}
